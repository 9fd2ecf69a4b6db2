import { describe, expect, it } from 'vitest';
import { Settings } from '../../../core/contract/settings.ts';
import { listEventsOf } from '../../../db/queries/events.ts';
import { folderOf, startScreening, watchUntil } from '../../../tests/support/test-screening.ts';
import { resourcesFolder } from '../../../tests/support/privacy-tables.ts';
import { createBlind } from './blind.ts';

const cv = `Ana Lindqvist
ana.lindqvist@example.org
+46 70 123 45 67
Storgatan 5, 211 42 Malmö
linkedin.com/in/analind

PROFILE

Ana is a staff engineer. She leads payments at Nordbank.
Date of birth: 12 March 1990
Nationality: Swedish

EXPERIENCE

Staff engineer, Nordbank
01/2016 - present
- Built services in TypeScript with Lindqvist's team

REFERENCES

Erik Berg, erik.berg@nordbank.example
`;
const secrets = /\bana\b|lindqvist|analind|malm|storgatan|1990|swedish|erik|berg|\bshe\b|123 45|\.org/giu;

/** What of the person stands in a text, with what stands before it. */
function leaksOf(text: string): readonly string[] {
  const words = text.replaceAll(/"[a-zA-Z]*Id":"[^"]*"|"sha256":"[^"]*"/gu, '');
  return [...words.matchAll(secrets)].map(found => words.slice(Math.max(0, found.index - 60), found.index + found[0].length));
}

async function openBlind(settings: Partial<Settings> = {}) {
  const { screening, db, pool } = startScreening();
  const batchId = await screening.intake({
    paths: [folderOf({ 'Ana_Lindqvist.txt': cv, 'lindqvist.exe': 'MZ' })],
    target: { kind: 'read-only' },
  });
  const { rows } = await watchUntil(screening, batchId);
  const current = () => Settings.parse({ ...settings });
  const blind = createBlind({
    db,
    resourcesFolder,
    drawing: pool,
    readFile: screening.documentBytes,
    now: () => 5,
    settings: { current, onChange: () => undefined },
  });
  const itemId = rows.find(row => row.status === 'completed')?.itemId ?? '';
  const answer = (value: unknown, input: unknown = { batchId }): unknown => blind.gate.answer('any.procedure', input, value);
  return { screening, db, batchId, rows, blind, itemId, answer, documentId: rows.find(row => row.itemId === itemId)?.documentId ?? '' };
}

