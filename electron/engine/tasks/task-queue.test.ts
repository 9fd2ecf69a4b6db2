import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { putSetting } from '../../../db/queries/settings.ts';
import { writeTx } from '../../../db/statement.ts';
import { cancelTask, redriveTask, skipTask } from './caring.ts';
import { complete, createTestQueue, fail, fetchOne, fetchSome, sendNumber } from './test-queue.ts';

describe('sending', () => {
  it('happens with the change that causes it, or not at all', () => {
    const { queue } = createTestQueue();
    const run = (): void =>
      writeTx(queue.db, tx => {
        putSetting(tx, 'a', 1, 1);
        queue.sendTx(tx, 'work.one', { n: 1 });
        throw new Error('no');
      });
    expect(run).toThrow('no');
    expect(queue.counts().pending).toBe(0);
  });

  it('refuses unknown kinds and invalid payloads', () => {
    const { queue } = createTestQueue();
    expect(() => queue.send('work.three', {})).toThrow(AppError);
    expect(() => queue.send('work.one', { n: 'one' })).toThrow(/invalid payload/);
    expect(queue.counts().pending).toBe(0);
  });

  it('keeps one waiting or running task per unique key', () => {
    const { queue } = createTestQueue();
    const first = queue.send('work.one', { n: 1 }, { uniqueKey: 'u' });
    expect(queue.send('work.one', { n: 2 }, { uniqueKey: 'u' })).toEqual({ id: first.id, created: false });
    const task = fetchOne(queue);
    expect(queue.send('work.one', { n: 2 }, { uniqueKey: 'u' }).created).toBe(false);
    complete(queue, task);
    expect(queue.send('work.one', { n: 2 }, { uniqueKey: 'u' }).created).toBe(true);
  });

  it('keeps one task per idempotency key for good, unless it was cancelled', () => {
    const { queue } = createTestQueue();
    const key = { idempotencyKey: 'sha·read·1' };
    const first = queue.send('work.one', { n: 1 }, key);
    complete(queue, fetchOne(queue));
    expect(queue.send('work.one', { n: 1 }, key)).toEqual({ id: first.id, created: false });
    const other = queue.send('work.one', { n: 1 }, { idempotencyKey: 'other' });
    cancelTask(queue, other.id);
    expect(queue.send('work.one', { n: 1 }, { idempotencyKey: 'other' }).created).toBe(true);
  });

  it('takes thousands without holding the event loop', async () => {
    const { queue } = createTestQueue();
    let turns = 0;
    let handle = setImmediate(function count() {
      turns += 1;
      handle = setImmediate(count);
    });
    const sent = await queue.sendMany(Array.from({ length: 3000 }, (_, n) => ({ kind: 'work.one', input: { n } })));
    clearImmediate(handle);
    expect(sent).toHaveLength(3000);
    expect(queue.counts().pending).toBe(3000);
    expect(turns).toBeGreaterThanOrEqual(5);
  });
});

describe('a parent', () => {
  it('runs when all its children have ended, however they ended', () => {
    const { queue } = createTestQueue();
    const parent = queue.send('work.two', { n: 0 }, { hold: true }).id;
    const children = [1, 2, 3].map(n => sendNumber(queue, n, { parentId: parent }));
    writeTx(queue.db, tx => queue.releaseTx(tx, parent));
    const [first, second] = fetchSome(queue, 2);
    if (first === undefined || second === undefined) throw new Error('nothing fetched');
    complete(queue, first);
    fail(queue, second, new AppError('DOCUMENT_DAMAGED'));
    expect(fetchSome(queue, 1, 'work.two')).toEqual([]);
    skipTask(queue, children[2] ?? '', 'no use');
    expect(fetchSome(queue, 1, 'work.two').map(task => task.id)).toEqual([parent]);
  });

  it('waits while it is held, and again for a child that is redriven', () => {
    const { queue } = createTestQueue();
    const parent = queue.send('work.two', { n: 0 }, { hold: true }).id;
    const child = sendNumber(queue, 1, { parentId: parent });
    fail(queue, fetchOne(queue), new AppError('DOCUMENT_DAMAGED'));
    expect(fetchSome(queue, 1, 'work.two')).toEqual([]);
    redriveTask(queue, child);
    writeTx(queue.db, tx => queue.releaseTx(tx, parent));
    expect(fetchSome(queue, 1, 'work.two')).toEqual([]);
    complete(queue, fetchOne(queue));
    expect(fetchSome(queue, 1, 'work.two')).toHaveLength(1);
  });

  it('that has ended takes no more children', () => {
    const { queue } = createTestQueue();
    const parent = queue.send('work.two', { n: 0 }).id;
    cancelTask(queue, parent);
    expect(() => sendNumber(queue, 1, { parentId: parent })).toThrow(AppError);
    expect(queue.counts().pending).toBe(0);
  });
});
