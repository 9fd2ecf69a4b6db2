import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { createGroupWriter } from '../../../db/group-writer.ts';
import { finishItem, listItems } from '../../../db/queries/batch-items.ts';
import { listEventsOf } from '../../../db/queries/events.ts';
import { writeTx, type WriteTransaction } from '../../../db/statement.ts';
import { createTestFolder, createTestWorkspace } from '../../../db/test-workspace.ts';
import type { Workspace } from '../../../db/workspace.ts';
import { createTestClock, createTestIds, createTestRandom } from '../../engine/clock/test-clock.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { completeTaskTx, failTaskTx, fetchTasks, giveBackTaskTx, recoverTasks } from '../../engine/tasks/leasing.ts';
import type { LeasedTask } from '../../engine/tasks/task-definition.ts';
import { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { openBatch } from './open-batch.ts';
import { defineScreenDocument, ScreenDocumentPayload, screenDocumentKind } from './screen-document.task.ts';
import { createTurns } from './turns.ts';

const neverAnswers: WorkerPool = {
  threads: 2,
  run: () => new Promise(() => undefined),
  warm: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

const clock = createTestClock();
const newId = createTestIds('item');
const wish = [{ kind: screenDocumentKind, limit: 4 }];

/** The queue of a process that has just started on this workspace. */
function startQueue(workspace: Workspace, process: string): TaskQueue {
  const { db } = workspace;
  const writer = createGroupWriter(db);
  const task = defineScreenDocument({
    db,
    pool: neverAnswers,
    writer,
    clock,
    newId,
    turns: createTurns(),
    today: () => '2026-01',
    defaultRegion: 'US',
  });
  const queue = new TaskQueue({ db, clock, random: createTestRandom(), newId: createTestIds(process), tasks: [task] });
  recoverTasks(queue);
  return queue;
}

function makeFiles(count: number): string {
  const folder = createTestFolder();
  for (let index = 0; index < count; index += 1) writeFileSync(path.join(folder, `cv-${index}.txt`), `person ${index}`);
  return folder;
}

function screenFolder(workspace: Workspace, queue: TaskQueue, folder: string): Promise<string> {
  const parts = { db: workspace.db, queue, newId, now: () => clock.now(), defaultRegion: 'US' };
  return openBatch({ inputs: [folder], job: null, title: 'test' }, parts);
}

describe('a file under which the process dies', () => {
  it('ends as failed with its event after five deaths, and the same command leaves it alone', async () => {
    const workspace = createTestWorkspace();
    const folder = makeFiles(1);
    let batchId = '';
    for (let death = 1; death <= 5; death += 1) {
      const queue = startQueue(workspace, `process-${death}`);
      batchId = await screenFolder(workspace, queue, folder);
      expect(fetchTasks(queue, wish, 4)).toHaveLength(1);
    }
    const queue = startQueue(workspace, 'process-6');
    expect(queue.counts()).toMatchObject({ dead: 1, running: 0, failed: 0 });
    const [item] = listItems(workspace.db, batchId);
    expect(item).toMatchObject({ status: 'failed', errorCode: 'DOCUMENT_TOO_COMPLEX' });
    expect(listEventsOf(workspace.db, 'batch_item', item?.id ?? '').map(event => JSON.parse(event.data))).toEqual([
      { status: 'failed', code: 'DOCUMENT_TOO_COMPLEX' },
    ]);
    await screenFolder(workspace, queue, folder);
    expect(fetchTasks(queue, wish, 4)).toEqual([]);
    expect(listItems(workspace.db, batchId)[0]?.status).toBe('failed');
  });

  it('does not take its neighbours with it', async () => {
    const workspace = createTestWorkspace();
    const folder = makeFiles(6);
    let batchId = '';
    let deaths = 0;
    for (let process = 0; process < 30; process += 1) {
      const queue = startQueue(workspace, `process-${process}`);
      batchId = await screenFolder(workspace, queue, folder);
      const killer = listItems(workspace.db, batchId)[2]?.id;
      const died = runUntilKilled(queue, killer);
      if (!died) break;
      deaths += 1;
    }
    expect(deaths).toBe(5);
    const statuses = listItems(workspace.db, batchId).map(item => item.status);
    expect(statuses.filter(status => status === 'failed')).toHaveLength(1);
    expect(listItems(workspace.db, batchId)[2]?.status).toBe('failed');
    expect(startQueue(workspace, 'last').counts()).toMatchObject({ completed: 5, dead: 1, running: 0, pending: 0, failed: 0 });
  });
});

function complete(queue: TaskQueue, tx: WriteTransaction, task: LeasedTask): void {
  const { itemId } = ScreenDocumentPayload.parse(task.input);
  finishItem(tx, { id: itemId, status: 'completed', error: null, duplicateOf: null, seconds: 0, at: clock.now() });
  completeTaskTx(queue, tx, task);
}

/** Works as a process with four places does; completes everything else, and dies when the killer is among the four. */
function runUntilKilled(queue: TaskQueue, killer: string | undefined): boolean {
  for (let running = fetchTasks(queue, wish, 4); running.length > 0; running = fetchTasks(queue, wish, 4)) {
    if (running.some(task => JSON.stringify(task.input).includes(`"${killer}"`))) return true;
    for (const task of running) writeTx(queue.db, tx => complete(queue, tx, task));
  }
  return false;
}

describe('a task that dies', () => {
  it('ends its item as failed with the error of its last attempt', async () => {
    const workspace = createTestWorkspace();
    const queue = startQueue(workspace, 'process');
    const batchId = await screenFolder(workspace, queue, makeFiles(1));
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      clock.advance(60_000);
      for (const task of fetchTasks(queue, wish, 4)) {
        writeTx(queue.db, tx => failTaskTx(queue, tx, task, new AppError('TASK_TIMEOUT', { seconds: 60 })));
      }
    }
    expect(listItems(workspace.db, batchId)[0]).toMatchObject({
      status: 'failed',
      errorCode: 'TASK_TIMEOUT',
      errorDetails: { seconds: 60 },
    });
    await screenFolder(workspace, queue, listItems(workspace.db, batchId)[0]?.path.replace(/\/[^/]*$/, '') ?? '');
    expect(listItems(workspace.db, batchId)[0]?.status).toBe('waiting');
  });

  it('is not one that the app itself stopped, however often', async () => {
    const workspace = createTestWorkspace();
    const queue = startQueue(workspace, 'process');
    await screenFolder(workspace, queue, makeFiles(1));
    for (let stop = 0; stop < 12; stop += 1) {
      const [task] = fetchTasks(queue, wish, 4);
      if (task === undefined) throw new Error('it was not given back');
      writeTx(queue.db, tx => giveBackTaskTx(queue, tx, task));
    }
    expect(queue.counts()).toMatchObject({ dead: 0, failed: 1 });
  });
});
