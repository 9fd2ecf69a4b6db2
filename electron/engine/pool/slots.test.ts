import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createSlots } from './slots.ts';

/** Places with a record of who got in, in order. */
function createRecord(total: number) {
  const slots = createSlots(total);
  const inside: string[] = [];
  const leave = new Map<string, () => void>();
  const come = (name: string, count: number, signal?: AbortSignal): Promise<void> =>
    slots.take(count, signal).then(giveBack => {
      inside.push(name);
      leave.set(name, giveBack);
    });
  return { inside, leave, come };
}

describe('places', () => {
  it('are taken up to their number, the rest waits in order', async () => {
    const { inside, leave, come } = createRecord(2);
    for (const name of ['a', 'b', 'c', 'd']) void come(name, 1);
    await nextTurn();
    expect(inside).toEqual(['a', 'b']);
    leave.get('b')?.();
    await nextTurn();
    expect(inside).toEqual(['a', 'b', 'c']);
  });

  it('given back twice count once', async () => {
    const { inside, leave, come } = createRecord(1);
    for (const name of ['a', 'b', 'c']) void come(name, 1);
    await nextTurn();
    leave.get('a')?.();
    leave.get('a')?.();
    await nextTurn();
    expect(inside).toEqual(['a', 'b']);
  });

  it('are all held by one who wants them all, and nobody overtakes', async () => {
    const { inside, leave, come } = createRecord(2);
    void come('a', 1);
    void come('all', 99);
    void come('b', 1);
    await nextTurn();
    expect(inside).toEqual(['a']);
    leave.get('a')?.();
    await nextTurn();
    expect(inside).toEqual(['a', 'all']);
    leave.get('all')?.();
    await nextTurn();
    expect(inside).toEqual(['a', 'all', 'b']);
  });

  it('are not waited for any more after an abort, and those behind move up', async () => {
    const { inside, come } = createRecord(2);
    const stop = new AbortController();
    void come('a', 1);
    const waiting = come('all', 2, stop.signal);
    void come('b', 1);
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await nextTurn();
    expect(inside).toEqual(['a', 'b']);
    await expect(come('late', 1, stop.signal)).rejects.toThrow('enough');
  });
});
