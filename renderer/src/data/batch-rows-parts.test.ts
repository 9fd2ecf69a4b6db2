import { describe, expect, it } from 'vitest';
import type { BatchUpdate } from '../../../core/contract/batch-view.ts';
import { joinParts } from './batch-rows-parts.ts';
import { foldBatch, type BatchModel } from './batch-rows-model.ts';
import { rowOf } from './batch-rows.fixture.ts';

const partSize = 250;

/** The rows of so many people as they are sent, numbered from `from` on. */
function partsOf(people: number, from = 0): readonly BatchUpdate[] {
  const parts = Math.ceil(people / partSize);
  return Array.from({ length: parts }, (_, part) => ({
    kind: 'rows',
    rows: Array.from({ length: Math.min(partSize, people - part * partSize) }, (__, index) => rowOf(`p${from + part * partSize + index}`)),
    first: part === 0,
    last: part === parts - 1,
  }));
}

function join(updates: readonly BatchUpdate[]): readonly BatchUpdate[] {
  const told: BatchUpdate[] = [];
  const take = joinParts(update => told.push(update));
  for (const update of updates) take(update);
  return told;
}

function fold(updates: readonly BatchUpdate[]): BatchModel | undefined {
  return updates.reduce<BatchModel | undefined>((before, update) => foldBatch(before, update), undefined);
}

describe('parts of a batch', () => {
  it('are told at once when they are the first, and then each time there are as many again', () => {
    const told = join(partsOf(10_000));
    expect(told.map(update => (update.kind === 'rows' ? update.rows.length : 0))).toEqual([250, 250, 500, 1_000, 2_000, 4_000, 2_000]);
    expect(told.map(update => update.kind === 'rows' && update.first)).toEqual([true, false, false, false, false, false, false]);
    expect(told.map(update => update.kind === 'rows' && update.last)).toEqual([false, false, false, false, false, false, true]);
  });

  it('lead to the same rows as told one by one', () => {
    const parts = partsOf(3_100);
    expect(fold(join(parts))).toEqual(fold(parts));
  });

  it('come before what changed in them, and heads do not wait for them', () => {
    const parts = partsOf(1_000).slice(0, 3);
    const changed: BatchUpdate = { kind: 'changed', rows: [rowOf('p600', { decision: 'maybe' })] };
    const told = join([...parts, changed]);
    expect(told.at(-1)).toBe(changed);
    expect(fold(told)?.rows.get('p600')?.decision).toBe('maybe');
  });

  it('that begin anew forget what had not been told', () => {
    const told = join([...partsOf(1_500).slice(0, 4), ...partsOf(600, 5_000)]);
    const model = fold(told);
    expect(model?.rows.has('p5000')).toBe(true);
    expect(model?.rows.size).toBe(600);
    expect(model?.whole).toBe(true);
  });
});
