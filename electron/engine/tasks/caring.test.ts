import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { listTransitions } from '../../../db/queries/task-lists.ts';
import { writeTx } from '../../../db/statement.ts';
import { cancelGroup, cancelTask, pauseTasks, redriveKind, redriveTask, resumeTasks, skipTask } from './caring.ts';
import { heartbeatTx } from './leasing.ts';
import { complete, createTestQueue, fail, fetchOne, fetchSome, idleTask, numbers, openTestQueue, sendNumber } from './test-queue.ts';

describe('people', () => {
  it('cancel what waits at once, and what runs when it notices', () => {
    const { queue } = createTestQueue();
    const asked: string[] = [];
    queue.onCancel(id => asked.push(id));
    const [running, waiting] = [sendNumber(queue, 1), sendNumber(queue, 2)];
    const task = fetchOne(queue);
    expect(cancelTask(queue, waiting, 'not needed')).toBe(true);
    expect(listTransitions(queue.db, waiting)).toMatchObject([{ fromState: 'pending', toState: 'cancelled', reason: 'not needed' }]);
    expect(cancelTask(queue, running)).toBe(true);
    expect(asked).toEqual([running]);
    expect(writeTx(queue.db, tx => heartbeatTx(queue, tx, task, 0))).toBe('cancel');
    expect(complete(queue, task)).toBe('cancelled');
    expect(cancelTask(queue, running)).toBe(false);
    expect(queue.counts()).toMatchObject({ cancelled: 2, pending: 0, running: 0 });
  });

  it('cancel a whole group and nothing else', async () => {
    const { queue } = createTestQueue();
    for (let n = 0; n < 450; n += 1) sendNumber(queue, n, { groupId: 'g' });
    sendNumber(queue, 1, { groupId: 'other' });
    fetchSome(queue, 3);
    expect(await cancelGroup(queue, 'g')).toEqual({ cancelled: 447, stopping: 3 });
    expect(queue.counts('other').pending).toBe(1);
  });

  it('pause and resume the queue or one group, over restarts', () => {
    const { queue, clock, workspace } = createTestQueue();
    sendNumber(queue, 1, { groupId: 'g' });
    clock.advance(1);
    sendNumber(queue, 2);
    pauseTasks(queue);
    expect(fetchSome(queue, 9)).toEqual([]);
    expect(queue.nextDelayMs(['work.one'])).toBeNull();
    const restarted = openTestQueue(workspace, clock, [idleTask('work.one')], 'second');
    expect(fetchSome(restarted, 9)).toEqual([]);
    resumeTasks(restarted);
    pauseTasks(restarted, 'g');
    expect(numbers(fetchSome(restarted, 9))).toEqual([{ n: 2 }]);
    resumeTasks(restarted, 'g');
    expect(numbers(fetchSome(restarted, 9))).toEqual([{ n: 1 }]);
  });

  it('redrive the dead with all their attempts, one or all of a kind', async () => {
    const { queue } = createTestQueue();
    const ids = [1, 2, 3].map(n => sendNumber(queue, n));
    for (const task of fetchSome(queue, 3)) fail(queue, task, new AppError('DOCUMENT_DAMAGED'));
    expect(redriveTask(queue, ids[0] ?? '')).toBe(true);
    expect(redriveTask(queue, ids[0] ?? '')).toBe(false);
    expect(await redriveKind(queue, 'work.one')).toBe(2);
    const again = fetchSome(queue, 3);
    expect(again.map(task => task.attempt)).toEqual([2, 2, 2]);
    expect(again.map(task => fail(queue, task, new Error('internal')))).toEqual(['failed', 'failed', 'failed']);
  });

  it('do not redrive a task while another with its unique key waits', () => {
    const { queue } = createTestQueue();
    const id = sendNumber(queue, 1, { uniqueKey: 'u' });
    fail(queue, fetchOne(queue), new AppError('DOCUMENT_DAMAGED'));
    sendNumber(queue, 2, { uniqueKey: 'u' });
    expect(redriveTask(queue, id)).toBe(false);
  });

  it('skip waiting and dead tasks with a reason, running ones never', () => {
    const { queue } = createTestQueue();
    const id = sendNumber(queue, 1);
    const task = fetchOne(queue);
    expect(skipTask(queue, id, 'no use')).toBe(false);
    fail(queue, task, new AppError('DOCUMENT_DAMAGED'));
    expect(skipTask(queue, id, 'no use')).toBe(true);
    expect(queue.get(id)).toMatchObject({ state: 'skipped', reason: 'no use' });
  });
});
