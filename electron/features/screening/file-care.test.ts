import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { hostileFiles, writeHostileFiles } from '../../../tests/fixtures/hostile.ts';
import { openDesk } from '../../../tests/support/correction-desk.ts';
import { cvOf, folderOf, startScreening, watchUntil } from '../../../tests/support/test-screening.ts';

/** A desk on a protected file. */
async function protectedDesk() {
  const source = createTestFolder();
  await writeHostileFiles(
    source,
    hostileFiles.filter(file => file.name === 'user-password.pdf'),
  );
  return openDesk({}, folder => cpSync(source, folder, { recursive: true }));
}

describe('a protected file that is filled in by hand', () => {
  it('keeps its way to the password until enough is known, and then joins the ranking', async () => {
    const desk = await protectedDesk();
    const { itemId } = desk.row();
    desk.screening.fillIn(itemId);
    expect(desk.fields()).toEqual([]);
    await desk.correct({ kind: 'name', path: null, value: { text: 'Marta Lindgren' } });
    expect(desk.row()).toMatchObject({ status: 'needs-help', errorCode: 'DOCUMENT_ENCRYPTED' });
    await desk.correct({ kind: 'email', path: null, value: { text: 'marta@example.org' } });
    const position = { title: 'Engineer', organization: 'Example', location: '', start: '2015-01', end: '', current: true };
    await desk.correct({ kind: 'position', path: null, value: position });
    expect(desk.row()).toMatchObject({ status: 'completed', name: 'Marta Lindgren', errorCode: null });
    expect(desk.row().score).toBeGreaterThan(0);
  });

  it('can still be opened with its password while it is being filled in', async () => {
    const desk = await protectedDesk();
    const { itemId } = desk.row();
    desk.screening.fillIn(itemId);
    desk.screening.fillIn(itemId);
    await desk.screening.password(itemId, 'summer-2026');
    expect(desk.row()).toMatchObject({ status: 'completed', name: 'Philippa Marsh' });
  });

  it('is for files that need help only', async () => {
    const desk = await openDesk({ 'a.txt': 1 });
    expect(() => desk.screening.fillIn(desk.row().itemId)).toThrow('There is no file');
  });
});

describe('a file that is replaced by a new one', () => {
  it('is read in the same row, and its duplicates stand for themselves', async () => {
    const { screening } = startScreening();
    const folder = folderOf({ 'a.pdf': '%PDF-1.4 cut', 'b.txt': 2 });
    const batchId = await screening.intake({ paths: [folder], target: { kind: 'read-only' } });
    const before = await watchUntil(screening, batchId);
    const [broken, good] = before.rows;
    expect(broken).toMatchObject({ status: 'refused' });
    const fresh = path.join(createTestFolder(), 'Anna new.txt');
    writeFileSync(fresh, cvOf(5));
    await screening.replaceFile(broken?.itemId ?? '', fresh);
    const { rows } = await watchUntil(screening, batchId, (head, all) => head.status === 'finished' && all[0]?.status === 'completed');
    expect(rows.map(row => [row.itemId, row.file])).toEqual([
      [broken?.itemId, 'Anna new.txt'],
      [good?.itemId, 'b.txt'],
    ]);
    await expect(screening.replaceFile(good?.itemId ?? '', fresh)).rejects.toMatchObject({ code: 'FILE_NOT_REPLACED' });
    await expect(screening.replaceFile('none', fresh)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(screening.replaceFile(broken?.itemId ?? '', folder)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
    await expect(screening.replaceFile(broken?.itemId ?? '', `${fresh}.gone`)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});

describe('recognition in another language', () => {
  it('is for files that need help and have pages', async () => {
    const desk = await openDesk({ 'a.txt': 1 });
    expect(() => desk.screening.recogniseAgain(desk.row().itemId, ['deu'])).toThrow('There is no scan');
    expect(() => desk.screening.recogniseAgain('none', ['deu'])).toThrow('There is no scan');
  });
});
