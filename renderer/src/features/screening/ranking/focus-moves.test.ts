import { describe, expect, it } from 'vitest';
import { between, keepFocus, moveFocus, nextUndecided, withTicks } from './focus-moves.ts';
import { rowOf, rowsOf } from '../../../data/batch-rows.fixture.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('moveFocus', () => {
  it('stops at both ends and begins at the first', () => {
    expect(moveFocus(ids, 'a', 1)).toBe('b');
    expect(moveFocus(ids, 'd', 1)).toBe('d');
    expect(moveFocus(ids, 'b', -5)).toBe('a');
    expect(moveFocus(ids, null, 1)).toBe('a');
    expect(moveFocus([], null, 1)).toBeNull();
  });
});

describe('nextUndecided', () => {
  const rows = rowsOf(rowOf('a'), rowOf('b', { decision: 'maybe' }), rowOf('c'), rowOf('d', { decision: 'decline' }));

  it('goes down to the next person without a decision, then round to the top, and stays when there is none', () => {
    expect(nextUndecided(ids, rows, ['a'], 'a')).toBe('c');
    expect(nextUndecided(ids, rows, ['c'], 'c')).toBe('a');
    expect(nextUndecided(ids, rows, ['a', 'c'], 'c')).toBe('c');
  });
});

describe('keepFocus', () => {
  it('stays with the person, else goes to who took their place, else to the last above', () => {
    expect(keepFocus(ids, ['d', 'b'], 'b')).toBe('b');
    expect(keepFocus(ids, ['a', 'd'], 'b')).toBe('d');
    expect(keepFocus(ids, ['a', 'b'], 'd')).toBe('b');
    expect(keepFocus(ids, [], 'd')).toBeNull();
  });
});

describe('ticks', () => {
  it('reach from one row to another in either direction', () => {
    expect(between(ids, 'c', 'a')).toEqual(['a', 'b', 'c']);
    expect([...withTicks(new Set(['a', 'd']), ['a', 'b'], true)].sort()).toEqual(['a', 'b', 'd']);
    expect([...withTicks(new Set(['a', 'd']), ['a', 'b'], false)]).toEqual(['d']);
  });
});
