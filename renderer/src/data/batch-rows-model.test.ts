import { describe, expect, it } from 'vitest';
import type { BatchRow, BatchUpdate } from '../../../core/contract/batch-view.ts';
import { rowOf } from './batch-rows.fixture.ts';
import { foldBatch, markRows, unmarkRows, type BatchModel } from './batch-rows-model.ts';

function fold(...updates: readonly BatchUpdate[]): BatchModel {
  const model = updates.reduce<BatchModel | undefined>(foldBatch, undefined);
  if (model === undefined) throw new Error('no update');
  return model;
}

function part(rows: readonly BatchRow[], first: boolean, last: boolean): BatchUpdate {
  return { kind: 'rows', rows, first, last };
}

describe('foldBatch', () => {
  it('shows the first part at once and is whole with the last', () => {
    const some = fold(part([rowOf('a')], true, false));
    expect([...some.rows.keys()]).toEqual(['a']);
    expect(some.whole).toBe(false);
    expect(foldBatch(some, part([rowOf('b')], false, true))).toMatchObject({ whole: true, beginnings: 1 });
  });

  it('keeps the former rows until those that began anew are whole, then forgets who is gone', () => {
    const before = fold(part([rowOf('a'), rowOf('b')], true, true));
    const between = foldBatch(before, part([rowOf('b', { score: 90 })], true, false));
    expect([...between.rows.keys()]).toEqual(['a', 'b']);
    const changed = foldBatch(between, { kind: 'changed', rows: [rowOf('b', { score: 91 })] });
    const after = foldBatch(changed, part([rowOf('c')], false, true));
    expect([...after.rows.values()].map(row => [row.itemId, row.score])).toEqual([
      ['b', 91],
      ['c', 50],
    ]);
    expect(after.beginnings).toBe(2);
  });
});

describe('markRows and unmarkRows', () => {
  const before = fold(part([rowOf('a'), rowOf('b')], true, true));
  const marks = new Map([
    ['a', { decision: 'shortlist', unread: false } as const],
    ['gone', { decision: 'maybe' } as const],
  ]);

  it('mark rows at once and pass over those that are gone', () => {
    const marked = markRows(before, marks);
    expect(marked.rows.get('a')).toMatchObject({ decision: 'shortlist', unread: false });
    expect(marked.rows.size).toBe(2);
  });

  it('take back what could not be saved, but not what was told meanwhile', () => {
    const told = foldBatch(markRows(before, marks), { kind: 'changed', rows: [rowOf('a', { decision: 'decline', unread: false })] });
    expect(unmarkRows(told, before, marks).rows.get('a')).toMatchObject({ decision: 'decline', unread: true });
  });
});
