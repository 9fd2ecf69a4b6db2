import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { handPageOf } from '../../core/cv/corrections/hand-page.ts';
import { listEventsOf } from '../../db/queries/events.ts';
import { createTestFolder } from '../../db/test-workspace.ts';
import { getPersonName } from '../../db/queries/triage.ts';
import { fieldSaying, openDesk } from '../support/correction-desk.ts';
import { watchUntil } from '../support/test-screening.ts';

const position = { title: 'Software Engineer', organization: 'Company1 Inc.', location: '', start: '2025-06', end: '', current: true };

describe('a corrected field', () => {
  it('is the truth for ranking, person and list, and is said to be corrected', async () => {
    const desk = await openDesk({ 'a.txt': 1, 'b.txt': 2 });
    const before = desk.row();
    const field = fieldSaying(desk.fields(), 'position', 'Company1 Inc.');
    expect(field.correctedAt).toBeNull();
    await desk.correct({ kind: 'position', path: field.path, value: position });
    const after = desk.row();
    expect(before.score).not.toBeNull();
    expect(after.score ?? 0).toBeLessThan(before.score ?? 0);
    expect(after.totalYears).toBeCloseTo(1.5, 1);
    expect(desk.person().match?.results.find(result => result.criterionId === 'years')?.status).toBe('partly');
    const now = fieldSaying(desk.fields(), 'position', '2025-06');
    expect(now).toMatchObject({ path: field.path, read: { start: '2011-01' } });
    expect(now.correctedAt).not.toBeNull();
    expect(now.evidence).toEqual(field.evidence);
    expect(listEventsOf(desk.db, 'batch_item', after.itemId).map(event => event.kind)).toContain('field.corrected');
    expect(desk.triage.history(after.itemId).map(entry => entry.text)).toContain('Position corrected by hand');
  });

  it('goes back with the undo of the session, and comes again with redo', async () => {
    const desk = await openDesk({ 'a.txt': 1 });
    const before = desk.person();
    await desk.correct({ kind: 'name', path: 'name', value: { text: 'Ada Byron' } });
    expect(desk.row().name).toBe('Ada Byron');
    expect(desk.triage.state().undo).toBe('Name of Person NumberB corrected');
    desk.triage.undo();
    await desk.settled();
    const { row, cv, match } = desk.person();
    expect({ row, cv, score: match?.score }).toEqual({ row: before.row, cv: before.cv, score: before.match?.score });
    expect(desk.fields().every(field => field.correctedAt === null)).toBe(true);
    desk.triage.redo();
    await desk.settled();
    expect(desk.row().name).toBe('Ada Byron');
  });

  it('calls the person by the new name, who is known again by the new e-mail and no longer by the wrong one', async () => {
    const desk = await openDesk({ 'a.txt': 1 });
    const email = fieldSaying(desk.fields(), 'email', 'person1@example.org');
    await desk.correct({ kind: 'name', path: 'name', value: { text: 'Ada Byron' } });
    await desk.correct({ kind: 'email', path: email.path, value: { text: 'ada@example.org' } });
    const { candidateId } = desk.row();
    expect(getPersonName(desk.db, candidateId ?? '')).toBe('Ada Byron');
    const keys = desk.db.prepare('SELECT value FROM candidate_key WHERE candidate_id = ?').all(candidateId);
    expect(keys).toContainEqual({ value: 'ada@example.org' });
    expect(keys).not.toContainEqual({ value: 'person1@example.org' });
    expect(keys).toContainEqual({ value: 'ada byron @ company1 inc.' });
  });

  it('makes nobody of somebody else, even with the e-mail of another', async () => {
    const desk = await openDesk({ 'a.txt': 1, 'b.txt': 2 });
    const before = desk.row().candidateId;
    const email = fieldSaying(desk.fields(), 'email', 'person1@example.org');
    await desk.correct({ kind: 'email', path: email.path, value: { text: 'person2@example.org' } });
    expect(desk.row().candidateId).toBe(before);
  });

  it('is refused when it is none of its kind', async () => {
    const desk = await openDesk({ 'a.txt': 1 });
    const { batchId, corrections } = desk;
    const { itemId } = desk.row();
    const wrong = [
      { kind: 'email', path: null, value: { text: 'nobody' } },
      { kind: 'position', path: null, value: { ...position, start: '13/2025' } },
      { kind: 'skill', path: null, value: { text: '  ' } },
    ] as const;
    for (const change of wrong)
      expect(() => corrections.correct({ batchId, itemId, ...change })).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
    expect(() => corrections.correct({ batchId, itemId, kind: 'skill', path: 'skill/gone', value: null })).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
    expect(desk.triage.state().undo).toBeNull();
  });
});

