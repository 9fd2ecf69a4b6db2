import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../../core/contract/rubric.ts';
import { chooseForShortlist } from '../../electron/features/triage/auto-shortlist.ts';
import { readRanking } from '../../electron/features/screening/batch-ranking.ts';
import { readSatisfactionTable } from '../../electron/features/screening/satisfaction-table.ts';
import { listEventsOf } from '../../db/queries/events.ts';
import { openPeopleDesk, type PeopleDesk } from '../support/people-desk.ts';
import { cvOf, folderOf, watchUntil } from '../support/test-screening.ts';

/** The CV of the first person some years ago: another position, and a skill less. */
const former = cvOf(1).replace('Software Engineer, Company1 Inc.\n01/2011 - present', 'Developer, Start Ltd.\n01/2009 - 12/2010');
const files = { 'a-old.txt': former, 'b-new.txt': 1, 'c.txt': 2 };
const dates = { 'a-old.txt': '2021-03-01', 'b-new.txt': '2026-03-01' };

async function standing({ screening, batchId }: PeopleDesk): Promise<Record<string, string | null>> {
  const { rows } = await watchUntil(screening, batchId);
  return Object.fromEntries(rows.map(row => [row.file, row.versionOf?.file ?? null]));
}

describe('two CVs of one person in a batch', () => {
  it('the newer by its date stands, the other is folded below it and counted by nobody', async () => {
    const desk = await openPeopleDesk(files, dates);
    expect(await standing(desk)).toEqual({ 'a-old.txt': 'b-new.txt', 'b-new.txt': null, 'c.txt': null });
    const { rows, head } = await watchUntil(desk.screening, desk.batchId);
    expect(rows.map(row => row.versions)).toEqual([2, 2, 1]);
    expect(rows[0]).toMatchObject({ status: 'completed', unread: false });
    expect(head.progress.counts).toMatchObject({ received: 3, completed: 3 });
    const ranking = await readRanking(desk.db, desk.batchId, { top: null, threshold: 0 }, defaultThresholds);
    expect(ranking.map(({ file, rank, shortlisted, versionOf }) => ({ file, ranked: rank !== null, shortlisted, versionOf }))).toEqual([
      expect.objectContaining({ ranked: true, shortlisted: true, versionOf: null }),
      expect.objectContaining({ ranked: true, shortlisted: true, versionOf: null }),
      { file: 'a-old.txt', ranked: false, shortlisted: false, versionOf: 'b-new.txt' },
    ]);
    expect((await readSatisfactionTable(desk.db, desk.batchId)).itemIds.split('\n')).toHaveLength(2);
    expect(chooseForShortlist(desk.db, { batchId: desk.batchId, top: null, threshold: 0 })).toHaveLength(2);
  });

  it('say when they were written and what is different', async () => {
    const desk = await openPeopleDesk(files, dates);
    const versions = desk.samePerson.versions(desk.items[0] ?? '');
    expect(versions.map(({ fileName, datedAt, counts, chosen }) => ({ fileName, datedAt, counts, chosen }))).toEqual([
      { fileName: 'b-new.txt', datedAt: Date.parse('2026-03-01'), counts: true, chosen: false },
      { fileName: 'a-old.txt', datedAt: Date.parse('2021-03-01'), counts: false, chosen: false },
    ]);
    expect(versions[0]?.changes).toContain('new position: Software Engineer, Company1 Inc.');
    expect(versions[1]?.changes).toEqual([]);
  });

  it('count as a person chooses, who can take it back', async () => {
    const desk = await openPeopleDesk(files, dates);
    const [old = '', newer = ''] = desk.items;
    const { action } = desk.samePerson.choose(old);
    expect(action?.label).toBe('a-old.txt counts for Person NumberB');
    expect(action?.itemIds).toContain(old);
    expect(await standing(desk)).toEqual({ 'a-old.txt': null, 'b-new.txt': 'a-old.txt', 'c.txt': null });
    expect(desk.triage.history(old).map(entry => entry.text)).toContain('Chosen as the version that counts');
    expect(desk.samePerson.choose(old).action).toBeNull();
    desk.samePerson.choose(newer);
    expect((await standing(desk))['b-new.txt']).toBeNull();
    desk.triage.undo();
    desk.triage.undo();
    expect(await standing(desk)).toEqual({ 'a-old.txt': 'b-new.txt', 'b-new.txt': null, 'c.txt': null });
    desk.triage.redo();
    expect((await standing(desk))['a-old.txt']).toBeNull();
  });

  it('both stand once they are said to be of two people, and one of them where two are said to be one', async () => {
    const desk = await openPeopleDesk(files, dates);
    const [old = '', newer = '', third = ''] = desk.items;
    desk.samePerson.split(old);
    expect((await standing(desk))['a-old.txt']).toBeNull();
    desk.triage.undo();
    expect((await standing(desk))['a-old.txt']).toBe('b-new.txt');
    desk.samePerson.merge(third, newer);
    expect(Object.values(await standing(desk)).filter(file => file === null)).toHaveLength(1);
    desk.triage.undo();
    expect((await standing(desk))['c.txt']).toBeNull();
  });

  it('fold the newer one when it has to be helped with, and when it comes later all who look are told', async () => {
    const desk = await openPeopleDesk({ 'a.txt': former }, { 'a.txt': '2021-03-01' });
    const [first = ''] = desk.items;
    const later = await desk.screening.intake({ paths: [folderOf({ 'b.txt': 1 })], target: { kind: 'batch', batchId: desk.batchId } });
    expect(later).toBe(desk.batchId);
    await watchUntil(desk.screening, later);
    expect(await standing(desk)).toMatchObject({ 'a.txt': 'b.txt', 'b.txt': null });
    expect(listEventsOf(desk.db, 'batch_item', first).map(event => event.kind)).toContain('versions.folded');
    const second = (await watchUntil(desk.screening, later)).rows[1]?.itemId ?? '';
    desk.corrections.ruleSort({ itemId: second, sort: 'other' });
    await desk.settled();
    expect(await standing(desk)).toMatchObject({ 'a.txt': null });
  });
});

