import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BatchRow } from '../../../core/contract/batch-view.ts';
import { listEventsOf } from '../../../db/queries/events.ts';
import { saveRubricVersion } from '../../../db/queries/jobs.ts';
import { writeTx } from '../../../db/statement.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import { addJob, folderOf, rubricOf, startScreening, watchUntil, type TestScreening } from '../../../tests/support/test-screening.ts';

const people = { 'a.txt': 1, 'b.txt': 2, 'c.txt': 3, 'd.txt': 4, 'e.txt': 5, 'f.txt': 6, 'g.txt': 7 };

function statuses(rows: readonly BatchRow[]): readonly string[] {
  return rows.map(row => row.status);
}

/** A batch of seven whose first four documents are being read and do not get on. */
async function stuckBatch({ screening, pool, db }: TestScreening) {
  addJob(db);
  const folder = folderOf(people);
  const release = pool.hold();
  const batchId = await screening.intake({ paths: [folder], target: { kind: 'job', jobId: 'job' } });
  await watchUntil(screening, batchId, (head, rows) => !head.counting && pool.held() === 4 && rows.length === 7);
  return { batchId, folder, release };
}

describe('a batch that is paused', () => {
  it('ends what runs and begins nothing, also after a restart, until it is resumed', async () => {
    const workspace = createTestWorkspace();
    const first = startScreening({ workspace });
    const { batchId, release } = await stuckBatch(first);
    first.screening.pause(batchId);
    release();
    const paused = await watchUntil(first.screening, batchId, head => head.progress.counts.completed === 4);
    expect(paused.head).toMatchObject({
      paused: true,
      status: 'open',
      progress: { counts: { waiting: 3, running: 0 }, remainingSeconds: null },
    });
    await first.crash();
    const second = startScreening({ workspace });
    expect((await watchUntil(second.screening, batchId, () => true)).head.paused).toBe(true);
    await second.screening.resume(batchId);
    const { head, rows } = await watchUntil(second.screening, batchId);
    expect(head).toMatchObject({ paused: false, status: 'finished' });
    expect(statuses(rows)).toEqual(Array(7).fill('completed'));
  });
});

describe('a batch that is cancelled', () => {
  it('keeps its results and lets the rest wait: nothing is left running', async () => {
    const test = startScreening();
    const { batchId } = await stuckBatch(test);
    await test.screening.cancel(batchId);
    const { head, rows } = await watchUntil(test.screening, batchId, now => now.status === 'cancelled' && test.pool.held() === 0);
    expect(head).toMatchObject({ counting: false, progress: { counts: { received: 7, waiting: 7, running: 0 } } });
    expect(statuses(rows)).toEqual(Array(7).fill('waiting'));
    expect(test.queue.counts(batchId)).toMatchObject({ pending: 0, running: 0, failed: 0 });
  });

  it('goes on where it stopped when it is resumed', async () => {
    const test = startScreening();
    const { batchId, release } = await stuckBatch(test);
    await test.screening.cancel(batchId);
    await watchUntil(test.screening, batchId, () => test.pool.held() === 0);
    release();
    await test.screening.resume(batchId);
    const { rows } = await watchUntil(test.screening, batchId);
    expect(statuses(rows)).toEqual(Array(7).fill('completed'));
  });
});

describe('a batch whose program dies in the middle', () => {
  it('shows nothing as running after the next start, and ends by itself', async () => {
    const workspace = createTestWorkspace();
    const first = startScreening({ workspace });
    const { batchId } = await stuckBatch(first);
    await first.crash();
    const second = startScreening({ workspace });
    const { head, rows } = await watchUntil(second.screening, batchId);
    expect(head.status).toBe('finished');
    expect(statuses(rows)).toEqual(Array(7).fill('completed'));
    expect(listEventsOf(workspace.db, 'batch', batchId).map(event => event.kind)).toEqual(['batch.finished']);
  });
});

describe('files that are tried again', () => {
  it('are read from their place, and the batch ends again', async () => {
    const { screening, pool, db } = startScreening();
    const folder = folderOf({ ...people, 'late.txt': 8, 'broken.pdf': '%PDF-1.7 and no more' });
    const release = pool.hold();
    const batchId = await screening.intake({ paths: [folder], target: { kind: 'read-only' } });
    await watchUntil(screening, batchId, (head, rows) => !head.counting && rows.length === 9 && pool.held() === 4);
    rmSync(path.join(folder, 'late.txt'));
    release();
    const before = await watchUntil(screening, batchId);
    const late = before.rows.find(row => row.file === 'late.txt');
    const broken = before.rows.find(row => row.file === 'broken.pdf');
    expect(late).toMatchObject({ status: 'refused', errorCode: 'FILE_VANISHED' });
    expect(broken).toMatchObject({ status: 'refused', errorCode: 'DOCUMENT_DAMAGED' });

    writeFileSync(path.join(folder, 'late.txt'), 'Ann Other\nann@example.org\n\nEXPERIENCE\n\nEngineer, Acme\n01/2015 - present\n');
    await screening.retry(batchId, null);
    const after = await watchUntil(screening, batchId);
    expect(after.rows.find(row => row.file === 'late.txt')).toMatchObject({ status: 'completed', name: 'Ann Other' });
    expect(after.rows.find(row => row.file === 'broken.pdf')?.itemId).toBe(broken?.itemId);
    expect(listEventsOf(db, 'batch_item', broken?.itemId ?? '').map(event => event.kind)).toEqual(['document.screened']);

    await screening.retry(batchId, [broken?.itemId ?? '']);
    await watchUntil(screening, batchId);
    const kinds = listEventsOf(db, 'batch_item', broken?.itemId ?? '').map(event => event.kind);
    expect(kinds).toEqual(['document.screened', 'document.retried', 'document.screened']);
    await expect(screening.retry(batchId, ['gone'])).rejects.toMatchObject({ code: 'NOT_FOUND', details: { what: 'file' } });
  });
});

