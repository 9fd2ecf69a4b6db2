import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { hostileFiles, writeHostileFiles } from '../../../tests/fixtures/hostile.ts';
import { addJob, folderOf, startScreening, watchUntil } from '../../../tests/support/test-screening.ts';

const password = 'summer-2026';

/** A batch with one protected file, and its item. */
async function protectedBatch(name = 'user-password.pdf') {
  const test = startScreening();
  addJob(test.db);
  const folder = createTestFolder();
  await writeHostileFiles(
    folder,
    hostileFiles.filter(file => file.name === name),
  );
  const batchId = await test.screening.intake({ paths: [folder], target: { kind: 'job', jobId: 'job' } });
  const { rows } = await watchUntil(test.screening, batchId);
  return { ...test, batchId, folder, row: rows[0] };
}

describe('a protected file', () => {
  it('needs help until its password is given, and is then ranked like any other', async () => {
    const { screening, db, batchId, folder, row } = await protectedBatch();
    expect(row).toMatchObject({ status: 'needs-help', errorCode: 'DOCUMENT_ENCRYPTED', score: null });
    const itemId = row?.itemId ?? '';
    await screening.password(itemId, password);
    const { head, rows } = await watchUntil(screening, batchId);
    expect(head.progress.counts).toMatchObject({ completed: 1, needsHelp: 0 });
    expect(rows[0]).toMatchObject({ status: 'completed', errorCode: null, name: 'Philippa Marsh', unread: true });
    expect(rows[0]?.score).toBeGreaterThan(0);
    const stored = await screening.documentBytes(rows[0]?.documentId ?? '');
    expect(Buffer.from(stored.bytes)).toEqual(readFileSync(path.join(folder, 'user-password.pdf')));
    const everything = db
      .prepare(`SELECT payload AS text FROM task UNION ALL SELECT data FROM event UNION ALL SELECT value FROM setting`)
      .all();
    expect(JSON.stringify(everything)).not.toContain(password);
  });

  it('may be a Word file as well', async () => {
    const { screening, batchId, row } = await protectedBatch('locked-word.docx');
    expect(row).toMatchObject({ status: 'needs-help', errorCode: 'DOCUMENT_ENCRYPTED' });
    await screening.password(row?.itemId ?? '', password);
    const { rows } = await watchUntil(screening, batchId);
    expect(rows[0]).toMatchObject({ status: 'completed', errorCode: null, name: 'Rosalind Achterberg' });
  });

  it('stays as it is when the password is wrong', async () => {
    const { screening, batchId, row } = await protectedBatch();
    await expect(screening.password(row?.itemId ?? '', 'winter-2026')).rejects.toMatchObject({ code: 'DOCUMENT_WRONG_PASSWORD' });
    const { rows } = await watchUntil(screening, batchId);
    expect(rows[0]).toEqual(row);
  });
});

describe('a password', () => {
  it('is not asked for a file that has none', async () => {
    const { screening } = startScreening();
    const batchId = await screening.intake({ paths: [folderOf({ 'a.txt': 1 })], target: { kind: 'read-only' } });
    const { rows } = await watchUntil(screening, batchId);
    await expect(screening.password(rows[0]?.itemId ?? '', 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(screening.password('gone', 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