describe('two CVs with one address and two names', () => {
  it('both stand: an agency sends the CVs of many people', async () => {
    const other = cvOf(2).replace('person2@', 'person1@').replace('Person Number', 'Zoltan Varga');
    const desk = await openPeopleDesk({ 'a.txt': 1, 'b.txt': other });
    expect(desk.personOf(desk.items[0])).toBe(desk.personOf(desk.items[1]));
    expect(await standing(desk)).toEqual({ 'a.txt': null, 'b.txt': null });
    desk.samePerson.choose(desk.items[0] ?? '');
    expect(await standing(desk)).toEqual({ 'a.txt': null, 'b.txt': 'a.txt' });
  });
});

describe('two CVs of one person in two batches', () => {
  it('stand in each of them, and each tells of the other', async () => {
    const desk = await openPeopleDesk({ 'a.txt': former }, { 'a.txt': '2021-03-01' });
    const other = await desk.screening.intake({ paths: [folderOf({ 'b.txt': 1 })], target: { kind: 'job', jobId: 'job' } });
    const { rows } = await watchUntil(desk.screening, other);
    expect(rows[0]).toMatchObject({ versionOf: null, versions: 2 });
    expect(desk.row()).toMatchObject({ versionOf: null, versions: 2 });
    const versions = desk.samePerson.versions(desk.items[0] ?? '');
    expect(versions.map(({ fileName, batchId }) => ({ fileName, batchId }))).toEqual([
      { fileName: 'b.txt', batchId: other },
      { fileName: 'a.txt', batchId: desk.batchId },
    ]);
    expect(versions.every(version => version.batchTitle !== null)).toBe(true);
  });
});
