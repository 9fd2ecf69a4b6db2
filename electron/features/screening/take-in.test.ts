import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IntakeTarget } from '../../../core/contract/batch-view.ts';
import { countReceived, listBatches } from '../../../db/queries/batches.ts';
import { changeJobState } from '../../../db/queries/job-changes.ts';
import { writeTx } from '../../../db/statement.ts';
import { createTestFolder, createTestWorkspace } from '../../../db/test-workspace.ts';
import { mostFilesOfBatch } from './add-files.ts';
import { walkDropped } from './dropped-files.ts';
import { addJob, folderOf, startScreening, watchUntil } from '../../../tests/support/test-screening.ts';

const readOnly: IntakeTarget = { kind: 'read-only' };
const toJob: IntakeTarget = { kind: 'job', jobId: 'job' };

describe('files that are dropped', () => {
  it('become a batch of the day that ranks them and ends by itself', async () => {
    const { screening, db } = startScreening();
    addJob(db);
    const folder = folderOf({ 'a.txt': 1, 'deep/er/b.txt': 2, 'copy of a.txt': 1, 'empty.pdf': '' });
    const batchId = await screening.intake({ paths: [folder], target: toJob });
    const { head, rows } = await watchUntil(screening, batchId);
    expect(head).toMatchObject({ status: 'finished', counting: false, trouble: null, jobTitle: 'Engineer', rubricVersion: 1 });
    expect(head.title).toMatch(/^Batch \d+ [A-Z][a-z]{2}$/);
    expect(rows.map(row => [row.file, row.status])).toEqual([
      ['a.txt', 'completed'],
      ['copy of a.txt', 'duplicate'],
      ['deep/er/b.txt', 'completed'],
      ['empty.pdf', 'refused'],
    ]);
    expect(rows[0]).toMatchObject({ name: 'Person NumberB', headline: 'Software Engineer, Company1 Inc.', criteria: 'mm-', required: '-' });
    expect(rows[0]).toMatchObject({ unread: true, decision: null, tags: [], notes: 0, hiddenWords: 0, requiredMet: 0 });
    expect(rows[1]?.duplicateOf).toBe('a.txt');
    expect(rows[3]).toMatchObject({ errorCode: 'DOCUMENT_EMPTY', score: null, criteria: '' });
  });

  it('are refused while their job is closed, also in a batch of it that is there', async () => {
    const { screening, db } = startScreening();
    addJob(db);
    const folder = folderOf({ 'a.txt': 1 });
    const batchId = await screening.intake({ paths: [folder], target: toJob });
    await watchUntil(screening, batchId);
    const open = { jobId: 'job', status: 'open', closedAt: null, closeReason: null } as const;
    const closed = { jobId: 'job', status: 'closed', closedAt: 9, closeReason: 'filled' } as const;
    writeTx(db, tx => changeJobState(tx, { before: open, after: closed }));
    for (const target of [toJob, { kind: 'batch', batchId } as const])
      await expect(screening.intake({ paths: [folder], target })).rejects.toMatchObject({ code: 'JOB_CLOSED' });
    writeTx(db, tx => changeJobState(tx, { before: closed, after: open }));
    const again = await screening.intake({ paths: [folder], target: toJob });
    await watchUntil(screening, again);
  });

  it('make a batch of another name when the day has one', async () => {
    const { screening } = startScreening();
    const folder = folderOf({ 'a.txt': 1 });
    const ids = [
      await screening.intake({ paths: [folder], target: readOnly }),
      await screening.intake({ paths: [folder], target: readOnly }),
    ];
    const titles = (await screening.batches()).map(batch => batch.title);
    expect(titles).toHaveLength(2);
    expect(titles.filter(title => title.endsWith(' (2)'))).toHaveLength(1);
    for (const id of ids) await watchUntil(screening, id);
  });

  it('join a batch that is there, under a name of their own where it knows another file by theirs', async () => {
    const { screening } = startScreening();
    const first = folderOf({ 'cv.txt': 1 });
    const batchId = await screening.intake({ paths: [first], target: readOnly });
    await watchUntil(screening, batchId);
    const second = folderOf({ 'cv.txt': 2, 'new.txt': 3 });
    const target: IntakeTarget = { kind: 'batch', batchId };
    expect(await screening.intake({ paths: [second, first], target })).toBe(batchId);
    const { rows } = await watchUntil(screening, batchId, (head, all) => head.status === 'finished' && all.length === 3);
    expect(rows.map(row => row.file)).toEqual(['cv.txt', 'cvs/cv.txt', 'new.txt']);
    expect(rows.map(row => row.status)).toEqual(['completed', 'completed', 'completed']);
  });

  it('show results while folders are still being walked', async () => {
    const { screening } = startScreening();
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`${String(index).padStart(3, '0')}.txt`, '']));
    const batchId = await screening.intake({ paths: [folderOf(many), folderOf({ 'last.txt': 1 })], target: readOnly });
    const { head } = await watchUntil(
      screening,
      batchId,
      (now, rows) => rows.some(row => row.status !== 'waiting') || now.status === 'finished',
    );
    expect(head.progress.counts.received).toBeGreaterThan(0);
    await watchUntil(screening, batchId);
  });
});