describe('a blind batch', () => {
  it('shows names until it is blind, and then none in anything that is told of it', async () => {
    const { screening, batchId, rows, blind, itemId, documentId, answer } = await openBlind();
    const person = screening.person(batchId, itemId);
    expect(answer(person)).toEqual(person);
    blind.service.setBatch({ batchId, blind: true });
    for (const told of [rows, person, screening.attention(), screening.documentView(documentId)]) {
      const shown = JSON.stringify(answer(told, { batchId, itemId: told === rows ? undefined : itemId }));
      expect(leaksOf(shown)).toEqual([]);
    }
    const text = JSON.stringify(answer(screening.documentView(documentId), { documentId }));
    expect(text).toMatch(/Staff engineer, Nordbank/u);
    expect(text).toMatch(/Built services in TypeScript/u);
  });

  it('keeps boxes and offsets of covered lines', async () => {
    const { screening, batchId, blind, documentId, answer } = await openBlind();
    blind.service.setBatch({ batchId, blind: true });
    const { lines } = screening.documentView(documentId);
    const shown = answer({ lines }, { documentId });
    expect(shown).toMatchObject({
      lines: lines.map(({ box, spans, text }) => ({ box, spans, text: expect.stringMatching(new RegExp(`^.{${text.length}}$`, 'u')) })),
    });
  });

  it('calls people and files by an alias that stays, and a file that did not come in by its place', async () => {
    const { rows, batchId, blind, answer } = await openBlind();
    blind.service.setBatch({ batchId, blind: true });
    const first = JSON.stringify(answer(rows));
    expect(JSON.stringify(answer(rows))).toBe(first);
    expect(first).toMatch(/"name":"Candidate [0-9A-F]{3}"/u);
    expect(first).toMatch(/"file":"(Document [0-9A-F]{3}|File \d)"/u);
  });

  it('covers sentences of which it is not known whom they are about', async () => {
    const { batchId, blind, answer } = await openBlind();
    const labels = { undo: 'Ana Lindqvist shortlisted', redo: 'Ana_Lindqvist.txt set aside' };
    expect(answer(labels)).toEqual(labels);
    blind.service.setBatch({ batchId, blind: true });
    expect(answer({ undo: labels.undo, redo: labels.redo })).toEqual({
      undo: expect.stringMatching(/^Candidate [0-9A-F]{3} shortlisted$/u),
      redo: expect.stringMatching(/^Document [0-9A-F]{3} set aside$/u),
    });
    expect(answer('/home/me/Ana Lindqvist - Engineer.pdf')).toMatch(/^\/home\/me\/Candidate [0-9A-F]{3} - Engineer\.pdf$/u);
  });

  it('keeps the bytes of a file back, and corrections that need the name', async () => {
    const { batchId, blind, itemId, documentId, answer } = await openBlind();
    blind.service.setBatch({ batchId, blind: true });
    expect(answer({ bytes: new Uint8Array([1, 2]) }, { documentId })).toEqual({ bytes: new Uint8Array() });
    expect(() => blind.gate.check('corrections.correct', { itemId })).toThrowError(expect.objectContaining({ code: 'PERSON_IS_BLIND' }));
    expect(() => blind.gate.check('triage.decide', { itemId })).not.toThrow();
  });

  it('reveals one person in every batch with a reason in the log, and hides them again', async () => {
    const { screening, db, batchId, rows, blind, itemId, answer } = await openBlind();
    blind.service.setBatch({ batchId, blind: true });
    expect(blind.service.person(itemId)).toMatchObject({ blind: true, revealed: false });
    expect(blind.service.person(itemId).areas).toBeGreaterThan(5);
    blind.service.reveal({ itemId, reason: 'Interview' });
    expect(answer(screening.person(batchId, itemId))).toEqual(screening.person(batchId, itemId));
    expect(JSON.stringify(answer(rows))).toContain('Ana Lindqvist');
    expect(listEventsOf(db, 'batch_item', itemId).at(-1)).toMatchObject({ kind: 'person.revealed', data: '{"reason":"Interview"}' });
    blind.service.hide(itemId);
    expect(JSON.stringify(answer(rows))).not.toContain('Lindqvist');
    expect(listEventsOf(db, 'batch_item', itemId).at(-1)).toMatchObject({ kind: 'person.hidden' });
  });

  it('shows a whole batch with a reason, unless the workspace is blind always', async () => {
    const shown = await openBlind();
    shown.blind.service.setBatch({ batchId: shown.batchId, blind: true });
    shown.blind.service.setBatch({ batchId: shown.batchId, blind: false, reason: 'Done' });
    expect(shown.blind.service.batch(shown.batchId)).toEqual({ blind: false, always: false });
    expect(listEventsOf(shown.db, 'batch', shown.batchId).map(event => event.kind)).toEqual(
      expect.arrayContaining(['batch.hidden', 'batch.revealed']),
    );
    const always = await openBlind({ blindScreening: 'always' });
    always.blind.service.hideAll();
    expect(always.blind.service.batch(always.batchId)).toEqual({ blind: true, always: true });
    expect(() => always.blind.service.setBatch({ batchId: always.batchId, blind: false, reason: 'x' })).toThrowError(
      expect.objectContaining({ code: 'BLIND_ALWAYS' }),
    );
  });

  it('begins blind where the settings say so', async () => {
    const { screening, db, blind } = await openBlind();
    db.prepare(`INSERT INTO setting (key, value, updated_at) VALUES ('settings.blindScreening', '"new"', 1)`).run();
    const next = await screening.intake({ paths: [folderOf({ 'a.txt': cv })], target: { kind: 'read-only' } });
    expect(blind.service.batch(next).blind).toBe(true);
  });
});