describe('a field that was added', () => {
  it('stands on the page written by hand and is credited with it as evidence', async () => {
    const desk = await openDesk({ 'a.txt': 1 });
    await desk.correct({ kind: 'certificate', path: null, value: { name: 'PMP', issuer: 'PMI', date: '2024' } });
    const result = desk.person().match?.results.find(each => each.criterionId === 'pmp');
    expect(result).toMatchObject({ status: 'met', evidence: [{ page: 2, quote: 'PMP, PMI, 2024' }] });
    const view = desk.screening.documentView(desk.row().documentId ?? '');
    expect(handPageOf(view)).toBe(2);
    const added = fieldSaying(desk.fields(), 'certificate', 'PMP');
    expect(added).toMatchObject({ read: null, evidence: [{ page: 2 }] });
    await desk.correct({ kind: 'certificate', path: added.path, value: null });
    expect(desk.fields().some(field => field.kind === 'certificate')).toBe(false);
    expect(handPageOf(desk.screening.documentView(desk.row().documentId ?? ''))).toBeNull();
  });
});

describe('a file that was not understood', () => {
  it('joins the ranking once it is filled in by hand, and needs help again when that is taken back', async () => {
    const desk = await openDesk({ 'a.txt': 'zzz qqq\n', 'b.txt': 2 });
    expect(desk.row()).toMatchObject({ status: 'needs-help', score: null });
    await desk.correct({ kind: 'name', path: null, value: { text: 'Ada Byron' } });
    expect(desk.row()).toMatchObject({ status: 'needs-help', name: 'Ada Byron' });
    await desk.correct({ kind: 'email', path: null, value: { text: 'ada@example.org' } });
    await desk.correct({ kind: 'position', path: null, value: { ...position, start: '2015-01' } });
    expect(desk.row()).toMatchObject({
      status: 'completed',
      errorCode: null,
      name: 'Ada Byron',
      headline: 'Software Engineer, Company1 Inc.',
    });
    expect(desk.row().score).toBeGreaterThan(0);
    const { head } = await watchUntil(desk.screening, desk.batchId);
    expect(head.progress.counts).toMatchObject({ received: 2, completed: 2, needsHelp: 0 });
    desk.triage.undo();
    await desk.settled();
    expect(desk.row()).toMatchObject({ status: 'needs-help', score: null });
  });
});

describe('a report of a parse', () => {
  it('shows what it will hold, and writes just that as a ZIP without a word of the person', async () => {
    const desk = await openDesk({ 'a.txt': 1 });
    await desk.correct({ kind: 'name', path: 'name', value: { text: 'Ada Byron' } });
    const { itemId } = desk.row();
    const shown = desk.corrections.parseReport(itemId);
    const folder = createTestFolder();
    const file = await desk.corrections.writeParseReport(itemId, folder);
    const written = unzipSync(readFileSync(file));
    expect(Object.entries(written).map(([name, bytes]) => ({ name, text: Buffer.from(bytes).toString('utf8') }))).toEqual(shown);
    expect(path.basename(file)).toMatch(/^Shortlist-parse-[\w-]{8}\.zip$/u);
    const all = shown
      .filter(({ name }) => name !== 'about.txt')
      .map(({ text }) => text)
      .join('\n');
    expect(all).toMatch(/Xxx Xxxxx/u);
    for (const word of ['Ada', 'Byron', 'Person', 'NumberB', 'person1', 'Company1', 'Built', '415', 'a.txt', '2009'])
      expect(all).not.toContain(word);
    await expect(desk.corrections.writeParseReport(itemId, path.join(folder, 'gone'))).rejects.toMatchObject({
      code: 'OUTPUT_FOLDER_GONE',
    });
  });
});

describe('corrections', () => {
  it('survive a new reading of the same file', async () => {
    const desk = await openDesk({ 'a.txt': 1 });
    const field = fieldSaying(desk.fields(), 'position', 'Company1 Inc.');
    await desk.correct({ kind: 'position', path: field.path, value: position });
    const corrected = desk.row();
    // An older version of the understanding is read anew when the file comes again.
    desk.db.exec("UPDATE cv SET understanding_version = 'understanding-0'");
    const again = await desk.screening.intake({ paths: [desk.person().document?.path ?? ''], target: { kind: 'job', jobId: 'job' } });
    const { rows } = await watchUntil(desk.screening, again);
    await desk.settled();
    const newer = desk.screening.person(again, rows[0]?.itemId ?? '');
    expect(newer.row).toMatchObject({ documentId: corrected.documentId, score: corrected.score, totalYears: corrected.totalYears });
    expect(newer.cv?.experience[0]?.start).toBe('2025-06');
    expect(desk.person().cv).toEqual(newer.cv);
  });
});
