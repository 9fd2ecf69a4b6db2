import { describe, expect, it } from 'vitest';
import type { BatchUpdate } from '../../../core/contract/batch-view.ts';
import { addBatchItems, getBatchItem, setItemStage } from '../../../db/queries/batch-items.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import { createTestClock, type TestClock } from '../../engine/clock/test-clock.ts';
import { addJob, folderOf, startScreening, watchUntil } from '../../../tests/support/test-screening.ts';
import { createProgressReader } from './batch-progress.ts';
import { watchBatch } from './watch-batch.ts';
import { createWorkspaceTrouble } from './workspace-trouble.ts';

/** A finished batch of that many people, watched by a window whose time the test turns. */
async function watched(people: number) {
  const { screening, db } = startScreening();
  addJob(db);
  const files = Object.fromEntries(Array.from({ length: people }, (_, index) => [`${String(index).padStart(3, '0')}.txt`, index + 1]));
  const batchId = await screening.intake({ paths: [folderOf(files)], target: { kind: 'job', jobId: 'job' } });
  const { rows } = await watchUntil(screening, batchId);
  const clock = createTestClock();
  const trouble = createWorkspaceTrouble();
  const stop = new AbortController();
  const updates = watchBatch(batchId, { db, clock, trouble, progress: createProgressReader({ db, clock, threads: 2 }) }, stop.signal);
  return { screening, db, batchId, rows, clock, trouble, stop, updates };
}

async function next(updates: AsyncGenerator<BatchUpdate, void>): Promise<BatchUpdate> {
  const { value } = await updates.next();
  if (value === undefined) throw new Error('it ended');
  return value;
}

/** The next update, which comes only when time passes: the clock is turned once the watcher waits. */
async function nextLook(updates: AsyncGenerator<BatchUpdate, void>, clock: TestClock): Promise<BatchUpdate> {
  const update = next(updates);
  while (clock.waiting === 0) await new Promise(resolve => setImmediate(resolve));
  clock.advance(200);
  return update;
}

function touch(db: Db, itemId: string): void {
  writeTx(db, tx => appendEvent(tx, { at: 1, actor: 'user', kind: 'item.marked', subjectKind: 'batch_item', subjectId: itemId, data: {} }));
}

describe('who watches a batch', () => {
  it('gets the head, then all rows, best first', async () => {
    const { updates, batchId, rows, stop } = await watched(4);
    expect(await next(updates)).toMatchObject({
      kind: 'head',
      head: { batchId, status: 'finished', rubricVersion: 1, rubric: { title: 'Engineer' } },
    });
    const part = await next(updates);
    expect(part).toMatchObject({ kind: 'rows', first: true, last: true });
    const scores = part.kind === 'rows' ? part.rows.map(row => row.score ?? -1) : [];
    expect(scores).toHaveLength(rows.length);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    stop.abort();
  });

  it('hears of the rows to which something happened, and of no others', async () => {
    const { updates, clock, db, rows, stop } = await watched(3);
    await next(updates);
    await next(updates);
    const itemId = rows[1]?.itemId ?? '';
    db.prepare('UPDATE batch_item SET read_at = 5 WHERE id = ?').run(itemId);
    touch(db, itemId);
    expect(await nextLook(updates, clock)).toMatchObject({ kind: 'changed', rows: [{ itemId, unread: false }] });
    stop.abort();
    expect((await updates.next()).done).toBe(true);
    expect(clock.waiting).toBe(0);
  });

  it('hears of stages, of a file that is no longer running, and of a title', async () => {
    const { updates, clock, db, rows, batchId, screening } = await watched(2);
    const itemId = rows[0]?.itemId ?? '';
    db.exec("UPDATE batch SET status = 'open', finished_at = NULL");
    db.prepare("UPDATE batch_item SET status = 'waiting', stage = 0, finished_at = NULL WHERE id = ?").run(itemId);
    await next(updates);
    await next(updates);
    writeTx(db, tx => setItemStage(tx, itemId, 30, 9));
    expect(await nextLook(updates, clock)).toMatchObject({ kind: 'changed', rows: [{ itemId, status: 'running', stage: 30 }] });
    expect(await next(updates)).toMatchObject({ kind: 'head', head: { progress: { counts: { running: 1 } } } });
    db.prepare("UPDATE batch_item SET status = 'waiting' WHERE id = ?").run(itemId);
    expect(await nextLook(updates, clock)).toMatchObject({ kind: 'changed', rows: [{ itemId, status: 'waiting' }] });
    expect(await next(updates)).toMatchObject({ kind: 'head', head: { progress: { counts: { waiting: 1, running: 0 } } } });
    expect(getBatchItem(db, itemId)?.status).toBe('waiting');
    screening.rename(batchId, 'Nurses');
    expect(await nextLook(updates, clock)).toMatchObject({ kind: 'head', head: { title: 'Nurses' } });
    await updates.return();
  });

  it('gets large batches in parts', async () => {
    const { updates, stop, db, batchId } = await watched(1);
    writeTx(db, tx =>
      addBatchItems(
        tx,
        batchId,
        Array.from({ length: 229 }, (_, index) => ({ id: `more-${index}`, path: `/${index}`, relPath: `${index}` })),
      ),
    );
    await next(updates);
    const parts = [await next(updates), await next(updates)];
    expect(parts.map(part => (part.kind === 'rows' ? [part.rows.length, part.first, part.last] : part.kind))).toEqual([
      [200, true, false],
      [30, false, true],
    ]);
    stop.abort();
  });

  it('is told when the batch goes', async () => {
    const { updates, clock, db } = await watched(1);
    await next(updates);
    await next(updates);
    db.exec('DELETE FROM batch_item; DELETE FROM application; DELETE FROM batch');
    await expect(nextLook(updates, clock)).rejects.toMatchObject({ code: 'NOT_FOUND', details: { what: 'batch' } });
  });

  it('begins anew when files were taken out', async () => {
    const { updates, clock, db, rows } = await watched(3);
    await next(updates);
    await next(updates);
    db.prepare('DELETE FROM batch_item WHERE id = ?').run(rows[2]?.itemId);
    expect(await nextLook(updates, clock)).toMatchObject({ kind: 'head', head: { progress: { counts: { received: 2 } } } });
    expect(await next(updates)).toMatchObject({ kind: 'rows', first: true, last: true, rows: [{}, {}] });
    await updates.return();
  });
});

describe('who watches all batches', () => {
  it('gets the list at once and again when it is different', async () => {
    const { screening, db, batchId, rows } = await watched(3);
    const stop = new AbortController();
    const lists = screening.watchBatches(stop.signal);
    const first = (await lists.next()).value;
    expect(first).toMatchObject([
      { batchId, counts: { completed: 3 }, percent: 100, unread: 3, shortlisted: 0, needsHelp: 0, status: 'finished' },
    ]);
    const [row] = rows;
    db.prepare('UPDATE batch_item SET read_at = 5 WHERE id = ?').run(row?.itemId);
    db.prepare(
      "INSERT INTO application (id, job_id, candidate_id, status, created_at, updated_at) VALUES ('a', 'job', ?, 'shortlisted', 1, 1)",
    ).run(row?.candidateId);
    touch(db, row?.itemId ?? '');
    expect((await lists.next()).value).toMatchObject([{ unread: 2, shortlisted: 1 }]);
    stop.abort();
    expect((await lists.next()).done).toBe(true);
  });
});
