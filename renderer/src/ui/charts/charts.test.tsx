// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BarRows } from './bar-rows.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { Funnel, sharePct } from './funnel.tsx';
import { HeatMap } from './heat-map.tsx';
import { ScoreHistogram } from './score-histogram.tsx';

afterEach(cleanup);

const words = { chart: 'Chart', table: 'Table', showAs: 'show as' };

describe('charts', () => {
  it('opens the people a bar counts, and nothing for a bar of none', () => {
    const open = vi.fn();
    render(
      <BarRows
        rows={[
          { id: 'pdf', label: 'PDF', value: 12 },
          { id: 'odt', label: 'ODT', value: 0 },
        ]}
        onOpen={open}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: /PDF/u }));
    expect(open).toHaveBeenCalledExactlyOnceWith('pdf');
    expect(screen.queryByRole('button', { name: /ODT/u })).toBeNull();
  });

  it('opens a bin of scores, and keeps an empty one still', () => {
    const open = vi.fn();
    const bins = [
      { from: 70, to: 80, count: 0 },
      { from: 80, to: 90, count: 3 },
    ];
    render(<ScoreHistogram bins={bins} say={bin => `${bin.from}: ${bin.count}`} onOpen={open} />);
    fireEvent.click(screen.getByRole('button', { name: '70: 0' }));
    fireEvent.click(screen.getByRole('button', { name: '80: 3' }));
    expect(open).toHaveBeenCalledExactlyOnceWith(bins[1]);
  });

  it('writes the share of the first stage behind each later one', () => {
    const stages = [
      { id: 'all', label: 'Received', count: 1000 },
      { id: 'few', label: 'Shortlisted', count: 2 },
    ];
    render(<Funnel stages={stages} />);
    expect(screen.getByText('< 1 %')).toBeDefined();
    expect(sharePct(1, 3)).toBe('33 %');
    expect(sharePct(0, 0)).toBe('');
  });

  it('names the row and the column of a cell', () => {
    const open = vi.fn();
    render(
      <HeatMap
        label="Criteria"
        corner="Criterion"
        columns={[{ id: 'met', label: 'Found', tone: 'blue' }]}
        rows={[{ id: 'c1', label: 'Go', counts: [4] }]}
        say={(row, column, count) => `${row.label}, ${column.label}: ${count}`}
        onOpen={open}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Go, Found: 4' }));
    expect(open).toHaveBeenCalledExactlyOnceWith('c1', 'met');
  });

  it('shows the same figures as a table', () => {
    const table = { head: ['Kind', 'Files'], rows: [{ id: 'pdf', cells: ['PDF', '12'] }] };
    render(
      <ChartFrame title="Kinds" words={words} table={table}>
        <i>bars</i>
      </ChartFrame>,
    );
    fireEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.getByRole('table', { name: 'Kinds' }).textContent).toBe('KindFilesPDF12');
    expect(screen.queryByText('bars')).toBeNull();
  });

  it('says that there is nothing to count instead of drawing nothing', () => {
    render(
      <ChartFrame title="Kinds" words={words} table={{ head: [], rows: [] }} empty="No file yet.">
        <i>bars</i>
      </ChartFrame>,
    );
    expect(screen.getByText('No file yet.')).toBeDefined();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
