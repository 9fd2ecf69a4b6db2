// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useLayout } from '../state/layout.ts';
import { SplitPanes } from './split-panes.tsx';

beforeEach(() => {
  useLayout.setState({ widths: {} });
  render(
    <SplitPanes
      place="batch"
      panes={[
        { id: 'ranking', label: 'Ranking', min: 360, initial: 592, children: <p>rows</p> },
        { id: 'page', label: 'Page', min: 280, children: <p>page</p> },
      ]}
    />,
  );
});
afterEach(cleanup);

function edge(): HTMLElement {
  return screen.getByRole('separator', { name: 'Width of Ranking' });
}

function press(key: string, shiftKey = false): void {
  fireEvent.keyDown(edge(), { key, shiftKey });
}

describe('panes with edges to drag', () => {
  it('are regions by which F6 finds its way', () => {
    expect(screen.getByRole('region', { name: 'Ranking' }).dataset['pane']).toBe('ranking');
    expect(screen.getAllByRole('separator')).toHaveLength(1);
  });

  it('begin with their default width', () => {
    expect(edge().getAttribute('aria-valuenow')).toBe('592');
  });

  it('move by 8 pixels with an arrow and by 40 with Shift, and remember it', () => {
    press('ArrowRight');
    press('ArrowLeft', true);
    expect(edge().getAttribute('aria-valuenow')).toBe('560');
    expect(useLayout.getState().widths).toEqual({ 'batch.ranking': 560 });
  });

  it('never become narrower than their least width', () => {
    press('Home');
    press('ArrowLeft');
    expect(edge().getAttribute('aria-valuenow')).toBe('360');
  });

  it('go back to their default with a double click, and forget', () => {
    press('Home');
    fireEvent.doubleClick(edge());
    expect(edge().getAttribute('aria-valuenow')).toBe('592');
    expect(useLayout.getState().widths).toEqual({});
  });
});
