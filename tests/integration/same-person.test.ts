import { describe, expect, it } from 'vitest';
import { openPeopleDesk, type PeopleDesk } from '../support/people-desk.ts';
import { cvOf, watchUntil } from '../support/test-screening.ts';

/** The same person in other words. */
const older = cvOf(1).replace('Built services', 'Built other services');

/** Everything that says who is who, without ids that are made anew. */
function state({ db, items, personOf }: PeopleDesk): unknown {
  return {
    people: items.map(personOf),
    keys: db.prepare('SELECT kind, value, candidate_id FROM candidate_key ORDER BY kind, value').all(),
    applications: db.prepare('SELECT * FROM application ORDER BY id').all(),
    notes: db.prepare('SELECT * FROM note ORDER BY id').all(),
    tags: db.prepare('SELECT * FROM candidate_tag ORDER BY candidate_id, tag_id').all(),
    rulings: db.prepare('SELECT document_id FROM person_ruling ORDER BY document_id').all(),
    candidates: db.prepare('SELECT * FROM candidate ORDER BY id').all(),
  };
}

describe('two documents with one e-mail', () => {
  it('are versions of one person, one of which counts', async () => {
    const desk = await openPeopleDesk({ 'a.txt': 1, 'b.txt': older, 'c.txt': 2 });
    const [first = '', second = '', third = ''] = desk.items;
    expect(desk.personOf(first)).toBe(desk.personOf(second));
    const versions = desk.samePerson.versions(first);
    expect(versions.map(version => version.fileName).sort()).toEqual(['a.txt', 'b.txt']);
    expect(versions.map(version => version.counts)).toEqual([true, false]);
    expect(new Set(versions.map(version => version.itemId))).toEqual(new Set([first, second]));
    expect(desk.samePerson.versions(third)).toHaveLength(1);
  });

  it('become two people when somebody says so, stay two when they are read anew, and go back with undo', async () => {
    const desk = await openPeopleDesk({ 'a.txt': 1, 'b.txt': older });
    const [first = '', second = ''] = desk.items;
    desk.triage.decide({ batchId: desk.batchId, itemIds: [first], decision: 'shortlist' });
    const before = state(desk);
    const { action } = desk.samePerson.split(second);
    expect(action?.label).toBe('b.txt split off: not the same person');
    expect(action?.itemIds).toEqual(expect.arrayContaining([first, second]));
    expect(desk.personOf(first)).not.toBe(desk.personOf(second));
    desk.db.exec("UPDATE cv SET understanding_version = 'understanding-0'");
    const path = desk.screening.person(desk.batchId, second).document?.path ?? '';
    const again = await desk.screening.intake({ paths: [path], target: { kind: 'job', jobId: 'job' } });
    await watchUntil(desk.screening, again);
    expect(desk.personOf(first)).not.toBe(desk.personOf(second));
    desk.triage.undo();
    expect(state(desk)).toEqual(before);
    desk.triage.redo();
    expect(desk.personOf(first)).not.toBe(desk.personOf(second));
  });
});

describe('two people who are one', () => {
  it('are joined with decisions, notes and tags, and undo takes everything apart again', async () => {
    const desk = await openPeopleDesk({ 'a.txt': 1, 'b.txt': 2 });
    const { batchId, triage } = desk;
    const [first = '', second = ''] = desk.items;
    triage.decide({ batchId, itemIds: [first], decision: 'maybe' });
    triage.note({ batchId, itemId: first, noteId: null, text: 'Called twice' });
    triage.tag({ batchId, itemIds: [first], tag: 'Nordics', on: true });
    const before = state(desk);
    desk.samePerson.merge(first, second);
    expect(desk.personOf(first)).toBe(desk.personOf(second));
    const row = desk.screening.person(batchId, second);
    expect(row.row).toMatchObject({ decision: 'maybe', tags: ['Nordics'], notes: 1 });
    expect(row.notes[0]?.text).toBe('Called twice');
    const merged = state(desk);
    triage.undo();
    expect(state(desk)).toEqual(before);
    triage.redo();
    expect(state(desk)).toEqual(merged);
  });

  it('keep the decision that was taken last', async () => {
    const desk = await openPeopleDesk({ 'a.txt': 1, 'b.txt': 2 });
    const { batchId, triage } = desk;
    const [first = '', second = ''] = desk.items;
    triage.decide({ batchId, itemIds: [second], decision: 'shortlist' });
    triage.decide({ batchId, itemIds: [first], decision: 'decline' });
    desk.samePerson.merge(first, second);
    expect(desk.screening.person(batchId, second).row.decision).toBe('decline');
  });
});

describe('a name alone', () => {
  it('makes nobody the same person', async () => {
    const namesake = cvOf(1).replace('person1@', 'other@').replace('555 0101', '555 0177').replace('Company1', 'Firm9');
    const desk = await openPeopleDesk({ 'a.txt': 1, 'b.txt': namesake });
    const [first, second] = desk.items;
    expect(desk.personOf(first)).not.toBe(desk.personOf(second));
  });
});
