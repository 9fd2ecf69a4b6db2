import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listBatches } from '../../../db/queries/batches.ts';
import { listItems } from '../../../db/queries/batch-items.ts';
import { createTestWorkspace } from '../../../db/test-workspace.ts';
import type { Workspace } from '../../../db/workspace.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { addJob, cvOf, folderOf, startScreening, type TestScreening } from '../../../tests/support/test-screening.ts';
import { systemClock, systemId } from '../../engine/clock/system-clock.ts';
import { createWatchingService, type WatchingService } from './watching.service.ts';

interface Desk extends TestScreening {
  readonly watching: WatchingService;
  /** Every file with its status, by name. */
  readonly files: (batchId: string) => readonly string[];
}

/** A running program whose folders are looked at often. */
function startDesk(workspace: Workspace = createTestWorkspace()): Desk {
  const test = startScreening({ workspace });
  const watching = createWatchingService({
    db: test.db,
    clock: systemClock,
    newId: systemId,
    intake: test.screening.watched,
    pace: { settleMs: 60, sweepMs: 60 },
    onTrouble: test.trouble.note,
  });
  watching.start();
  onTestFinished(() => watching.stop());
  const files = (batchId: string): readonly string[] =>
    listItems(test.db, batchId)
      .map(item => `${item.relPath} ${item.status}`)
      .sort();
  return { ...test, watching, files };
}

/** A batch of one CV, and a folder that is watched for it. */
async function deskWithFolder(files: Readonly<Record<string, number | string>> = {}) {
  const desk = startDesk();
  const batchId = await desk.screening.intake({ paths: [folderOf({ 'first.txt': 0 })], target: { kind: 'read-only' } });
  const folder = folderOf(files);
  const { folderId } = await desk.watching.add({ path: folder, target: { kind: 'batch', batchId } });
  const shown = () => desk.watching.list().find(entry => entry.folderId === folderId);
  return { ...desk, batchId, folder, folderId, shown };
}

