import { describe, expect, it } from 'vitest';
import { keepOrder, showPlace, sortRanked, waitingRows } from './ranking-order.ts';
import { rowOf, rowsOf } from '../../../data/batch-rows.fixture.ts';

const byScore = { key: 'score', reversed: false } as const;
const closed = { key: '1', open: false, whole: true };

describe('sortRanked', () => {
  const rows = rowsOf(
    rowOf('b', { score: 60, name: 'Özil', totalYears: 3, position: 2 }),
    rowOf('a', { score: 80, name: 'Zoe', totalYears: null, position: 3 }),
    rowOf('c', { score: 60, name: 'anna', totalYears: 9, position: 1 }),
    rowOf('help', { status: 'needs-help', score: null }),
  );

  it('puts the best first, equal scores in the order of receipt, and leaves out what is not ranked', () => {
    expect(sortRanked(rows, byScore)).toEqual(['a', 'c', 'b']);
  });

  it('sorts names without case and accents', () => {
    expect(sortRanked(rows, { key: 'name', reversed: false })).toEqual(['c', 'b', 'a']);
    expect(sortRanked(rows, { key: 'name', reversed: true })).toEqual(['a', 'b', 'c']);
  });

  it('puts unknown years last and settles ties by score when a sort is turned round', () => {
    expect(sortRanked(rows, { key: 'years', reversed: false })).toEqual(['c', 'b', 'a']);
    expect(sortRanked(rows, { key: 'received', reversed: true })).toEqual(['a', 'b', 'c']);
  });
});

describe('keepOrder', () => {
  const first = rowsOf(rowOf('a', { score: 80 }), rowOf('b', { score: 60 }));
  const kept = keepOrder(null, first, byScore, closed);
  const grown = rowsOf(rowOf('a', { score: 80 }), rowOf('b', { score: 60 }), rowOf('c', { score: 90 }));

  it('lets nobody move while results arrive, and tells who waits', () => {
    const next = keepOrder(kept, grown, byScore, closed);
    expect(next.ids).toEqual(['a', 'b']);
    expect(waitingRows(next, grown)).toEqual(['c']);
  });

  it('sorts everyone in when rows may move, when the sort changes and when there is a new rubric', () => {
    expect(keepOrder(kept, grown, byScore, { key: '1', open: true, whole: true }).ids).toEqual(['c', 'a', 'b']);
    expect(keepOrder(kept, grown, { key: 'name', reversed: false }, closed).ids).toEqual(['a', 'b', 'c']);
    expect(keepOrder(kept, grown, byScore, { key: '2', open: false, whole: true }).ids).toEqual(['c', 'a', 'b']);
  });

  it('sorts everyone in until all rows of a batch have come, and the last of them too', () => {
    const begun = keepOrder(null, first, byScore, { ...closed, whole: false });
    const whole = keepOrder(begun, grown, byScore, closed);
    expect(whole.ids).toEqual(['c', 'a', 'b']);
    expect(keepOrder(whole, first, byScore, closed)).toBe(whole);
  });

  it('is the same order, not a copy, while nothing has moved', () => {
    expect(
      keepOrder(kept, rowsOf(rowOf('a', { score: 80, unread: false }), rowOf('b', { score: 60 })), byScore, {
        key: '1',
        open: true,
        whole: true,
      }),
    ).toBe(kept);
  });
});

describe('places', () => {
  it('give equal scores one place with a sign and people without a score none', () => {
    const rows = rowsOf(rowOf('a', { score: 82 }), rowOf('b', { score: 82 }), rowOf('c', { score: 88 }), rowOf('d', { score: null }));
    const { places } = keepOrder(null, rows, byScore, closed);
    expect(['c', 'a', 'b', 'd'].map(id => showPlace(places.get(id)))).toEqual(['1', '2=', '2=', '']);
  });
});