describe('what cannot be taken', () => {
  it('is named, and no empty batch stays, when there is nothing else', async () => {
    const { screening, db } = startScreening();
    const empty = createTestFolder();
    const gone = path.join(empty, 'gone');
    const root = path.parse(empty).root;
    const refused = (paths: readonly string[]) => screening.intake({ paths, target: readOnly });
    await expect(refused([root])).rejects.toMatchObject({ code: 'DROP_WHOLE_DRIVE', details: { path: root } });
    await expect(refused([gone])).rejects.toMatchObject({ code: 'FILE_NOT_FOUND', details: { path: gone } });
    await expect(refused([empty])).rejects.toMatchObject({ code: 'FOLDER_EMPTY', details: { path: empty } });
    await expect(refused([gone, root, empty])).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(screening.intake({ paths: [empty], target: toJob })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      details: { what: 'job' },
    });
    const target: IntakeTarget = { kind: 'batch', batchId: 'gone' };
    await expect(screening.intake({ paths: [empty], target })).rejects.toMatchObject({ code: 'NOT_FOUND', details: { what: 'batch' } });
    expect(listBatches(db)).toEqual([]);
  });

  it('is told as trouble of the batch when the rest can be taken', async () => {
    const { screening } = startScreening();
    const folder = folderOf({ 'a.txt': 1 });
    const gone = path.join(folder, 'gone.pdf');
    const batchId = await screening.intake({ paths: [gone, folder], target: readOnly });
    const { head, rows } = await watchUntil(screening, batchId);
    expect(head.trouble).toMatchObject({ code: 'FILE_NOT_FOUND', text: { sentence: `There is no file or folder “${gone}”.` } });
    expect(rows).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')('is a folder at which a drive is mounted, and not a folder within it', async () => {
    const problems = async (folder: string): Promise<readonly string[]> => {
      const found: string[] = [];
      for await (const dropped of walkDropped([folder])) {
        found.push(dropped.kind === 'problem' ? dropped.error.code : 'file');
        break;
      }
      return found;
    };
    expect(await problems('/proc')).toEqual(['DROP_WHOLE_DRIVE']);
    expect(await problems('/proc/self/task')).toEqual(['file']);
  });

  it('is a link or a file that is gone a moment later: counted, with its reason', async () => {
    const { screening, pool } = startScreening();
    const folder = folderOf({ 'a.txt': 1, 'b.txt': 2, 'c.txt': 3, 'd.txt': 4, 'e.txt': 5, 'vanishes.txt': 6 });
    symlinkSync(path.join(folder, 'a.txt'), path.join(folder, 'link.txt'));
    const release = pool.hold();
    const batchId = await screening.intake({ paths: [folder], target: readOnly });
    await watchUntil(screening, batchId, (head, all) => !head.counting && all.length === 7 && pool.held() === 4);
    rmSync(path.join(folder, 'vanishes.txt'));
    release();
    const { head, rows } = await watchUntil(screening, batchId);
    expect(rows.find(row => row.file === 'vanishes.txt')).toMatchObject({ status: 'refused', errorCode: 'FILE_VANISHED' });
    expect(rows.find(row => row.file === 'link.txt')).toMatchObject({ status: 'refused', errorCode: 'FILE_NOT_REGULAR' });
    expect(head.progress.counts).toMatchObject({ received: 7, completed: 5, refused: 2 });
  });

  it('is what lies beyond the limit of a batch: the first files stay', async () => {
    const { screening, db } = startScreening();
    const batchId = await screening.intake({ paths: [folderOf({ 'a.txt': 1 })], target: readOnly });
    await watchUntil(screening, batchId);
    db.prepare('UPDATE batch_item SET position = ?').run(mostFilesOfBatch - 3);
    const more = folderOf({ 'b.txt': '', 'c.txt': '', 'd.txt': '', 'e.txt': '' });
    await screening.intake({ paths: [more], target: { kind: 'batch', batchId } });
    const { head, rows } = await watchUntil(screening, batchId, now => now.status === 'finished' && now.trouble !== null);
    expect(head.trouble).toMatchObject({ code: 'BATCH_FULL', text: { sentence: expect.stringContaining('20,000 files') } });
    expect(rows.map(row => row.file)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });
});

describe('a walk that is cut off', () => {
  it('goes on after a restart, and takes no file twice', async () => {
    const workspace = createTestWorkspace();
    const first = startScreening({ workspace });
    const files = Object.fromEntries(Array.from({ length: 350 }, (_, index) => [`${String(index).padStart(3, '0')}.txt`, '']));
    const folder = folderOf(files);
    const batchId = await first.screening.intake({ paths: [folder], target: readOnly });
    await first.crash();
    expect(countReceived(workspace.db, batchId)).toBeLessThan(350);
    mkdirSync(path.join(folder, 'more'));
    writeFileSync(path.join(folder, 'more', 'late.txt'), '');
    const second = startScreening({ workspace });
    const { head } = await watchUntil(second.screening, batchId);
    expect(head).toMatchObject({ status: 'finished', counting: false, progress: { counts: { received: 351, refused: 351 } } });
  });
});
