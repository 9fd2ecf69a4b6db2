import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import type { ExportInput, ExportUpdate } from '../../../core/contract/export.ts';
import { listEventsOf } from '../../../db/queries/events.ts';
import { rankedItem } from '../../../tests/support/report-samples.ts';
import { batchId, decide, openExportDesk, type ExportDesk } from '../../../tests/support/export-desk.ts';

const people = ['cv-0', 'cv-1', 'cv-2'];

/** Three candidates in files of their own, unless said otherwise. */
function request(desk: ExportDesk, changes: Partial<ExportInput> = {}): ExportInput {
  return { batchId, what: 'candidates', itemIds: people, merged: false, paper: 'A4', place: desk.folder, ...changes };
}

async function updatesOf(desk: ExportDesk, input: ExportInput, signal = new AbortController().signal): Promise<readonly ExportUpdate[]> {
  const updates: ExportUpdate[] = [];
  for await (const update of desk.exports.run(input, signal)) updates.push(update);
  return updates;
}

describe('reports on several people', () => {
  it('become a file each, named after person and job, with progress by person, and are remembered', async () => {
    const desk = openExportDesk();
    const updates = await updatesOf(desk, request(desk));
    const names = ['Ana Lindqvist', 'Deniz Öztürk', 'Łucja Żółć-Nowakowska'];
    expect(updates.slice(0, 4)).toEqual([
      ...names.map((now, done) => ({ kind: 'running', done, total: 3, now })),
      { kind: 'running', done: 3, total: 3, now: '' },
    ]);
    const files = names.map(name => path.join(desk.folder, `${name} - Backend engineer.pdf`));
    expect(updates.at(-1)).toMatchObject({ kind: 'finished', files });
    expect(readdirSync(desk.folder)).toHaveLength(3);
    expect(await desk.exports.recent()).toMatchObject([
      { what: 'candidates', title: 'Backend engineer', place: desk.folder, files: 3, there: true },
    ]);
    expect(listEventsOf(desk.db, 'batch', batchId)).toMatchObject([{ kind: 'export.written', data: '{"what":"candidates","files":3}' }]);
  });

  it('replace nothing: namesakes and files of yesterday keep their own', async () => {
    const twins = ['a', 'b'].map(itemId => rankedItem({ itemId, name: 'Sam / Smith', score: 80, rank: 1 }));
    const desk = openExportDesk({ ranking: twins });
    writeFileSync(path.join(desk.folder, 'Sam Smith - Backend engineer.pdf'), 'of yesterday');
    await updatesOf(desk, request(desk, { itemIds: ['a', 'b'] }));
    expect(readdirSync(desk.folder).toSorted()).toEqual([
      'Sam Smith - Backend engineer (2).pdf',
      'Sam Smith - Backend engineer (3).pdf',
      'Sam Smith - Backend engineer.pdf',
    ]);
    expect(readFileSync(path.join(desk.folder, 'Sam Smith - Backend engineer.pdf'), 'utf8')).toBe('of yesterday');
  });

  it('become one file with all of them where that was asked for', async () => {
    const desk = openExportDesk();
    const place = path.join(desk.folder, 'all.pdf');
    expect((await updatesOf(desk, request(desk, { merged: true, place }))).at(-1)).toMatchObject({ kind: 'finished', files: [place] });
    expect(desk.printed).toHaveLength(1);
    expect(desk.printed[0]?.reports.map(report => (report.kind === 'candidate' ? report.rank : 0))).toEqual([1, 2, 3]);
  });

  it('end when the export is cancelled: what is complete stays, nothing half-written does', async () => {
    const desk = openExportDesk();
    const stop = new AbortController();
    desk.beforePrint = () => {
      if (desk.printed.length === 1) stop.abort();
    };
    const updates = await updatesOf(desk, request(desk), stop.signal);
    expect(updates.map(update => update.kind)).toEqual(['running', 'running']);
    expect(readdirSync(desk.folder)).toEqual(['Ana Lindqvist - Backend engineer.pdf']);
    expect(await desk.exports.recent()).toMatchObject([{ files: 1, wanted: 3, place: desk.folder }]);
  });

  it('name a folder that disappears in the middle, and say that it is gone', async () => {
    const desk = openExportDesk();
    desk.beforePrint = () => {
      if (desk.printed.length === 2) rmSync(desk.folder, { recursive: true });
    };
    await expect(updatesOf(desk, request(desk))).rejects.toMatchObject({ code: 'OUTPUT_FOLDER_GONE', details: { path: desk.folder } });
    expect(await desk.exports.recent()).toMatchObject([{ files: 1, wanted: 3, there: false }]);
  });

  it('pass on why one could not be printed, and leave the others', async () => {
    const desk = openExportDesk();
    desk.beforePrint = () => {
      if (desk.printed.length === 1) throw new AppError('REPORT_FAILED', { reason: 'the window ended' });
    };
    await expect(updatesOf(desk, request(desk))).rejects.toMatchObject({ code: 'REPORT_FAILED' });
    expect(readdirSync(desk.folder)).toEqual(['Ana Lindqvist - Backend engineer.pdf']);
  });

  it('are refused before anything is written when nobody is chosen or somebody was never read', async () => {
    const desk = openExportDesk();
    await expect(updatesOf(desk, request(desk, { itemIds: [] }))).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    await expect(updatesOf(desk, request(desk, { itemIds: ['cv-0', 'CV_M_Haddad'] }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const everyone = Array.from({ length: 501 }, (_, index) => rankedItem({ itemId: `p${index}` }));
    const crowded = openExportDesk({ ranking: everyone });
    const all = request(crowded, { merged: true, itemIds: everyone.map(item => item.itemId) });
    await expect(updatesOf(crowded, all)).rejects.toThrow('one file holds at most 500 people, 501 are chosen');
    await expect(updatesOf(desk, request(desk, { batchId: 'none' }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(readdirSync(desk.folder)).toEqual([]);
  });
});

describe('a file of a batch', () => {
  it.each([
    ['batch', 'report.pdf'],
    ['workbook', 'ranking.xlsx'],
    ['csv', 'ranking.csv'],
    ['json', 'result.json'],
  ] as const)('is written where it was named, over what was there (%s)', async (what, name) => {
    const desk = openExportDesk();
    const place = path.join(desk.folder, name);
    writeFileSync(place, 'older');
    const updates = await updatesOf(desk, request(desk, { what, itemIds: [], place }));
    expect(updates.at(-1)).toMatchObject({ kind: 'finished', files: [place] });
    expect(readFileSync(place, 'utf8')).not.toBe('older');
    expect(readdirSync(desk.folder)).toEqual([name]);
  });

  it('goes into a folder under a name of its own', async () => {
    const desk = openExportDesk();
    await updatesOf(desk, request(desk, { what: 'csv', itemIds: [] }));
    await updatesOf(desk, request(desk, { itemIds: ['cv-0'] }));
    expect(readdirSync(desk.folder).toSorted()).toEqual(['Ana Lindqvist - Backend engineer.pdf', 'Backend engineer - ranking.csv']);
  });

  it('gets the extension that was not typed, and replaces nothing then', async () => {
    const desk = openExportDesk();
    writeFileSync(path.join(desk.folder, 'May.2026.csv'), 'older');
    const updates = await updatesOf(desk, request(desk, { what: 'csv', itemIds: [], place: path.join(desk.folder, 'May.2026') }));
    expect(updates.at(-1)).toMatchObject({ files: [path.join(desk.folder, 'May.2026 (2).csv')] });
    await expect(updatesOf(desk, request(desk, { what: 'csv', place: 'a.csv' }))).rejects.toMatchObject({ code: 'OUTPUT_NOT_WRITABLE' });
  });

  it('is not written when its folder is gone or the export is cancelled', async () => {
    const desk = openExportDesk();
    const gone = path.join(desk.folder, 'gone', 'a.csv');
    await expect(updatesOf(desk, request(desk, { what: 'csv', place: gone }))).rejects.toMatchObject({ code: 'OUTPUT_FOLDER_GONE' });
    const stop = new AbortController();
    desk.beforePrint = () => stop.abort();
    const place = path.join(desk.folder, 'a.pdf');
    expect((await updatesOf(desk, request(desk, { what: 'batch', place }), stop.signal)).map(update => update.kind)).not.toContain(
      'finished',
    );
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  it('says in the list of recent exports when it is no longer there', async () => {
    const desk = openExportDesk();
    const sub = path.join(desk.folder, 'sub');
    mkdirSync(sub);
    const place = path.join(sub, 'a.csv');
    await updatesOf(desk, request(desk, { what: 'csv', itemIds: [], place }));
    expect(await desk.exports.suggestName({ batchId, what: 'csv', itemIds: [] })).toEqual({
      name: 'Backend engineer - ranking',
      extension: 'csv',
      folder: sub,
    });
    rmSync(sub, { recursive: true });
    expect(await desk.exports.recent()).toMatchObject([{ place, there: false }]);
    expect(await desk.exports.suggestName({ batchId, what: 'candidates', itemIds: people })).toEqual({
      name: 'Backend engineer - 3 candidates',
      extension: 'pdf',
      folder: desk.folder,
    });
  });
});

describe('a preview', () => {
  it('is what the export prints, with its number of pages', async () => {
    const desk = openExportDesk();
    const preview = await desk.exports.preview({ batchId, what: 'batch', itemIds: [], paper: 'Letter' });
    await updatesOf(desk, request(desk, { what: 'batch', paper: 'Letter', place: path.join(desk.folder, 'a.pdf') }));
    expect(desk.printed[0]).toEqual(desk.printed[1]);
    expect(desk.printed[0]?.paper).toBe('Letter');
    expect(Buffer.from(preview.pdf)).toEqual(readFileSync(path.join(desk.folder, 'a.pdf')));
    expect(preview).toMatchObject({ pages: 8, title: 'Backend engineer' });
  });

  it('of one person needs to be told who', async () => {
    const desk = openExportDesk();
    expect(await desk.exports.preview({ batchId, what: 'candidate', itemIds: ['cv-1'], paper: 'A4' })).toMatchObject({
      title: 'Deniz Öztürk',
    });
    await expect(desk.exports.preview({ batchId, what: 'candidate', itemIds: [], paper: 'A4' })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });
  });
});

describe('decisions of people', () => {
  it('stand on the reports, make the shortlist theirs, and have a column in the table', async () => {
    const desk = openExportDesk();
    decide(desk.db, 'cv-1', 'shortlist');
    decide(desk.db, 'cv-2', 'maybe');
    decide(desk.db, 'cv-0', 'decline');
    await desk.exports.preview({ batchId, what: 'batch', itemIds: [], paper: 'A4' });
    const [summary, ...candidates] = desk.printed[0]?.reports ?? [];
    expect(summary?.decidedBy).toBe('the recruiter: 1 shortlisted, 1 maybe, 1 declined');
    expect(summary?.kind === 'batch' && summary.rows.slice(0, 4).map(row => row.decision)).toEqual([
      'declined',
      'shortlisted',
      'maybe',
      '',
    ]);
    expect(candidates).toMatchObject([{ rank: 2, decidedBy: 'the recruiter: shortlisted' }]);
    const place = path.join(desk.folder, 'a.csv');
    await updatesOf(desk, request(desk, { what: 'csv', place }));
    const [head = '', ...lines] = readFileSync(place, 'utf8').split('\r\n');
    const column = head.split(',').indexOf('decision');
    expect(column).toBeGreaterThan(0);
    expect(lines.slice(0, 4).map(line => line.split(',')[column])).toEqual(['declined', 'shortlisted', 'maybe', '']);
  });

  it('have their reason and the rating beside them in the table', async () => {
    const desk = openExportDesk();
    decide(desk.db, 'cv-0', 'decline');
    desk.db.exec("UPDATE application SET reason_id = 'salary', decision_reason = 'asks twice', rating = 2");
    const place = path.join(desk.folder, 'a.csv');
    await updatesOf(desk, request(desk, { what: 'csv', place }));
    const [head = '', first = ''] = readFileSync(place, 'utf8').split('\r\n');
    const column = head.split(',').indexOf('declined because');
    expect(first.split(',').slice(column, column + 2)).toEqual(['Salary expectation – asks twice', '2']);
  });
});
