import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchItemStatuses } from '../../../core/contract/task.ts';
import { rowOf } from './batch-rows.fixture.ts';
import { groupOf, moveRows, noGroups, rowGroups } from './batch-rows-groups.ts';
import { foldBatch, type BatchModel } from './batch-rows-model.ts';

const row = fc
  .record({
    itemId: fc.integer({ min: 0, max: 12 }).map(String),
    status: fc.constantFrom(...batchItemStatuses),
    aside: fc.boolean(),
    recognition: fc.constantFrom(null, 'queued' as const, 'running' as const),
  })
  .map(({ itemId, ...part }) => rowOf(itemId, part));

describe('the groups of a batch', () => {
  it('hold each row once, where it stands now, whatever is told in whatever portions', () => {
    fc.assert(
      fc.property(fc.array(fc.array(row, { maxLength: 10 }), { maxLength: 8 }), portions => {
        const model = portions.reduce<BatchModel | undefined>(
          (before, rows) => foldBatch(before, { kind: 'changed', rows }),
          foldBatch(undefined, { kind: 'rows', rows: [], first: true, last: true }),
        );
        const { rows, groups } = model ?? { rows: new Map(), groups: noGroups };
        expect(rowGroups.reduce((sum, group) => sum + groups[group].size, 0)).toBe(rows.size);
        for (const now of rows.values()) expect(groups[groupOf(now)].get(now.itemId)).toBe(now);
      }),
    );
  });

  it('stay the same maps where nothing changed', () => {
    const before = new Map([['a', rowOf('a', { status: 'waiting' })]]);
    const groups = moveRows(noGroups, new Map(), [...before.values(), rowOf('b')]);
    const after = moveRows(groups, before, [rowOf('a', { status: 'refused' })]);
    expect(after.ranked).toBe(groups.ranked);
    expect([after.waiting.size, after.refused.size]).toEqual([0, 1]);
  });
});
