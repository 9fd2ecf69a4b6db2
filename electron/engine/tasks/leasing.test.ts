import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { listAttempts } from '../../../db/queries/task-lists.ts';
import { writeTx } from '../../../db/statement.ts';
import { heartbeatTx, leaseMs, recoverTasks, sweepExpiredTasks } from './leasing.ts';
import { complete, createTestQueue, fail, fetchOne, fetchSome, idleTask, numbers, openTestQueue, sendNumber } from './test-queue.ts';

describe('an attempt', () => {
  it('is counted before it runs', () => {
    const { queue } = createTestQueue();
    const id = sendNumber(queue, 1);
    expect(fetchOne(queue).attempt).toBe(1);
    expect(queue.get(id)).toMatchObject({ state: 'running', attempt: 1 });
    expect(listAttempts(queue.db, id)).toMatchObject([{ attempt: 1, outcome: null }]);
  });

  it('that is completed by somebody who lost the lease changes nothing', () => {
    const { queue, clock } = createTestQueue();
    sendNumber(queue, 1);
    const first = fetchOne(queue);
    clock.advance(leaseMs + 1);
    expect(sweepExpiredTasks(queue)).toBe(1);
    const second = fetchOne(queue);
    expect(second.attempt).toBe(2);
    expect(complete(queue, first)).toBe('lost');
    expect(fail(queue, first, new Error('late'))).toBe('lost');
    expect(writeTx(queue.db, tx => heartbeatTx(queue, tx, first, 50))).toBe('lost');
    expect(complete(queue, second)).toBe('completed');
    expect(listAttempts(queue.db, first.id).map(attempt => attempt.outcome)).toEqual(['interrupted', 'completed']);
  });

  it('keeps its lease by heartbeats', () => {
    const { queue, clock } = createTestQueue();
    sendNumber(queue, 1);
    const task = fetchOne(queue);
    for (let beat = 0; beat < 5; beat += 1) {
      clock.advance(leaseMs - 1);
      expect(writeTx(queue.db, tx => heartbeatTx(queue, tx, task, beat))).toBe('held');
      expect(sweepExpiredTasks(queue)).toBe(0);
    }
    expect(queue.get(task.id)?.progressPct).toBe(4);
  });

  it('of a task whose payload does not fit any more buries it with the reason', () => {
    const { queue } = createTestQueue();
    const id = sendNumber(queue, 1);
    queue.db.prepare("UPDATE task SET payload = '{}' WHERE id = ?").run(id);
    expect(fetchSome(queue)).toEqual([]);
    expect(queue.get(id)).toMatchObject({ state: 'dead', errorCode: 'TASK_PAYLOAD_INVALID' });
  });
});

describe('a failure', () => {
  it.each([
    ['DOCUMENT_DAMAGED', 1],
    ['REQUEST_INVALID', 1],
    ['OUTPUT_NOT_WRITABLE', 1],
    ['INTERNAL', 3],
    ['TASK_TIMEOUT', 5],
    ['DATABASE_BUSY', 5],
  ] as const)('%s is tried %i times in all and then dead, with its whole error chain', (code, attempts) => {
    const { queue, clock } = createTestQueue();
    const id = sendNumber(queue, 1);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      expect(fail(queue, fetchOne(queue), new AppError(code, { attempt }))).toBe(attempt < attempts ? 'failed' : 'dead');
      clock.advance(60_000);
    }
    expect(fetchSome(queue)).toEqual([]);
    expect(queue.get(id)).toMatchObject({ state: 'dead', errorCode: code, finishedAt: clock.now() - 60_000 });
    expect(listAttempts(queue.db, id).map(attempt => attempt.errorDetails)).toEqual(
      Array.from({ length: attempts }, (_, index) => `{"attempt":${index + 1}}`),
    );
  });

  it('counts by its class: an interruption does not use up the tries of an error', () => {
    const { queue, clock } = createTestQueue();
    sendNumber(queue, 1);
    for (let round = 0; round < 4; round += 1) {
      fetchOne(queue);
      clock.advance(leaseMs + 1);
      sweepExpiredTasks(queue);
    }
    expect(fail(queue, fetchOne(queue), new Error('first'))).toBe('failed');
  });

  it('that ends the app each time is given up', () => {
    const { queue, clock, workspace } = createTestQueue();
    const id = sendNumber(queue, 1);
    let starts = 0;
    for (let next = queue; next.get(id)?.state !== 'dead'; starts += 1) {
      fetchOne(next);
      next = openTestQueue(workspace, clock, [idleTask('work.one')], `start-${starts}`);
      recoverTasks(next);
    }
    expect(starts).toBe(10);
  });

  it('keeps its message for support when it has no name', () => {
    const { queue } = createTestQueue();
    const id = sendNumber(queue, 1);
    fail(queue, fetchOne(queue), new Error('odd thing'));
    expect(queue.get(id)).toMatchObject({ state: 'failed', errorCode: 'INTERNAL', errorDetails: '{"reason":"odd thing"}' });
  });
});

describe('a clock that is set', () => {
  it.each([
    ['a day ahead', 86_400_000],
    ['a day back', -86_400_000],
  ])('%s neither expires a lease, fires a storm nor stalls a retry', (_how, ms) => {
    const { queue, clock } = createTestQueue();
    sendNumber(queue, 1);
    sendNumber(queue, 2, { delayMs: 10_000 });
    const task = fetchOne(queue);
    clock.jump(ms);
    expect(sweepExpiredTasks(queue)).toBe(0);
    expect(fetchSome(queue)).toEqual([]);
    expect(fail(queue, task, new Error('again'))).toBe('failed');
    clock.advance(2000);
    expect(numbers(fetchSome(queue, 9))).toEqual([{ n: 1 }]);
    clock.advance(8000);
    expect(numbers(fetchSome(queue, 9))).toEqual([{ n: 2 }]);
  });

  it('a day back during a restart keeps retries within reach and old tasks before new ones', () => {
    const { queue, clock, workspace } = createTestQueue();
    sendNumber(queue, 1);
    fail(queue, fetchOne(queue), new AppError('DATABASE_BUSY'));
    sendNumber(queue, 2);
    clock.jump(-86_400_000);
    const next = openTestQueue(workspace, clock, [idleTask('work.one')], 'second');
    recoverTasks(next);
    next.send('work.one', { n: 3 });
    clock.advance(3_600_000);
    expect(numbers(fetchSome(next, 2))[0]).toEqual({ n: 2 });
    expect(fetchSome(next, 9)).toHaveLength(1);
  });
});
