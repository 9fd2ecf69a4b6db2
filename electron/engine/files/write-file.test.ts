import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { checkFolder, checkWritable, nameReplaceError, writeNew, writeWhole } from './write-file.ts';

async function* pieces(...texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

/** Writes one piece and then fails like a full disk. */
async function* endingWith(error: Error): AsyncGenerator<string> {
  yield 'half of it';
  throw error;
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('writing a file', () => {
  it('writes text, bytes and pieces, over what was there', async () => {
    const folder = createTestFolder();
    const file = path.join(folder, 'out.json');
    writeFileSync(file, 'an older and longer result');
    for (const content of ['text', new TextEncoder().encode('bytes'), pieces('pie', 'ces')]) await writeWhole(file, content);
    expect(readFileSync(file, 'utf8')).toBe('pieces');
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['EROFS', 'OUTPUT_NOT_WRITABLE'],
    ['EIO', 'OUTPUT_NOT_WRITABLE'],
  ])('that ends with %s leaves the old file and no half one, and is named %s', async (systemCode, code) => {
    const folder = createTestFolder();
    const file = path.join(folder, 'out.json');
    writeFileSync(file, 'old');
    await expect(writeWhole(file, endingWith(systemError(systemCode)))).rejects.toMatchObject({ code });
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it('passes on what its content throws', async () => {
    const folder = createTestFolder();
    await expect(writeWhole(path.join(folder, 'out'), endingWith(new AppError('CANCELLED')))).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(writeWhole(path.join(folder, 'out'), endingWith(new TypeError('a bug')))).rejects.toThrow('a bug');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('into a folder that is not there, onto a folder or below a file names the place', async () => {
    const folder = createTestFolder();
    mkdirSync(path.join(folder, 'sub'));
    writeFileSync(path.join(folder, 'file'), '');
    for (const place of ['none/out', 'sub', 'file/out', 'x'.repeat(300)]) {
      const file = path.join(folder, place);
      await expect(writeWhole(file, 'text'), place).rejects.toMatchObject({ code: 'OUTPUT_NOT_WRITABLE', details: { path: file } });
    }
    expect(readdirSync(folder)).toEqual(['file', 'sub']);
  });
});

describe('the check before the work', () => {
  it('agrees with a place that can be written, whether or not something is there', async () => {
    const file = path.join(createTestFolder(), 'out.pdf');
    await checkWritable(file);
    writeFileSync(file, '');
    await checkWritable(file);
  });

  it('refuses a folder and a folder that is not there, and makes nothing', async () => {
    const folder = createTestFolder();
    await expect(checkWritable(folder)).rejects.toMatchObject({ code: 'OUTPUT_NOT_WRITABLE', details: { reason: 'it is a folder' } });
    await expect(checkWritable(path.join(folder, 'no', 'out'))).rejects.toMatchObject({
      code: 'OUTPUT_NOT_WRITABLE',
      details: { reason: 'the folder does not exist' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('writing a new file', () => {
  it('never replaces one: it gets a number', async () => {
    const folder = createTestFolder();
    writeFileSync(path.join(folder, 'report.pdf'), 'of yesterday');
    expect(await writeNew(folder, 'report', 'pdf', 'first')).toBe(path.join(folder, 'report (2).pdf'));
    expect(await writeNew(folder, 'report', 'pdf', pieces('sec', 'ond'))).toBe(path.join(folder, 'report (3).pdf'));
    expect(await writeNew(folder, 'other', 'pdf', 'x')).toBe(path.join(folder, 'other.pdf'));
    expect(readFileSync(path.join(folder, 'report.pdf'), 'utf8')).toBe('of yesterday');
    expect(readFileSync(path.join(folder, 'report (3).pdf'), 'utf8')).toBe('second');
    expect(readdirSync(folder).toSorted()).toEqual(['other.pdf', 'report (2).pdf', 'report (3).pdf', 'report.pdf']);
  });

  it('gives each of several written at once a name of its own', async () => {
    const folder = createTestFolder();
    const files = await Promise.all(Array.from({ length: 8 }, (_, index) => writeNew(folder, 'same', 'txt', `${index}`)));
    expect(new Set(files).size).toBe(8);
    expect(new Set(files.map(file => readFileSync(file, 'utf8'))).size).toBe(8);
    expect(readdirSync(folder)).toHaveLength(8);
  });

  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EROFS', 'OUTPUT_NOT_WRITABLE'],
  ])('that ends with %s leaves nothing, and is named %s', async (systemCode, code) => {
    const folder = createTestFolder();
    await expect(writeNew(folder, 'a', 'pdf', endingWith(systemError(systemCode)))).rejects.toMatchObject({ code });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names a folder that is gone', async () => {
    const folder = path.join(createTestFolder(), 'sub');
    mkdirSync(folder);
    await checkFolder(folder);
    rmSync(folder, { recursive: true });
    await expect(checkFolder(folder)).rejects.toMatchObject({ code: 'OUTPUT_FOLDER_GONE', details: { path: folder } });
    await expect(writeNew(folder, 'a', 'pdf', 'x')).rejects.toMatchObject({ code: 'OUTPUT_FOLDER_GONE', details: { path: folder } });
    writeFileSync(folder, '');
    await expect(checkFolder(folder)).rejects.toMatchObject({ code: 'OUTPUT_NOT_WRITABLE' });
  });
});

describe('a finished file that cannot take its place', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])('is told from the target being open elsewhere (%s)', code => {
    expect(nameReplaceError(systemError(code), '/a/b.pdf')).toMatchObject({ code: 'OUTPUT_IN_USE', details: { path: '/a/b.pdf' } });
  });

  it('keeps any other reason', () => {
    const error = systemError('EISDIR');
    expect(nameReplaceError(error, '/a/b.pdf')).toBe(error);
  });
});
