import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchRow } from '../../core/contract/batch-view.ts';
import { createTestWorkspace } from '../../db/test-workspace.ts';
import { systemId } from '../../electron/engine/clock/system-clock.ts';
import type { WorkerPool } from '../../electron/engine/pool/worker-pool.ts';
import { followSplit } from '../../electron/features/screening/follow-split.ts';
import { createSplittingService } from '../../electron/features/splitting/splitting.service.ts';
import type { ChangeEffects } from '../../electron/features/triage/triage-change.ts';
import { createTriageService } from '../../electron/features/triage/triage.service.ts';
import { openDesk, type CorrectionDesk } from '../support/correction-desk.ts';
import { packOfCvs } from '../support/pack-of-cvs.ts';
import { runScreen, type ScreenJson } from '../support/run-screen.ts';
import { addJob, folderOf, startScreening, watchUntil } from '../support/test-screening.ts';

const job = path.resolve(import.meta.dirname, '../../resources/samples/jobs/backend-engineer.md');
const { bytes, names } = await packOfCvs(3);
const asPack = { status: 'needs-help', errorCode: 'DOCUMENT_SEVERAL_PEOPLE', score: null };

/** A desk on a file with the CVs of three people. */
function openPack(): Promise<CorrectionDesk> {
  return openDesk({}, folder => writeFileSync(path.join(folder, 'pack.pdf'), bytes));
}

async function rowsOf(desk: CorrectionDesk): Promise<readonly BatchRow[]> {
  await desk.settled();
  return (await watchUntil(desk.screening, desk.batchId)).rows;
}

function counted(desk: CorrectionDesk): { readonly received: number; readonly sum: number } {
  const { received, waiting, running, completed, needsHelp, refused, duplicate, failed } = desk.screening.progress(desk.batchId).counts;
  return { received, sum: waiting + running + completed + needsHelp + refused + duplicate + failed };
}

const eachPage = [1, 2, 3].map(page => ({ firstPage: page, lastPage: page }));

