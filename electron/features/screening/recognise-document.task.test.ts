import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import type { Screened } from '../../../core/contract/screening.ts';
import { createGroupWriter } from '../../../db/group-writer.ts';
import { getBatchItem, listItems, setItemStage } from '../../../db/queries/batch-items.ts';
import { listRunningStages } from '../../../db/queries/batch-rows.ts';
import { writeTx } from '../../../db/statement.ts';
import { createTestFolder, createTestWorkspace } from '../../../db/test-workspace.ts';
import { createTestClock, createTestIds, createTestRandom, type TestClock } from '../../engine/clock/test-clock.ts';
import type { RunOptions, WorkerPool } from '../../engine/pool/worker-pool.ts';
import { completeTaskTx, fetchTasks } from '../../engine/tasks/leasing.ts';
import { TaskQueue } from '../../engine/tasks/task-queue.ts';
import { readRows } from './batch-rows.ts';
import { openBatch } from './open-batch.ts';
import { receiveDocument } from './receive-document.ts';
import { defineRecogniseDocument, recogniseDocumentKind, sendRecognition } from './recognise-document.task.ts';
import { defineScreenDocument } from './screen-document.task.ts';
import { createTurns } from './turns.ts';

function poolThat(run: WorkerPool['run']): WorkerPool {
  return { threads: 1, run, warm: () => Promise.resolve(), close: () => Promise.resolve() };
}

/** What reading finds in a document of pictures from which nothing was recognised. */
const withoutText: Screened = {
  reading: {
    kind: 'pdf',
    pageCount: 1,
    quality: 0,
    text: new Uint8Array(),
    cv: new Uint8Array(),
    confidence: 0,
    name: null,
    emails: [],
    phones: [],
    employer: null,
    language: null,
    totalYears: 0,
    headline: '',
    hiddenWords: 0,
    search: { name: '', title: '', skill: '', company: '', school: '', location: '', text: '', years: null, place: '', languages: [] },
    help: 'DOCUMENT_NO_TEXT',
  },
  match: null,
  scans: [],
};

/** A workspace with one received scan whose recognition task is sent, and what runs it. */
async function prepare(recognise: (clock: TestClock, options: RunOptions) => Promise<unknown>, pages: readonly number[] = [1]) {
  const { db } = createTestWorkspace();
  const clock = createTestClock();
  const newId = createTestIds('id');
  const reading = poolThat(() => Promise.resolve(withoutText));
  const scanLanguages = () => ['deu', 'eng'] as const;
  const parts = {
    db,
    pool: reading,
    writer: createGroupWriter(db),
    clock,
    newId,
    today: () => '2026-01',
    defaultRegion: 'US',
    scanLanguages,
  };
  const task = defineRecogniseDocument({ ...parts, recognising: poolThat((_name, _input, options) => recognise(clock, options)) });
  const turns = createTurns();
  const tasks = [task, defineScreenDocument({ ...parts, turns })];
  const queue = new TaskQueue({ db, clock, random: createTestRandom(), newId, tasks });
  const folder = createTestFolder();
  writeFileSync(path.join(folder, 'scan.pdf'), '%PDF-1.7');
  const now = (): number => clock.now();
  const batchId = await openBatch({ inputs: [folder], job: null, title: 'test' }, { db, queue, newId, now, defaultRegion: 'US' });
  const item = listItems(db, batchId)[0];
  if (item === undefined) throw new Error('no item');
  await receiveDocument(item, { db, writer: parts.writer, turns, newId, now });
  writeTx(db, tx => {
    setItemStage(tx, item.id, 10, clock.now());
    sendRecognition(queue, tx, item, pages, 0.5);
  });
  const stop = new AbortController();
  const attempt = { id: 'task', kind: recogniseDocumentKind, groupId: batchId, attempt: 1, owner: 'test' };
  const run = async (): Promise<void> => {
    const bound = task.bind({ itemId: item.id, pages, seconds: 0.5 });
    const result = await bound.run({ signal: stop.signal, progress: () => undefined, task: attempt });
    writeTx(db, tx => result?.commit?.(tx));
  };
  const row = () => readRows(db, batchId, [item.id])[0];
  return { db, batchId, queue, run, stop, row, saved: () => parts.writer.add(() => undefined), outcome: () => getBatchItem(db, item.id) };
}

