// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Cell, HeadCell } from './table-cell.tsx';
import { VirtualTable } from './virtual-table.tsx';

interface Person {
  readonly name: string;
}

const people: readonly Person[] = Array.from({ length: 10_000 }, (_, index) => ({ name: `Person ${index}` }));

/** The room of the table on screen: ten rows. Nothing is laid out without a browser. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(600);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

interface TableProps {
  readonly rows?: readonly Person[];
  readonly from?: number;
  readonly onActivate?: (index: number) => void;
}

function Table({ rows = people, from = 0, onActivate }: TableProps): ReactElement {
  const [focused, setFocused] = useState(from);
  return (
    <VirtualTable
      label="Ranking"
      rows={rows}
      rowKey={person => person.name}
      header={<HeadCell>Name</HeadCell>}
      renderRow={person => <Cell>{person.name}</Cell>}
      focusedIndex={focused}
      onFocusIndex={setFocused}
      {...(onActivate === undefined ? {} : { onActivate })}
    />
  );
}

function rowOf(name: string): HTMLElement {
  const row = screen.getByText(name).closest<HTMLElement>('[role=row]');
  if (row === null) throw new Error(`${name} is in no row`);
  return row;
}

function press(key: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

describe('a table of 10,000 rows', () => {
  it('draws only what is seen and says how many there are', () => {
    render(<Table />);
    expect(screen.getByRole('grid', { name: 'Ranking' }).getAttribute('aria-rowcount')).toBe('10001');
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
    expect(rowOf('Person 0').getAttribute('aria-rowindex')).toBe('2');
  });

  it('has one row that Tab reaches', () => {
    render(<Table from={3} />);
    const reachable = screen.getAllByRole('row').filter(row => row.tabIndex === 0);
    expect(reachable).toEqual([rowOf('Person 3')]);
  });

  it('moves the focus with arrows and to both ends', () => {
    render(<Table />);
    rowOf('Person 0').focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(rowOf('Person 1'));
    press('End');
    expect(document.activeElement).toBe(rowOf('Person 9999'));
    press('ArrowDown');
    expect(document.activeElement).toBe(rowOf('Person 9999'));
    press('Home');
    expect(document.activeElement).toBe(rowOf('Person 0'));
  });

  it('leaves the keyboard where it is when the focused row changes from outside', () => {
    render(<Table from={2} />);
    fireEvent.click(rowOf('Person 5'));
    expect(rowOf('Person 5').getAttribute('aria-current')).toBe('true');
    expect(document.activeElement).toBe(document.body);
  });

  it('opens the focused row with Enter', () => {
    const opened: number[] = [];
    render(<Table from={4} onActivate={index => opened.push(index)} />);
    rowOf('Person 4').focus();
    press('Enter');
    expect(opened).toEqual([4]);
  });

  it('stays with what is seen when rows arrive above', () => {
    const { rerender } = render(<Table from={0} />);
    const scroller = screen.getAllByRole('rowgroup')[1];
    if (scroller === undefined) throw new Error('no scroller');
    scroller.scrollTop = 3_200;
    rerender(<Table rows={[{ name: 'New 1' }, { name: 'New 2' }, ...people]} />);
    expect(scroller.scrollTop).toBe(3_264);
  });
});
