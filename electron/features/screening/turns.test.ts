import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

describe('turns', () => {
  it('are taken in the order of entering, however long each takes to come to the step', async () => {
    const turns = createTurns();
    const order: string[] = [];
    const tasks = ['first', 'second', 'third'].map(name => ({ name, turn: turns.enter() }));
    for (const { name, turn } of [...tasks].reverse()) {
      void turn.mine.then(() => {
        order.push(name);
        turn.done();
      });
    }
    await nextTurn();
    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('pass over one who gave up before the step', async () => {
    const turns = createTurns();
    const gaveUp = turns.enter();
    const next = turns.enter();
    gaveUp.done();
    await expect(next.mine).resolves.toBeUndefined();
  });

  it('wait for one who is at the step', async () => {
    const turns = createTurns();
    const slow = turns.enter();
    await slow.mine;
    let passed = false;
    void turns.enter().mine.then(() => (passed = true));
    await nextTurn();
    expect(passed).toBe(false);
    slow.done();
    await nextTurn();
    expect(passed).toBe(true);
  });
});
