import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mailOf, part } from '../../../workers/read/mail/small-mail.fixture.ts';
import { show, smallPdf } from '../../../workers/read/small-pdf.fixture.ts';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { hostileFiles, writeHostileFiles } from '../../../tests/fixtures/hostile.ts';
import { addJob, folderOf, startScreening, watchUntil } from '../../../tests/support/test-screening.ts';

async function batchOf(folder: string) {
  const test = startScreening();
  addJob(test.db);
  const batchId = await test.screening.intake({ paths: [folder], target: { kind: 'job', jobId: 'job' } });
  const { rows } = await watchUntil(test.screening, batchId);
  return { ...test, batchId, rows };
}

describe('a person of a batch', () => {
  it('is shown with CV, match, notes and the facts of the file', async () => {
    const { screening, db, batchId, rows } = await batchOf(folderOf({ 'a.txt': 1, 'copy.txt': 1 }));
    const [row, copy] = rows;
    const note = db.prepare('INSERT INTO note (id, candidate_id, job_id, created_at, updated_at, text) VALUES (?, ?, ?, 1, 1, ?)');
    note.run('n1', row?.candidateId, 'job', 'call back');
    addJob(db, 1, 'other');
    note.run('n2', row?.candidateId, 'other', 'of another job');
    note.run('n3', row?.candidateId, null, 'in general');
    const person = screening.person(batchId, row?.itemId ?? '');
    expect(person.row).toEqual({ ...row, notes: 2 });
    expect(person.cv?.name?.value).toBe('Person NumberB');
    expect(person.match?.results).toHaveLength(3);
    expect(person.notes.map(entry => entry.text)).toEqual(['call back', 'in general']);
    expect(person.document).toMatchObject({ kind: 'txt', pageCount: 1, kept: true, documentId: row?.documentId });
    expect(person.document?.path.endsWith('a.txt')).toBe(true);
    const duplicate = screening.person(batchId, copy?.itemId ?? '');
    expect(duplicate).toMatchObject({ row: { status: 'duplicate', duplicateOf: 'a.txt' }, cv: null, match: null, notes: [] });
  });

  it('is shown without a result when the file was refused, and not at all when it is gone or of another batch', async () => {
    const { screening, batchId, rows } = await batchOf(folderOf({ 'empty.txt': '' }));
    const itemId = rows[0]?.itemId ?? '';
    expect(screening.person(batchId, itemId)).toMatchObject({ cv: null, match: null, document: { documentId: null, kept: false } });
    const other = await screening.intake({ paths: [folderOf({ 'b.txt': 2 })], target: { kind: 'read-only' } });
    await watchUntil(screening, other);
    const gone = expect.objectContaining({ code: 'NOT_FOUND', details: { what: 'candidate' } });
    expect(() => screening.person(other, itemId)).toThrow(gone);
    expect(() => screening.person(batchId, 'gone')).toThrow(gone);
  });

  it('has hidden words counted, in the row and for Home', async () => {
    const folder = createTestFolder();
    const file = hostileFiles.find(entry => /white|hidden/.test(entry.name) && entry.name.endsWith('.pdf'));
    if (file === undefined) throw new Error('no file with hidden text');
    await writeHostileFiles(folder, [file]);
    const { screening, batchId, rows } = await batchOf(folder);
    const [row] = rows;
    const person = screening.person(batchId, row?.itemId ?? '');
    expect(row?.hiddenWords).toBeGreaterThan(0);
    expect(person.hidden.flatMap(hidden => hidden.text.split(/\s+/))).toHaveLength(row?.hiddenWords ?? -1);
    expect(screening.attention()).toMatchObject([{ kind: 'hidden-text', batchId, itemId: row?.itemId }]);
  });
});

describe('what waits for a person', () => {
  it('names what needs help with its reason until it is set aside', async () => {
    const folder = createTestFolder();
    await writeHostileFiles(
      folder,
      hostileFiles.filter(file => file.name === 'user-password.pdf'),
    );
    const { screening, db, batchId, rows } = await batchOf(folder);
    expect(screening.attention()).toMatchObject([
      { kind: 'needs-help', batchId, itemId: rows[0]?.itemId, count: 1, reasons: ['DOCUMENT_ENCRYPTED'] },
    ]);
    db.exec('UPDATE batch_item SET aside_at = 5');
    expect(screening.attention()).toEqual([]);
  });
});

describe('the document of an item', () => {
  it('is given as it was received, and as text with places', async () => {
    const folder = folderOf({ 'a.txt': 1 });
    const { screening, rows } = await batchOf(folder);
    const documentId = rows[0]?.documentId ?? '';
    const stored = await screening.documentBytes(documentId);
    expect(stored).toMatchObject({ kind: 'txt', fileName: 'a.txt' });
    expect(Buffer.from(stored.bytes)).toEqual(readFileSync(path.join(folder, 'a.txt')));
    const view = screening.documentView(documentId);
    expect(view.lines.map(line => line.text)).toContain('Person NumberB');
    await expect(screening.documentBytes('gone')).rejects.toMatchObject({ code: 'NOT_FOUND', details: { what: 'document' } });
    expect(() => screening.documentView('gone')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  it('is drawn from the PDF that came with a mail', async () => {
    const pdf = smallPdf({ pages: [show('Jane Doe, nurse', 50, 700)] });
    const mail = mailOf([part('application/pdf', pdf, 'cv.pdf')]);
    const { screening, rows, batchId } = await batchOf(folderOf({ 'a.eml': Buffer.from(mail).toString() }));
    const person = screening.person(batchId, rows[0]?.itemId ?? '');
    expect(person.document).toMatchObject({ kind: 'pdf', sizeBytes: mail.length });
    expect((await screening.documentBytes(rows[0]?.documentId ?? '')).bytes).toEqual(new Uint8Array(pdf));
  });

  it('comes whole when it is larger than the pieces in which it is stored', async () => {
    const { screening, db, rows } = await batchOf(folderOf({ 'a.txt': 1 }));
    const documentId = rows[0]?.documentId ?? '';
    const sha256 = (db.prepare('SELECT sha256 FROM document').get() as { sha256: string }).sha256;
    const pieces = ['a', 'b', 'c'].map(letter => Buffer.alloc(1_048_576, letter));
    db.exec('DELETE FROM document_chunk');
    pieces.forEach((bytes, seq) => db.prepare('INSERT INTO document_chunk (sha256, seq, bytes) VALUES (?, ?, ?)').run(sha256, seq, bytes));
    db.prepare('UPDATE document SET size_bytes = ?').run(3 * 1_048_576);
    expect(Buffer.concat(pieces).equals((await screening.documentBytes(documentId)).bytes)).toBe(true);
    db.exec('DELETE FROM document_chunk WHERE seq = 1');
    await expect(screening.documentBytes(documentId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the numbers of a what-if', () => {
  it('stand person by person, best first, in the order of the criteria', async () => {
    const { screening, batchId, rows } = await batchOf(folderOf({ 'a.txt': 1, 'b.txt': 2, 'empty.txt': '' }));
    const table = await screening.satisfactions(batchId);
    const ranked = rows.filter(row => row.score !== null).toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0));
    expect(ranked).toHaveLength(2);
    expect(table.itemIds.split('\n')).toEqual(ranked.map(row => row.itemId));
    expect(table.names.split('\n')).toEqual(ranked.map(row => row.name));
    expect([...table.satisfaction]).toEqual([1, 1, 0, 1, 1, 0]);
    expect(table.rubric.criteria).toHaveLength(3);
  });
});