describe('a PDF with the CVs of several people', () => {
  it('needs help, says so in a sentence, and names the people with their pages', async () => {
    const desk = await openPack();
    expect(desk.row()).toMatchObject({
      ...asPack,
      name: '',
      candidateId: null,
      error: { sentence: 'This file holds the CVs of 3 people.' },
    });
    const { file, pageCount, people } = desk.splitting.view(desk.row().itemId);
    expect({ file, pageCount }).toEqual({ file: 'pack.pdf', pageCount: 3 });
    expect(people.map(({ firstPage, lastPage, name }) => ({ firstPage, lastPage, name }))).toEqual(
      eachPage.map((range, index) => ({ ...range, name: names[index] })),
    );
  });

  it('is split into people who are ranked like any other, put together again, and split once more', async () => {
    const desk = await openPack();
    const outcome = await desk.splitting.split({ itemId: desk.row().itemId, ranges: eachPage });
    expect(outcome.action?.label).toBe('pack.pdf split into 3');
    const [whole, ...parts] = await rowsOf(desk);
    expect(whole).toMatchObject({
      status: 'duplicate',
      errorCode: 'DOCUMENT_SPLIT',
      error: { sentence: 'Split into the CVs of 3 people.' },
    });
    expect(parts.map(row => row.name)).toEqual(names);
    expect(parts.map(row => row.file)).toEqual(['pack.pdf, page 1', 'pack.pdf, page 2', 'pack.pdf, page 3']);
    expect(parts.every(row => row.status === 'completed' && row.score !== null)).toBe(true);
    expect(new Set(parts.map(row => row.candidateId)).size).toBe(3);
    expect(parts.map(row => row.versions)).toEqual([1, 1, 1]);
    expect(counted(desk)).toEqual({ received: 4, sum: 4 });
    desk.triage.undo();
    expect(await rowsOf(desk)).toMatchObject([{ file: 'pack.pdf', ...asPack }]);
    expect(counted(desk)).toEqual({ received: 1, sum: 1 });
    desk.triage.redo();
    const again = await rowsOf(desk);
    expect(again.slice(1).map(({ name, score }) => ({ name, score }))).toEqual(parts.map(({ name, score }) => ({ name, score })));
    expect(new Set(again.slice(1).map(row => row.candidateId)).size).toBe(3);
  });

  it('has parts that hold their own pages and nothing else', async () => {
    const desk = await openPack();
    await desk.splitting.split({
      itemId: desk.row().itemId,
      ranges: [
        { firstPage: 1, lastPage: 2 },
        { firstPage: 3, lastPage: 3 },
      ],
    });
    const [, , last] = await rowsOf(desk);
    const person = desk.screening.person(desk.batchId, last?.itemId ?? '');
    expect(person.document).toMatchObject({ pageCount: 1, kind: 'pdf', kept: true });
    expect(person.cv?.name?.value).toBe(names[2]);
    const drawn = await desk.screening.documentBytes(last?.documentId ?? '');
    expect(Buffer.from(drawn.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('is read as one CV when a person says so, and needs help again when that is taken back', async () => {
    const desk = await openPack();
    desk.corrections.ruleSort({ itemId: desk.row().itemId, sort: 'cv' });
    await desk.settled();
    expect(desk.row()).toMatchObject({ status: 'completed', errorCode: null });
    desk.triage.undo();
    await desk.settled();
    expect(desk.row()).toMatchObject(asPack);
  });

  it('is not split into parts that leave out a page, overlap or are not there', async () => {
    const desk = await openPack();
    const { itemId } = desk.row();
    for (const ranges of [
      [eachPage[0], eachPage[2]],
      [eachPage[0], { firstPage: 1, lastPage: 3 }],
      [...eachPage, { firstPage: 4, lastPage: 4 }],
    ])
      await expect(desk.splitting.split({ itemId, ranges: ranges.flatMap(range => range ?? []) })).rejects.toMatchObject({
        code: 'REQUEST_INVALID',
      });
    expect(desk.row()).toMatchObject(asPack);
  });
});

describe('a program that dies right after a split', () => {
  it('goes on with the parts when it starts again', async () => {
    const workspace = createTestWorkspace();
    const first = startScreening({ workspace });
    const { db, queue, pool } = first;
    addJob(db);
    const folder = folderOf({});
    writeFileSync(path.join(folder, 'pack.pdf'), bytes);
    const batchId = await first.screening.intake({ paths: [folder], target: { kind: 'job', jobId: 'job' } });
    const [pack] = (await watchUntil(first.screening, batchId)).rows;
    const now = (): number => Date.now();
    const effects: ChangeEffects = { corrected: () => undefined, split: (tx, change) => followSplit(queue, tx, change, now()) };
    const { act } = createTriageService({ db, newId: systemId, now, effects });
    // Once the pages are cut no document is read any more.
    const cutting: Pick<WorkerPool, 'run'> = { run: (...asked) => pool.run(...asked).finally(() => pool.hold()) };
    const splitting = createSplittingService({ db, pool: cutting, newId: systemId, act });
    await splitting.split({ itemId: pack?.itemId ?? '', ranges: eachPage });
    await first.crash();
    const { rows } = await watchUntil(startScreening({ workspace }).screening, batchId);
    expect(rows.map(row => row.status)).toEqual(['duplicate', 'completed', 'completed', 'completed']);
    expect(rows.slice(1).map(row => row.name)).toEqual(names);
  });
});

describe('screen', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'shortlist-pack-'));
    writeFileSync(path.join(folder, 'pack.pdf'), bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('names a file with several people, and splits it where it is told to', async () => {
    const left = await runScreen(['--quiet', '--job', job, '--json', '-', folder]);
    expect(left.status).toBe(2);
    expect(left.stderr).toContain('needs-help  pack.pdf: This file holds the CVs of 3 people.');
    const split = await runScreen(['--quiet', '--split-packs', '--job', job, '--json', '-', folder]);
    expect({ status: split.status, stderr: split.stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('split       pack.pdf: Split into the CVs of 3 people.'),
    });
    const { candidates } = JSON.parse(split.stdout) as ScreenJson;
    const people = candidates.filter(candidate => candidate.status === 'completed');
    expect(candidates.find(candidate => candidate.file === 'pack.pdf')).toMatchObject({
      status: 'duplicate',
      name: '',
      error: expect.stringContaining('Split into'),
    });
    expect(people.map(candidate => candidate.name).toSorted()).toEqual([...names].toSorted());
    expect(people.every(candidate => candidate.rank !== null && /^pack\.pdf, page [123]$/u.test(candidate.file))).toBe(true);
  });

  it('splits in a kept workspace what needed help before', async () => {
    const workspace = path.join(folder, '..', `${path.basename(folder)}-workspace`);
    const environment = { SHORTLIST_PASSPHRASE: 'four plain words here' };
    const args = ['--quiet', '--workspace', workspace, '--job', job, path.join(folder, 'pack.pdf')];
    expect((await runScreen(args, { environment })).status).toBe(2);
    const again = await runScreen(['--split-packs', ...args], { environment });
    expect(again.status).toBe(0);
    for (const name of names) expect(again.stdout).toContain(name.slice(0, 12));
    rmSync(workspace, { recursive: true, force: true });
  });
});
