import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { checkWritable, writeWhole } from './write-file.ts';

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
