import { describe, expect, it } from 'vitest';
import { openPeopleRoom, smallCv } from '../support/people-room.ts';
import { addJob } from '../support/test-screening.ts';

const files = {
  'ana.txt': smallCv({
    name: 'Ana Lindqvist',
    email: 'ana@example.org',
    title: 'Staff Engineer',
    company: 'Nordbank',
    skills: 'Kubernetes, C++, TypeScript',
    place: 'Malmö, Sweden',
    lines: ['Nine years in payments and settlement', 'Ran sixty services on Kubernetes'],
  }),
  'jurgen.txt': smallCv({
    name: 'Jürgen Groß',
    email: 'jurgen@example.org',
    title: 'Nurse',
    company: 'Klinik Straße',
    from: '01/2022',
    lines: ['Night shifts on a surgical ward', 'Trained the payments desk'],
  }),
  'mei.txt': smallCv({ name: 'Mei Tanaka', email: 'mei@example.org', title: 'Intern', skills: 'Python, .NET', lines: ['Built a ledger'] }),
};

describe('searching people', () => {
  it('finds words, phrases, beginnings, fields and years in what was read', async () => {
    const { names } = await openPeopleRoom(files);
    expect(await names('', {}, 'name')).toEqual(['Ana Lindqvist', 'Jürgen Groß', 'Mei Tanaka']);
    expect(await names('kubernetes')).toEqual(['Ana Lindqvist']);
    expect(await names('payments', {}, 'name')).toEqual(['Ana Lindqvist', 'Jürgen Groß']);
    expect(await names('payments -kubernetes')).toEqual(['Jürgen Groß']);
    expect(await names('"night shifts" OR title:intern', {}, 'name')).toEqual(['Jürgen Groß', 'Mei Tanaka']);
    expect(await names('gross strasse')).toEqual(['Jürgen Groß']);
    expect(await names('skill:c++')).toEqual(['Ana Lindqvist']);
    expect(await names('.NET')).toEqual(['Mei Tanaka']);
    expect(await names('company:nord*')).toEqual(['Ana Lindqvist']);
    expect(await names('title:payments')).toEqual([]);
    expect(await names('years>8 NOT intern')).toEqual(['Ana Lindqvist']);
    expect(await names('NOT payments')).toEqual(['Mei Tanaka']);
  });

  it('shows where the words stand, in the list and on the page', async () => {
    const { find, people } = await openPeopleRoom(files);
    const [row] = (await find('payments kubernetes')).rows;
    expect(row?.hits).toBeGreaterThan(1);
    expect(row?.hitPage).toBe(1);
    const shown = row?.snippets.flatMap(({ text, hits }) => hits.map(({ start, end }) => text.slice(start, end)));
    expect(new Set(shown)).toEqual(new Set(['payments', 'Kubernetes']));
    const { marks } = people.hits(row?.document.documentId ?? '', 'payments kubernetes');
    expect(marks.map(mark => mark.quote)).toEqual(expect.arrayContaining(['payments', 'Kubernetes']));
    expect(marks.every(mark => mark.box.width > 0)).toBe(true);
  });

  it('finds tags and notes with everything else, and counts what people are like', async () => {
    const { find, names, people } = await openPeopleRoom(files);
    const [ana] = (await find('kubernetes')).rows;
    people.tag({ personIds: [ana?.personId ?? ''], tag: 'Short Notice', on: true });
    people.note({ personId: ana?.personId ?? '', noteId: null, text: 'Prefers remote work' });
    expect(await names('tag:"short notice"')).toEqual(['Ana Lindqvist']);
    expect(await names('note:remote')).toEqual(['Ana Lindqvist']);
    expect(await names('remote')).toEqual(['Ana Lindqvist']);
    expect(await names('-tag:short', {}, 'name')).toEqual(['Jürgen Groß', 'Mei Tanaka']);
    const { facets, total, everybody } = await find('');
    expect({ total, everybody }).toEqual({ total: 3, everybody: { people: 3, documents: 3 } });
    expect(facets?.tags).toMatchObject([{ label: 'Short Notice', people: 1 }]);
    expect(facets?.jobs).toMatchObject([{ value: 'none', people: 3 }]);
    expect(facets?.locations).toMatchObject([{ value: 'Malmö', people: 1 }]);
    expect(facets?.years.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('filters by what people are like, by job and criterion, and counts each filter under the others', async () => {
    const { db, screenFiles, find, names, triage } = await openPeopleRoom();
    addJob(db);
    const batchId = await screenFiles(files, 'job');
    const [ana] = (await find('kubernetes')).rows;
    triage.decide({ batchId, itemIds: [ana?.document.itemId ?? ''], decision: 'shortlist' });
    const job = { id: 'job', label: 'Engineer' };
    expect(await names('', { statuses: ['shortlisted'], jobs: [job] })).toEqual(['Ana Lindqvist']);
    expect(await names('', { years: { min: 8, max: null } }, 'name')).toEqual(['Ana Lindqvist', 'Mei Tanaka']);
    const criterion = { jobId: 'job', criterionId: 'degree', label: 'Bachelor', states: ['met'] as const };
    expect(await names('', { criteria: [criterion] })).toHaveLength(3);
    expect(await names('', { criteria: [{ ...criterion, criterionId: 'pmp' }] })).toEqual([]);
    const { facets, gone } = await find('', { statuses: ['shortlisted'], jobs: [job], tags: [{ id: 'gone', label: 'Nordics' }] });
    expect(gone).toEqual([{ what: 'tag', label: 'Nordics' }]);
    expect(facets?.statuses.map(({ value, people }) => [value, people])).toEqual([
      ['new', 2],
      ['shortlisted', 1],
    ]);
    expect(facets?.criteria.map(({ value, states }) => [value, states.met, states.missing])).toEqual(
      expect.arrayContaining([
        ['degree', 1, 0],
        ['pmp', 0, 1],
      ]),
    );
  });
});

describe('the page of a person', () => {
  it('holds documents, jobs, notes, tags, timeline and what happened', async () => {
    const { db, screenFiles, find, people, triage } = await openPeopleRoom();
    addJob(db);
    const batchId = await screenFiles(files, 'job');
    const [ana] = (await find('kubernetes')).rows;
    const personId = ana?.personId ?? '';
    triage.decide({ batchId, itemIds: [ana?.document.itemId ?? ''], decision: 'maybe', reason: 'Later' });
    people.note({ personId, noteId: null, text: 'Called twice' });
    people.tag({ personIds: [personId], tag: 'Nordics', on: true });
    const page = people.person(personId);
    expect(page).toMatchObject({ name: 'Ana Lindqvist', location: 'Malmö, Sweden', emails: ['ana@example.org'], tags: ['Nordics'] });
    expect(page.documents).toMatchObject([{ fileName: 'ana.txt', standing: true, chosen: false, changes: [] }]);
    expect(page.jobs).toMatchObject([{ jobId: 'job', jobTitle: 'Engineer', status: 'on_hold', decisionReason: 'Later', batchId }]);
    expect(page.notes).toMatchObject([{ text: 'Called twice', jobTitle: null }]);
    expect(page.timeline?.experience).toMatchObject([{ title: 'Staff Engineer', organization: 'Nordbank' }]);
    expect(page.history.map(entry => entry.text)).toEqual(
      expect.arrayContaining(['Tag “Nordics” added', 'Note added', 'Marked as maybe: Later', 'Screened']),
    );
    expect(() => people.person('nobody')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }) as Error);
  });
});