describe('document.recognise', () => {
  it('waits in the low lane while its item stays open', async () => {
    const { queue, outcome } = await prepare(() => Promise.resolve([]));
    expect(queue.counts()).toMatchObject({ pending: 2 });
    expect(outcome()).toMatchObject({ status: 'running' });
  });

  it('is told in the row of its item, queued and under way', async () => {
    const { db, batchId, queue, row } = await prepare(() => Promise.resolve([]));
    expect(row()).toMatchObject({ status: 'running', recognition: 'queued' });
    expect(listRunningStages(db, batchId)).toMatchObject([{ stage: 10, recognition: 'pending' }]);
    const [leased] = fetchTasks(queue, [{ kind: recogniseDocumentKind, limit: 1 }], 1);
    if (leased === undefined) throw new Error('nothing to do');
    expect(row()?.recognition).toBe('running');
    writeTx(db, tx => completeTaskTx(queue, tx, leased));
    expect(row()?.recognition).toBeNull();
  });

  it('says in the row which page is being recognised, of how many', async () => {
    const told: unknown[] = [];
    let look = async (): Promise<void> => undefined;
    const reachQuarters = async (_clock: TestClock, { onStage }: RunOptions): Promise<unknown> => {
      for (const percent of [7, 25, 50, 100]) {
        onStage?.(percent);
        await look();
      }
      return [];
    };
    const { queue, run, row, saved } = await prepare(reachQuarters, [1, 2, 3, 4]);
    look = async () => {
      await saved();
      told.push(row()?.recognisedPage);
    };
    expect(row()?.recognisedPage).toBeNull();
    fetchTasks(queue, [{ kind: recogniseDocumentKind, limit: 1 }], 1);
    await run();
    expect(told).toEqual([1, 2, 3, 4].map(page => ({ page, of: 4 })));
  });

  it('says that no words can be made out where there are none', async () => {
    const { run, outcome } = await prepare(() => Promise.resolve([{ page: 1, turn: 0, confidence: 0, words: [] }]));
    await run();
    const reason = { reason: 'no words can be made out in them' };
    expect(outcome()).toMatchObject({ status: 'needs-help', errorCode: 'DOCUMENT_NOT_RECOGNISED', errorDetails: reason, seconds: 0.5 });
  });

  it('leaves the document a picture without text where recognition is not installed', async () => {
    const { run, outcome } = await prepare(() => Promise.reject(new AppError('DOCUMENT_NO_TEXT')));
    await run();
    expect(outcome()).toMatchObject({ status: 'needs-help', errorCode: 'DOCUMENT_NO_TEXT' });
  });

  it('gives a page half a minute, and any progress gives another', async () => {
    const { run, outcome } = await prepare(
      (clock, { signal, onStage }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new AppError('CANCELLED')));
          clock.advance(29_000);
          onStage?.(50);
          clock.advance(29_000);
          expect(signal?.aborted).toBe(false);
          clock.advance(2_000);
        }),
    );
    await run();
    expect(outcome()).toMatchObject({ status: 'needs-help', errorCode: 'DOCUMENT_NOT_RECOGNISED' });
    expect(outcome()?.errorDetails['reason']).toContain('too long');
  });

  it('goes back to the queue when it is interrupted, and its item stays open', async () => {
    const { run, stop, outcome } = await prepare(() => {
      stop.abort(new AppError('CANCELLED'));
      return Promise.reject(new AppError('CANCELLED'));
    });
    await expect(run()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(outcome()).toMatchObject({ status: 'running' });
  });
});