describe('a batch that gets another rubric', () => {
  it('is ranked by it, its rows begin anew, and the former ranking is back at once when the rubric is', async () => {
    const { screening, db } = startScreening();
    const first = addJob(db, 3);
    const batchId = await screening.intake({ paths: [folderOf(people)], target: { kind: 'job', jobId: 'job' } });
    const before = await watchUntil(screening, batchId);
    const second = writeTx(db, tx => saveRubricVersion(tx, { id: 'job-2', jobId: 'job', rubric: rubricOf(40), at: 2 }));
    const stop = new AbortController();
    const begun: number[] = [];
    const watching = (async () => {
      for await (const update of screening.watch(batchId, stop.signal))
        if (update.kind === 'rows' && update.first) begun.push(update.rows.length);
    })();
    await screening.rescore(batchId, second);
    const after = await watchUntil(screening, batchId, head => head.status === 'finished' && head.rubricVersion === 2);
    stop.abort();
    await watching;
    expect(begun.length).toBeGreaterThanOrEqual(1);
    expect(statuses(after.rows)).toEqual(Array(7).fill('completed'));
    expect(after.rows.map(row => row.criteria)).toEqual(Array(7).fill('mp-'));
    await screening.rescoreBy(batchId, first.rubric.version);
    const back = await watchUntil(screening, batchId, head => head.status === 'finished' && head.rubricVersion === 1);
    expect(back.rows).toEqual(before.rows);
    await expect(screening.rescoreBy(batchId, 9)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('loses nothing when the program dies while items are put back, or when a document is matched by the former one', async () => {
    const workspace = createTestWorkspace();
    const first = startScreening({ workspace });
    const { batchId, release } = await stuckBatch(first);
    const second = writeTx(workspace.db, tx => saveRubricVersion(tx, { id: 'job-2', jobId: 'job', rubric: rubricOf(40), at: 2 }));
    await first.screening.rescore(batchId, second);
    release();
    const { rows } = await watchUntil(first.screening, batchId);
    expect(rows.map(row => `${row.status} ${row.criteria}`)).toEqual(Array(7).fill('completed mp-'));
    await first.crash();
    workspace.db.exec(`UPDATE batch SET rubric_id = 'job-1', status = 'open', finished_at = NULL, options = '{"rescoring":true}'`);
    const again = startScreening({ workspace });
    const repaired = await watchUntil(again.screening, batchId);
    expect(repaired.rows.map(row => `${row.status} ${row.criteria}`)).toEqual(Array(7).fill('completed mm-'));
  });
});

describe('a cancelled batch', () => {
  it('is ranked by another rubric as far as it was read, and stays cancelled', async () => {
    const test = startScreening();
    const { batchId, release } = await stuckBatch(test);
    test.screening.pause(batchId);
    release();
    await watchUntil(test.screening, batchId, head => head.progress.counts.completed === 4);
    await test.screening.cancel(batchId);
    const second = writeTx(test.db, tx => saveRubricVersion(tx, { id: 'job-2', jobId: 'job', rubric: rubricOf(40), at: 2 }));
    await test.screening.rescore(batchId, second);
    const { head, rows } = await watchUntil(test.screening, batchId, now => now.progress.counts.completed === 4);
    expect(head).toMatchObject({ status: 'cancelled', rubricVersion: 2, progress: { counts: { waiting: 3 } } });
    expect(rows.flatMap(row => (row.criteria === '' ? [] : [row.criteria]))).toEqual(Array(4).fill('mp-'));
    await test.screening.resume(batchId);
    const all = await watchUntil(test.screening, batchId);
    expect(all.rows.map(row => row.criteria)).toEqual(Array(7).fill('mp-'));
  });
});

describe('a batch that was read without a job', () => {
  it('gets one, and is ranked from what was read', async () => {
    const { screening, db } = startScreening();
    const saved = addJob(db);
    const batchId = await screening.intake({ paths: [folderOf(people)], target: { kind: 'read-only' } });
    const before = await watchUntil(screening, batchId);
    expect(before.rows.map(row => row.score)).toEqual(Array(7).fill(null));
    db.exec('DELETE FROM document_chunk');
    await screening.attachJob(batchId, saved.jobId);
    const { head, rows } = await watchUntil(screening, batchId, now => now.status === 'finished' && now.jobId !== null);
    expect(head.jobTitle).toBe('Engineer');
    expect(rows.map(row => `${row.score !== null} ${row.criteria}`)).toEqual(Array(7).fill('true mm-'));
    addJob(db, 5, 'other');
    await expect(screening.attachJob(batchId, 'other')).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    await expect(screening.attachJob(batchId, 'gone')).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
  });
});

describe('what is asked of a batch that is gone', () => {
  it('is refused by name', async () => {
    const { screening } = startScreening();
    const gone = { code: 'NOT_FOUND', details: { what: 'batch' } };
    expect(() => screening.pause('gone')).toThrow(expect.objectContaining(gone));
    expect(() => screening.rename('gone', 'x')).toThrow(expect.objectContaining(gone));
    expect(() => screening.person('gone', 'x')).toThrow(expect.objectContaining(gone));
    await expect(screening.resume('gone')).rejects.toMatchObject(gone);
    await expect(screening.cancel('gone')).rejects.toMatchObject(gone);
    await expect(screening.retry('gone', null)).rejects.toMatchObject(gone);
    await expect(screening.satisfactions('gone')).rejects.toMatchObject(gone);
    await expect(screening.watch('gone', new AbortController().signal).next()).rejects.toMatchObject(gone);
  });
});