describe('a watched folder', () => {
  it('takes what lies in it and what comes later, each file once, and moves nothing', async () => {
    const { batchId, folder, files, shown, watching, folderId } = await deskWithFolder({ 'a.txt': 1, 'deep/b.txt': 2 });
    await eventually(() => files(batchId)).toEqual(['a.txt completed', 'deep/b.txt completed', 'first.txt completed']);
    writeFileSync(path.join(folder, 'c.txt'), cvOf(3));
    await eventually(() => files(batchId)).toHaveLength(4);
    await eventually(() => shown()).toMatchObject({ state: 'watching', taken: 3, waiting: 0 });
    await eventually(() => watching.taken(folderId, 10).map(file => file.status)).toEqual(['completed', 'completed', 'completed']);
    const [last, ...before] = watching.taken(folderId, 10).map(file => file.path);
    expect([last, ...before.sort()]).toEqual(['c.txt', 'a.txt', 'deep/b.txt']);
  });

  it('waits for files that are still being written, and says which', async () => {
    const { batchId, folder, files, shown } = await deskWithFolder({ 'half.pdf.crdownload': 'xx', 'nothing.pdf': '' });
    await eventually(() => shown()?.waitingFiles).toEqual([
      { path: 'half.pdf.crdownload', reason: 'partial' },
      { path: 'nothing.pdf', reason: 'empty' },
    ]);
    expect(files(batchId)).toHaveLength(1);
    writeFileSync(path.join(folder, 'half.pdf.crdownload'), cvOf(4));
    renameSync(path.join(folder, 'half.pdf.crdownload'), path.join(folder, 'half.txt'));
    await eventually(() => files(batchId)).toEqual(['first.txt completed', 'half.txt completed']);
  });

  it('reads a file again in its row when it was taken before it was whole', async () => {
    const { batchId, folder, files } = await deskWithFolder({ 'slow.txt': '%PDF-1.4 cut' });
    await eventually(() => files(batchId)).toEqual(['first.txt completed', 'slow.txt refused']);
    writeFileSync(path.join(folder, 'slow.txt'), cvOf(5));
    await eventually(() => files(batchId)).toEqual(['first.txt completed', 'slow.txt completed']);
  });

  it('takes a CV that was written anew as another version, and leaves one whose date alone changed', async () => {
    const { batchId, folder, files, shown } = await deskWithFolder({ 'a.txt': 1 });
    await eventually(() => files(batchId)).toContain('a.txt completed');
    writeFileSync(path.join(folder, 'a.txt'), cvOf(1));
    await eventually(() => shown()?.waiting).toBe(0);
    appendFileSync(path.join(folder, 'a.txt'), '\nLanguages: German C1\n');
    await eventually(() => files(batchId)).toEqual(['a (2).txt completed', 'a.txt completed', 'first.txt completed']);
  });

  it('refuses symbolic links as a dropped folder does', async () => {
    const { batchId, folder, files } = await deskWithFolder();
    symlinkSync('/etc/hostname', path.join(folder, 'link.pdf'));
    await eventually(() => files(batchId)).toEqual(['first.txt completed', 'link.pdf refused']);
  });

  it('says that a folder is gone, and goes on by itself when it is back', async () => {
    const { batchId, folder, files, shown } = await deskWithFolder({ 'a.txt': 1 });
    await eventually(() => files(batchId)).toContain('a.txt completed');
    renameSync(folder, `${folder}-away`);
    await eventually(() => shown()).toMatchObject({ state: 'gone', problem: { code: 'FILE_NOT_FOUND' }, taken: 1 });
    renameSync(`${folder}-away`, folder);
    writeFileSync(path.join(folder, 'b.txt'), cvOf(2));
    await eventually(() => files(batchId)).toEqual(['a.txt completed', 'b.txt completed', 'first.txt completed']);
    expect(shown()).toMatchObject({ state: 'watching', problem: null });
  });

  it('takes nothing while it is paused, over a restart too, and everything afterwards', async () => {
    const workspace = createTestWorkspace();
    const first = startDesk(workspace);
    const batchId = await first.screening.intake({ paths: [folderOf({ 'first.txt': 0 })], target: { kind: 'read-only' } });
    const folder = folderOf({});
    const { folderId } = await first.watching.add({ path: folder, target: { kind: 'batch', batchId } });
    await first.watching.pause(folderId);
    writeFileSync(path.join(folder, 'a.txt'), cvOf(1));
    await first.watching.stop();
    await first.crash();
    const second = startDesk(workspace);
    expect(second.watching.list()).toMatchObject([{ state: 'paused', taken: 0 }]);
    second.watching.resume(folderId);
    await eventually(() => second.files(batchId)).toEqual(['a.txt completed', 'first.txt completed']);
  });

  it('has each of many files once after the program ended in the middle of taking them', async () => {
    const workspace = createTestWorkspace();
    const first = startDesk(workspace);
    const batchId = await first.screening.intake({ paths: [folderOf({ 'first.txt': 0 })], target: { kind: 'read-only' } });
    const many = Object.fromEntries(
      Array.from({ length: 450 }, (_, index) => [`${index}.txt`, `${cvOf(index % 50)}\nReference ${index}\n`]),
    );
    await first.watching.add({ path: folderOf(many), target: { kind: 'batch', batchId } });
    await eventually(() => first.watching.list()[0]?.taken ?? 0).toBeGreaterThan(0);
    await Promise.all([first.watching.stop(), first.crash()]);
    const taken = first.files(batchId).length;
    expect(taken).toBeLessThan(451);
    const second = startDesk(workspace);
    await eventually(() => second.files(batchId)).toHaveLength(451);
    await eventually(() => second.watching.list()[0]).toMatchObject({ taken: 450, waiting: 0 });
    expect(new Set(second.files(batchId).map(file => file.split(' ')[0])).size).toBe(451);
  });

  it('does not take files again that were dropped on the batch before', async () => {
    const desk = startDesk();
    const folder = folderOf({ 'a.txt': 1 });
    const batchId = await desk.screening.intake({ paths: [folder], target: { kind: 'read-only' } });
    await eventually(() => desk.files(batchId)).toEqual(['a.txt completed']);
    await desk.watching.add({ path: folder, target: { kind: 'batch', batchId } });
    await eventually(() => desk.watching.list()[0]?.taken).toBe(1);
    expect(desk.files(batchId)).toEqual(['a.txt completed']);
  });

  it('rests while its batch is archived', async () => {
    const { batchId, folder, files, shown, screening } = await deskWithFolder();
    await eventually(() => files(batchId)).toEqual(['first.txt completed']);
    screening.archive(batchId, true);
    writeFileSync(path.join(folder, 'a.txt'), cvOf(1));
    await eventually(() => shown()?.state).toBe('resting');
    screening.archive(batchId, false);
    await eventually(() => files(batchId)).toEqual(['a.txt completed', 'first.txt completed']);
  });

  it('rests while its batch is cancelled', async () => {
    const { batchId, folder, files, shown, screening, pool } = await deskWithFolder();
    const release = pool.hold();
    writeFileSync(path.join(folder, 'a.txt'), cvOf(1));
    await eventually(() => files(batchId)).toHaveLength(2);
    await screening.cancel(batchId);
    release();
    writeFileSync(path.join(folder, 'b.txt'), cvOf(2));
    await eventually(() => shown()?.state).toBe('resting');
    await screening.resume(batchId);
    await eventually(() => files(batchId)).toEqual(['a.txt completed', 'b.txt completed', 'first.txt completed']);
  });
});

describe('a folder that is watched for a job', () => {
  it('gets a batch of its own when its first file comes', async () => {
    const desk = startDesk();
    addJob(desk.db);
    const folder = folderOf({});
    await desk.watching.add({ path: folder, target: { kind: 'job', jobId: 'job' } });
    expect(listBatches(desk.db)).toEqual([]);
    writeFileSync(path.join(folder, 'a.txt'), cvOf(1));
    await eventually(() => listBatches(desk.db).map(batch => batch.title)).toEqual(['cvs']);
    const [batch] = listBatches(desk.db);
    await eventually(() => desk.files(batch?.id ?? '')).toEqual(['a.txt completed']);
  });
});

describe('what cannot be watched', () => {
  it('is named: no such folder, a file, the same folder twice, a batch that is gone', async () => {
    const { watching, batchId, folder } = await deskWithFolder({ 'a.txt': 1 });
    const target = { kind: 'batch', batchId } as const;
    await expect(watching.add({ path: path.join(folder, 'none'), target })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(watching.add({ path: path.join(folder, 'a.txt'), target })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(watching.add({ path: folder, target })).rejects.toMatchObject({ code: 'WATCHED_ALREADY' });
    await expect(watching.add({ path: '/', target })).rejects.toMatchObject({ code: 'DROP_WHOLE_DRIVE' });
    await expect(watching.add({ path: folder, target: { kind: 'batch', batchId: 'none' } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is forgotten without touching the batch or the folder', async () => {
    const { watching, batchId, folder, folderId, files } = await deskWithFolder({ 'a.txt': 1 });
    await eventually(() => files(batchId)).toContain('a.txt completed');
    await watching.remove(folderId);
    mkdirSync(path.join(folder, 'more'));
    expect(watching.list()).toEqual([]);
    expect(files(batchId)).toContain('a.txt completed');
    rmSync(path.join(folder, 'more'), { recursive: true });
  });
});
