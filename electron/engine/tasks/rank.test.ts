import { describe, expect, it } from 'vitest';
import { fetchTasks } from './leasing.ts';
import { createTestQueue, fetchSome, numbers, sendNumber } from './test-queue.ts';

describe('the order of tasks', () => {
  it('is: manual before scheduled before retry within a lane, high lane before all', () => {
    const { queue, clock } = createTestQueue();
    sendNumber(queue, 1, { lane: 'low' });
    sendNumber(queue, 2, { source: 'retry' });
    sendNumber(queue, 3, { source: 'scheduled' });
    sendNumber(queue, 4);
    clock.advance(1);
    sendNumber(queue, 5);
    sendNumber(queue, 6, { lane: 'high', source: 'scheduled' });
    expect(numbers(fetchSome(queue, 9)).map(input => JSON.stringify(input))).toEqual([6, 4, 5, 3, 2, 1].map(n => `{"n":${n}}`));
  });

  it('lets a low task go before those that came half an hour later, so that nothing starves', () => {
    const { queue, clock } = createTestQueue();
    sendNumber(queue, 1, { lane: 'low', source: 'retry' });
    clock.advance(30 * 60_000);
    sendNumber(queue, 2, { lane: 'high' });
    expect(numbers(fetchSome(queue))).toEqual([{ n: 1 }]);
  });

  it('goes over all kinds, within the limit of each', () => {
    const { queue, clock } = createTestQueue();
    for (let n = 0; n < 4; n += 1) {
      queue.send('work.two', { n });
      clock.advance(1);
      sendNumber(queue, n + 10);
      clock.advance(1);
    }
    const wishes = [
      { kind: 'work.one', limit: 1 },
      { kind: 'work.two', limit: 9 },
    ];
    expect(numbers(fetchTasks(queue, wishes, 3))).toEqual([{ n: 0 }, { n: 10 }, { n: 1 }]);
  });

  it('holds a delayed task back until its time', () => {
    const { queue, clock } = createTestQueue();
    sendNumber(queue, 1, { delayMs: 5000 });
    expect(fetchSome(queue)).toEqual([]);
    expect(queue.nextDelayMs(['work.one', 'work.two'])).toBe(5000);
    clock.advance(5000);
    expect(fetchSome(queue)).toHaveLength(1);
  });
});
