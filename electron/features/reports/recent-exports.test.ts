import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import type { ExportInput, ExportUpdate, RepeatInput } from '../../../core/contract/export.ts';
import { batchId, openExportDesk, type ExportDesk } from '../../../tests/support/export-desk.ts';

const people = ['cv-0', 'cv-1', 'cv-2'];
const never = new AbortController().signal;

async function run(desk: ExportDesk, changes: Partial<ExportInput> = {}): Promise<readonly ExportUpdate[]> {
  const input: ExportInput = { batchId, what: 'candidates', itemIds: people, merged: false, paper: 'A4', place: desk.folder, ...changes };
  return collect(desk.exports.run(input, never));
}

async function repeat(desk: ExportDesk, input: RepeatInput): Promise<readonly ExportUpdate[]> {
  return collect(desk.exports.repeat(input, never));
}

async function collect(updates: AsyncIterable<ExportUpdate>): Promise<readonly ExportUpdate[]> {
  const all: ExportUpdate[] = [];
  for await (const update of updates) all.push(update);
  return all;
}

/** Lets the second report fail once. */
function failAfterFirst(desk: ExportDesk): void {
  desk.beforePrint = () => {
    if (desk.printed.length !== 1) return;
    desk.beforePrint = () => undefined;
    throw new AppError('DISK_FULL');
  };
}

describe('an export that broke off', () => {
  it('goes on with those who are missing, in the same place, as the same entry', async () => {
    const desk = openExportDesk();
    failAfterFirst(desk);
    await expect(run(desk)).rejects.toMatchObject({ code: 'DISK_FULL' });
    const [broken] = await desk.exports.recent();
    expect(broken).toMatchObject({ files: 1, wanted: 3, repeatable: true, there: true });
    const updates = await repeat(desk, { exportId: broken?.exportId ?? '', rest: true });
    expect(updates.at(-1)).toMatchObject({ kind: 'finished', exportId: broken?.exportId });
    expect(readdirSync(desk.folder)).toHaveLength(3);
    expect(await desk.exports.recent()).toMatchObject([{ exportId: broken?.exportId, files: 3, wanted: 3 }]);
  });

  it('says that its folder is gone, and can go on when the folder is back', async () => {
    const desk = openExportDesk();
    failAfterFirst(desk);
    await expect(run(desk)).rejects.toMatchObject({ code: 'DISK_FULL' });
    const [broken] = await desk.exports.recent();
    rmSync(desk.folder, { recursive: true });
    await expect(repeat(desk, { exportId: broken?.exportId ?? '', rest: true })).rejects.toMatchObject({ code: 'OUTPUT_FOLDER_GONE' });
    expect(await desk.exports.recent()).toMatchObject([{ files: 1, wanted: 3, there: false }]);
  });
});

describe('an export of the past', () => {
  it('is made again beside what is there, with the same people on the same paper', async () => {
    const desk = openExportDesk();
    await run(desk, { itemIds: ['cv-1', 'cv-1'], merged: true, paper: 'Letter', place: path.join(desk.folder, 'Deniz.pdf') });
    writeFileSync(path.join(desk.folder, 'Deniz.pdf'), 'changed by somebody');
    const [entry] = await desk.exports.recent();
    await repeat(desk, { exportId: entry?.exportId ?? '', rest: false });
    expect(readdirSync(desk.folder).toSorted()).toEqual(['Deniz Öztürk - Backend engineer.pdf', 'Deniz.pdf']);
    expect(readFileSync(path.join(desk.folder, 'Deniz.pdf'), 'utf8')).toBe('changed by somebody');
    expect(desk.printed.map(job => job.paper)).toEqual(['Letter', 'Letter']);
    expect(await desk.exports.recent()).toHaveLength(2);
  });

  it('is not made again where it is not known of whom it was', async () => {
    const desk = openExportDesk();
    await expect(repeat(desk, { exportId: 'none', rest: false })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('people side by side', () => {
  it('are two to four, each once, in one file', async () => {
    const desk = openExportDesk();
    const place = path.join(desk.folder, 'compared.pdf');
    await run(desk, { what: 'comparison', merged: true, place });
    expect(desk.printed[0]?.reports).toMatchObject([{ kind: 'comparison', ranked: 110, people: [{ rank: 1 }, { rank: 2 }, { rank: 3 }] }]);
    await expect(run(desk, { what: 'comparison', itemIds: ['cv-0', 'cv-0'], place })).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    const five = [...people, 'cv-3', 'cv-4'];
    await expect(run(desk, { what: 'comparison', itemIds: five, place })).rejects.toThrow('2 to 4 people are compared, 5 are chosen');
  });

  it('are shown before as they are printed', async () => {
    const desk = openExportDesk();
    const preview = await desk.exports.preview({ batchId, what: 'comparison', itemIds: ['cv-0', 'cv-2'], paper: 'A4' });
    expect(preview).toMatchObject({ title: 'Backend engineer', pages: 1 });
    await expect(desk.exports.preview({ batchId, what: 'comparison', itemIds: ['cv-0'], paper: 'A4' })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });
  });
});
