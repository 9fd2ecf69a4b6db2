import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createCommandFeed, type DesktopCommand } from './command-feed.ts';

function listen(feed: ReturnType<typeof createCommandFeed>) {
  const stop = new AbortController();
  const heard: DesktopCommand[] = [];
  const ended = (async () => {
    for await (const command of feed.values(stop.signal)) heard.push(command);
  })();
  return { heard, stop: () => stop.abort(), ended };
}

describe('commands on their way to the window', () => {
  it('wait for the first window that listens, and reach it once', async () => {
    const feed = createCommandFeed();
    feed.send({ id: 'intake', paths: ['/cvs'] });
    feed.send({ id: 'go.home' });
    const first = listen(feed);
    await nextTurn();
    expect(first.heard).toEqual([{ id: 'intake', paths: ['/cvs'] }, { id: 'go.home' }]);
    feed.send({ id: 'palette.open' });
    await nextTurn();
    expect(first.heard).toHaveLength(3);
    first.stop();
    await first.ended;
    const second = listen(feed);
    await nextTurn();
    expect(second.heard).toEqual([]);
    second.stop();
  });

  it('wait again while a window is loaded anew', async () => {
    const feed = createCommandFeed();
    const first = listen(feed);
    await nextTurn();
    first.stop();
    await first.ended;
    feed.send({ id: 'batch.show', batchId: 'b1' });
    const second = listen(feed);
    await nextTurn();
    expect(second.heard).toEqual([{ id: 'batch.show', batchId: 'b1' }]);
    second.stop();
  });

  it('give way to newer ones when nobody ever listens', async () => {
    const feed = createCommandFeed();
    for (let n = 0; n < 100; n += 1) feed.send({ id: `n${n}` });
    const late = listen(feed);
    await nextTurn();
    expect(late.heard).toHaveLength(20);
    expect(late.heard.at(-1)).toEqual({ id: 'n99' });
    late.stop();
  });
});
