import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { setBatchBlind } from '../../../db/queries/blind.ts';
import { writeTx } from '../../../db/statement.ts';
import { rankedItem } from '../../../tests/support/report-samples.ts';
import { batchId, openExportDesk, type ExportDesk } from '../../../tests/support/export-desk.ts';

function openDesk(): ExportDesk {
  const desk = openExportDesk();
  onTestFinished(() => desk.exports.handOut.close());
  return desk;
}

/** What is handed out about these people. */
function about(what: 'candidate' | 'comparison' | 'batch', itemIds: readonly string[]) {
  return { batchId, what, itemIds, paper: 'A4' } as const;
}

describe('a file for another program', () => {
  it.each([
    ['candidate', ['cv-0'], 'Ana Lindqvist - Backend engineer.pdf'],
    ['comparison', ['cv-0', 'cv-1'], 'Backend engineer - comparison of 2.pdf'],
    ['batch', [], 'Backend engineer - batch report.pdf'],
  ] as const)('is the report as it is shown, under a name that says so (%s)', async (what, itemIds, name) => {
    const desk = openDesk();
    const file = await desk.exports.handOut.make(about(what, itemIds));
    expect(path.basename(file)).toBe(name);
    const { pdf } = await desk.exports.preview(about(what, itemIds));
    expect(readFileSync(file)).toEqual(Buffer.from(pdf));
  });

  it('goes when the workspace closes', async () => {
    const desk = openDesk();
    const file = await desk.exports.handOut.make(about('candidate', ['cv-0']));
    await desk.exports.handOut.close();
    expect(existsSync(file)).toBe(false);
  });

  it('is not made of a document that is not there', async () => {
    const desk = openDesk();
    const original = { batchId, what: 'original', itemIds: ['cv-0'], paper: 'A4' } as const;
    await expect(desk.exports.handOut.make(original)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is the file as it came in, but not of somebody blind', async () => {
    const desk = openExportDesk({ ranking: [rankedItem({ itemId: 'cv-0', documentId: 'cv-0', name: 'Ana', score: 80, rank: 1 })] });
    onTestFinished(() => desk.exports.handOut.close());
    const original = { batchId, what: 'original', itemIds: ['cv-0'], paper: 'A4' } as const;
    const file = await desk.exports.handOut.make(original);
    expect([path.basename(file), readFileSync(file)]).toEqual(['cv-0.pdf', Buffer.from([0])]);
    writeTx(desk.db, tx => setBatchBlind(tx, batchId, true, 1));
    await expect(desk.exports.handOut.make(original)).rejects.toMatchObject({ code: 'DOCUMENT_IS_BLIND' });
  });
});
