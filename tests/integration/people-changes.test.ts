import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../core/contract/errors.ts';
import { noFilters } from '../../core/contract/people.ts';
import { openPeopleRoom, smallCv, type PeopleRoom } from '../support/people-room.ts';
import { addJob, watchUntil } from '../support/test-screening.ts';

const ana = smallCv({ name: 'Ana Lindqvist', email: 'ana@example.org', company: 'Nordbank', place: 'Malmö, Sweden', lines: ['Payments'] });
const again = smallCv({ name: 'Ana Lindqvist', email: 'a.lindqvist@example.com', company: 'Klara', place: 'Malmö', lines: ['Ledgers'] });
const ben = smallCv({ name: 'Ben Okafor', email: 'ben@example.org', company: 'Bayline', lines: ['Nursing'] });
const files = { 'ana.txt': ana, 'again.txt': again, 'ben.txt': ben };

const refused = (code: ErrorCode) => expect.objectContaining({ code }) as Error;

async function idOf(room: PeopleRoom, query: string): Promise<string> {
  return (await room.find(query)).rows[0]?.personId ?? '';
}

/** Everything that says who is who. */
function state({ db }: PeopleRoom): unknown {
  const all = (sql: string): unknown => db.prepare(sql).all();
  return {
    people: all('SELECT id, name FROM candidate ORDER BY id'),
    documents: all('SELECT id, candidate_id FROM document ORDER BY id'),
    keys: all('SELECT kind, value, candidate_id FROM candidate_key ORDER BY kind, value'),
    applications: all('SELECT job_id, candidate_id, status FROM application ORDER BY job_id, candidate_id'),
    notes: all('SELECT text, candidate_id FROM note ORDER BY text'),
    tags: all('SELECT candidate_id, tag_id FROM candidate_tag ORDER BY 1, 2'),
  };
}

describe('two people who are one', () => {
  it('are suggested with a reason, joined under the name chosen, and taken apart by undo', async () => {
    const room = await openPeopleRoom();
    const { db, people, triage, screenFiles, find, names } = room;
    addJob(db);
    const batchId = await screenFiles(files, 'job');
    const [from, into] = [await idOf(room, 'ledgers'), await idOf(room, 'payments')];
    expect(people.joining.suggestions(into)).toMatchObject([{ personId: into, otherId: from, reason: 'Same name, both in Malmö' }]);
    expect(people.joining.suggestions(null)).toHaveLength(1);
    const itemOf = async (query: string): Promise<string> => (await find(query)).rows[0]?.document.itemId ?? '';
    triage.decide({ batchId, itemIds: [await itemOf('payments')], decision: 'maybe' });
    await new Promise(resolve => setTimeout(resolve, 5));
    triage.decide({ batchId, itemIds: [await itemOf('ledgers')], decision: 'decline' });
    people.note({ personId: from, noteId: null, text: 'Called twice' });
    people.tag({ personIds: [from, into], tag: 'Nordics', on: true });
    const before = state(room);
    expect(people.joining.mergePeople({ from, into, nameFrom: 'into' }).action?.label).toBe('Ana Lindqvist joined with Ana Lindqvist');
    const page = people.person(into);
    expect(page.documents).toHaveLength(2);
    expect(page).toMatchObject({ tags: ['Nordics'], notes: [{ text: 'Called twice' }], jobs: [{ status: 'declined' }], suggestions: [] });
    expect(page.history.map(entry => entry.text)).toEqual(expect.arrayContaining(['Declined', 'Marked as maybe']));
    expect(await names('ledgers OR payments')).toEqual(['Ana Lindqvist']);
    expect((await find('')).everybody).toEqual({ people: 2, documents: 3 });
    triage.undo();
    expect(state(room)).toEqual(before);
    triage.redo();
    expect(people.person(into).documents).toHaveLength(2);
  });

  it('keep the name of the one who goes where that is wanted, and get the old one back', async () => {
    const room = await openPeopleRoom(files);
    const [from, into] = [await idOf(room, 'nursing'), await idOf(room, 'payments')];
    room.people.joining.mergePeople({ from, into, nameFrom: 'from' });
    expect(room.people.person(into).name).toBe('Ben Okafor');
    expect(await room.names('name:okafor')).toEqual(['Ben Okafor']);
    room.triage.undo();
    expect(room.people.person(into).name).toBe('Ana Lindqvist');
  });

  it('are refused where they are one already or nobody', async () => {
    const room = await openPeopleRoom(files);
    const into = await idOf(room, 'payments');
    expect(() => room.people.joining.mergePeople({ from: into, into, nameFrom: 'into' })).toThrow(refused('PEOPLE_ALREADY_ONE'));
    expect(() => room.people.joining.mergePeople({ from: 'nobody', into, nameFrom: 'into' })).toThrow(refused('NOT_FOUND'));
  });
});

