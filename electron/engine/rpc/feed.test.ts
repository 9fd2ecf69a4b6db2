import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createFeed } from './feed.ts';

describe('a feed', () => {
  it('gives each listener every value in order, however slow it is', async () => {
    const feed = createFeed<number>();
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const value of feed.values(stop.signal, () => 0)) {
        seen.push(value);
        await nextTurn();
        if (value === 100) stop.abort();
      }
    })();
    await nextTurn();
    for (let value = 1; value <= 100; value += 1) feed.publish(value);
    await reading;
    expect(seen).toEqual(Array.from({ length: 101 }, (_unused, value) => value));
  });

  it('loses nothing between the first value and the next', async () => {
    const feed = createFeed<string>();
    const stop = new AbortController();
    const values = feed.values(stop.signal, () => 'first');
    expect((await values.next()).value).toBe('first');
    feed.publish('second');
    expect((await values.next()).value).toBe('second');
    stop.abort();
    expect(await values.next()).toEqual({ done: true, value: undefined });
  });

  it('ends a listener that waits when it is called off, and hears nothing after', async () => {
    const feed = createFeed<number>();
    const stop = new AbortController();
    const values = feed.values(stop.signal);
    const waiting = values.next();
    stop.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    const heard: number[] = [];
    const unlisten = feed.listen(value => heard.push(value));
    feed.publish(1);
    unlisten();
    feed.publish(2);
    expect(heard).toEqual([1]);
  });
});
