import { describe, expect, it } from 'vitest';
import { applicationLetter } from '../support/application-letter.ts';
import { openDesk, type CorrectionDesk } from '../support/correction-desk.ts';
import { watchUntil } from '../support/test-screening.ts';

/** One that tells too little of its writer to be ranked, whatever it is called. */
const shortLetter = applicationLetter.slice(0, applicationLetter.indexOf('SKILLS'));
const asLetter = { status: 'needs-help', errorCode: 'DOCUMENT_NOT_A_CV', score: null };

async function rule(desk: CorrectionDesk, sort: 'cv' | 'other'): Promise<string | undefined> {
  const outcome = desk.corrections.ruleSort({ itemId: desk.row().itemId, sort });
  await desk.settled();
  return outcome.action?.label;
}

describe('a letter of which a person says that it is a CV', () => {
  it('joins the ranking without being read again, and needs help again when that is taken back', async () => {
    const desk = await openDesk({ 'a.txt': applicationLetter, 'b.txt': 2 });
    expect(desk.row()).toMatchObject(asLetter);
    expect(desk.row().error?.sentence).toBe('This looks like a cover letter, not a CV.');
    const text = () => desk.db.prepare('SELECT packed FROM document_text WHERE document_id = ?').get(desk.row().documentId);
    const before = text();
    expect(await rule(desk, 'cv')).toBe('a.txt read as a CV');
    expect(desk.row()).toMatchObject({ status: 'completed', errorCode: null, name: 'Rosalind Achterberg' });
    expect(desk.row().score).not.toBeNull();
    expect(text()).toEqual(before);
    expect(desk.person().cv?.emails.map(email => email.value)).toEqual(['r.achterberg@example.org']);
    const { head } = await watchUntil(desk.screening, desk.batchId);
    expect(head.progress.counts).toMatchObject({ received: 2, completed: 2, needsHelp: 0 });
    expect(desk.triage.history(desk.row().itemId).map(entry => entry.text)).toContain('Said that this is a CV');
    desk.triage.undo();
    await desk.settled();
    expect(desk.row()).toMatchObject(asLetter);
    expect(desk.row().error?.sentence).toBe('This looks like a cover letter, not a CV.');
    desk.triage.redo();
    await desk.settled();
    expect(desk.row().status).toBe('completed');
  });

  it('stays one in a newer reading and in another batch, where a letter that nobody ruled on stays a letter', async () => {
    const desk = await openDesk({ 'a.txt': applicationLetter });
    const paths = [desk.person().document?.path ?? ''];
    const again = async () => {
      const batchId = await desk.screening.intake({ paths, target: { kind: 'job', jobId: 'job' } });
      await watchUntil(desk.screening, batchId);
      await desk.settled();
      return (await watchUntil(desk.screening, batchId)).rows[0];
    };
    expect(await again()).toMatchObject(asLetter);
    await rule(desk, 'cv');
    expect(await again()).toMatchObject({ status: 'completed', errorCode: null });
    desk.db.exec("UPDATE cv SET understanding_version = 'understanding-0'");
    expect(await again()).toMatchObject({ status: 'completed', errorCode: null });
    expect(desk.row().status).toBe('completed');
  });

  it('needs help as one that is hardly understood where it tells too little to be ranked', async () => {
    const desk = await openDesk({ 'a.txt': shortLetter });
    expect(desk.row()).toMatchObject(asLetter);
    await rule(desk, 'cv');
    expect(desk.row()).toMatchObject({ status: 'needs-help', errorCode: 'DOCUMENT_NOT_UNDERSTOOD', score: null });
  });

  it('is a letter again when the correction of its only field is taken back', async () => {
    const desk = await openDesk({ 'a.txt': applicationLetter });
    await desk.correct({ kind: 'headline', path: null, value: { text: 'Backend engineer' } });
    expect(desk.row().errorCode).not.toBe('DOCUMENT_NOT_A_CV');
    desk.triage.undo();
    await desk.settled();
    expect(desk.row()).toMatchObject(asLetter);
  });
});

describe('a CV of which a person says that it is none', () => {
  it('needs help with that reason, keeps its corrections, and comes back with undo', async () => {
    const desk = await openDesk({ 'a.txt': 1 });
    await desk.correct({ kind: 'name', path: 'name', value: { text: 'Ada Byron' } });
    const { score } = desk.row();
    expect(await rule(desk, 'other')).toBe('a.txt is no CV');
    expect(desk.row()).toMatchObject({ status: 'needs-help', errorCode: 'DOCUMENT_RULED_OUT', score: null, name: 'Ada Byron' });
    expect(desk.row().error?.sentence).toBe('You said that this is no CV.');
    expect(desk.fields().some(field => field.correctedAt !== null)).toBe(true);
    expect(await rule(desk, 'other')).toBeUndefined();
    desk.triage.undo();
    await desk.settled();
    expect(desk.row()).toMatchObject({ status: 'completed', errorCode: null, name: 'Ada Byron', score });
  });
});

describe('a word on a file that was never read', () => {
  it('is refused', async () => {
    const desk = await openDesk({ 'a.pdf': '%PDF-broken' });
    expect(desk.row().status).toBe('refused');
    expect(() => desk.corrections.ruleSort({ itemId: desk.row().itemId, sort: 'cv' })).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
  });
});