describe('one person who is two', () => {
  it('is split by documents, which take the keys along that are theirs alone', async () => {
    const room = await openPeopleRoom(files);
    const { people, triage } = room;
    const [from, into] = [await idOf(room, 'nursing'), await idOf(room, 'payments')];
    people.joining.mergePeople({ from, into, nameFrom: 'into' });
    const merged = state(room);
    const { documents } = people.person(into);
    const theirs = documents.filter(each => each.fileName === 'ben.txt').map(each => each.documentId);
    expect(() => people.joining.splitDocuments({ personId: into, documentIds: documents.map(each => each.documentId) })).toThrow(
      refused('PERSON_NOT_SPLIT'),
    );
    expect(people.joining.splitDocuments({ personId: into, documentIds: theirs }).action?.label).toBe('1 document split off: Ben Okafor');
    const split = people.person(await idOf(room, 'nursing'));
    expect(split).toMatchObject({ name: 'Ben Okafor', documents: [{ fileName: 'ben.txt' }] });
    expect(split.keys).toContainEqual({ kind: 'email', value: 'ben@example.org' });
    expect(people.person(into).keys).not.toContainEqual({ kind: 'email', value: 'ben@example.org' });
    triage.undo();
    expect(state(room)).toEqual(merged);
  });
});

describe('a person who is added to a job', () => {
  it('is matched with its newest rubric in a batch of those added by hand, once', async () => {
    const room = await openPeopleRoom(files);
    const { db, people, screening, find } = room;
    addJob(db);
    const personIds = [await idOf(room, 'payments'), await idOf(room, 'nursing')];
    const added = people.addToJob({ personIds, jobId: 'job' });
    expect(added).toMatchObject({ added: 2, already: 0, unreadable: 0 });
    const { head, rows } = await watchUntil(screening, added.batchId ?? '');
    expect(head).toMatchObject({ title: 'Added by hand', jobId: 'job', rubricVersion: 1 });
    expect(rows.map(row => row.name).sort()).toEqual(['Ana Lindqvist', 'Ben Okafor']);
    expect(rows.every(row => row.score !== null)).toBe(true);
    const [row] = (await find('payments')).rows;
    expect(row?.jobs).toMatchObject([{ jobId: 'job', jobTitle: 'Engineer', status: 'new', batchId: added.batchId }]);
    expect(people.addToJob({ personIds, jobId: 'job' })).toEqual({ batchId: null, added: 0, already: 2, unreadable: 0 });
    expect(() => people.addToJob({ personIds, jobId: 'gone' })).toThrow(refused('NOT_FOUND'));
    db.exec("UPDATE job SET status = 'closed', closed_at = 1");
    expect(() => people.addToJob({ personIds, jobId: 'job' })).toThrow(refused('JOB_CLOSED'));
  });
});

describe('a saved search', () => {
  it('counts whom it finds now and who came since somebody looked, and keeps its order', async () => {
    const room = await openPeopleRoom({ 'ana.txt': ana });
    const { people, screenFiles } = room;
    const search = { query: 'name:lindqvist', filters: noFilters, sort: 'hits' } as const;
    const { id } = people.saved.save({ name: 'Lindqvists', search });
    const { id: other } = people.saved.save({ name: 'Nurses', search: { ...search, query: 'nursing' } });
    expect(await people.saved.list()).toMatchObject([
      { id, name: 'Lindqvists', people: 1, fresh: 0 },
      { id: other, people: 0, fresh: 0 },
    ]);
    await screenFiles({ 'again.txt': again, 'ben.txt': ben });
    expect(await people.saved.list()).toMatchObject([
      { people: 2, fresh: 1 },
      { people: 1, fresh: 1 },
    ]);
    people.saved.look(id);
    people.saved.change({ id, name: 'All Lindqvists' });
    people.saved.order([other, id]);
    expect(await people.saved.list()).toMatchObject([{ id: other }, { id, name: 'All Lindqvists', search, fresh: 0 }]);
    people.saved.remove(other);
    expect(await people.saved.list()).toHaveLength(1);
    expect(() => people.saved.remove(other)).toThrow(refused('NOT_FOUND'));
  });

  it('says which of its filters is gone, and runs the rest', async () => {
    const { people } = await openPeopleRoom(files);
    const filters = { ...noFilters, tags: [{ id: 'gone', label: 'Nordics' }], jobs: [{ id: 'gone', label: 'Engineer' }] };
    people.saved.save({ name: 'Old', search: { query: 'payments', filters, sort: 'hits' } });
    const [saved] = await people.saved.list();
    expect(saved?.people).toBe(1);
    expect(saved?.gone).toEqual([
      { what: 'tag', label: 'Nordics' },
      { what: 'job', label: 'Engineer' },
    ]);
  });
});

describe('a workspace from before there was a search', () => {
  it('is taken in after the start, notes as well', async () => {
    const room = await openPeopleRoom(files);
    const { db, people, find, names } = room;
    people.note({ personId: await idOf(room, 'payments'), noteId: null, text: 'Prefers remote work' });
    const before = await find('payments');
    db.exec('DELETE FROM search_entry; DELETE FROM search_note');
    expect(await names('payments OR remote')).toEqual([]);
    people.start();
    while ((await find('')).waiting > 0 || (await find('')).total < 3) await new Promise(resolve => setTimeout(resolve, 5));
    const { milliseconds: _then, ...same } = before;
    const { milliseconds: _now, ...now } = await find('payments');
    expect(now).toEqual(same);
    expect(await names('remote')).toEqual(['Ana Lindqvist']);
  });
});
