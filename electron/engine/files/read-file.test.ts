import { execFileSync } from 'node:child_process';
import { appendFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { readStableFile } from './read-file.ts';

const limit = 10 * 1024 * 1024;

function fileOf(bytes: Uint8Array | string): string {
  const file = path.join(createTestFolder(), 'cv.pdf');
  writeFileSync(file, bytes);
  return file;
}

/** Lets `change` happen after the file was looked at and before it is read: the moment in which bytes are made room for. */
async function readWhile(file: string, change: () => void): Promise<unknown> {
  let pending = true;
  const real = Uint8Array;
  vi.stubGlobal(
    'Uint8Array',
    class extends real {
      constructor(size: number) {
        super(size);
        if (pending && size === statSync(file).size) {
          pending = false;
          change();
        }
      }
    },
  );
  try {
    return await readStableFile(file, limit);
  } finally {
    vi.unstubAllGlobals();
  }
}

describe('reading a file', () => {
  it('gives all its bytes in memory of their own', async () => {
    const bytes = new Uint8Array(100_000).map((_, index) => index % 251);
    const read = await readStableFile(fileOf(bytes), limit);
    expect(Buffer.from(read).equals(Buffer.from(bytes))).toBe(true);
    expect(read.buffer.byteLength).toBe(bytes.length);
  });

  it('takes a file of exactly the limit and refuses one byte more, and none', async () => {
    expect((await readStableFile(fileOf('12345'), 5)).length).toBe(5);
    await expect(readStableFile(fileOf('123456'), 5)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
    await expect(readStableFile(fileOf(new Uint8Array(limit + 1)), limit)).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
      details: { sizeMb: '10.1', limitMb: '10' },
    });
    await expect(readStableFile(fileOf(''), limit)).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
  });

  it('names a file that is gone, a folder and a place below a file', async () => {
    const file = fileOf('cv');
    await expect(readStableFile(`${file}.gone`, limit)).rejects.toMatchObject({ code: 'FILE_VANISHED' });
    await expect(readStableFile(path.dirname(file), limit)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
    await expect(readStableFile(path.join(file, 'below'), limit)).rejects.toMatchObject({ code: 'FILE_VANISHED' });
  });

  it.runIf(process.platform !== 'win32')('does not wait for a pipe or a device that took the place of the file', async () => {
    const pipe = path.join(createTestFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(readStableFile(pipe, limit)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
    await expect(readStableFile('/dev/zero', limit)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
  });

  it('refuses a file that shrinks, grows or is rewritten while it is read', async () => {
    const file = fileOf('a first version of a CV');
    await expect(readWhile(file, () => truncateSync(file, 3))).rejects.toMatchObject({ code: 'FILE_CHANGED' });
    await expect(readWhile(file, () => appendFileSync(file, ', and more'))).rejects.toMatchObject({ code: 'FILE_CHANGED' });
    await expect(readWhile(file, () => utimesSync(file, 1, 1))).rejects.toMatchObject({ code: 'FILE_CHANGED' });
    expect((await readStableFile(file, limit)).length).toBeGreaterThan(3);
  });

  it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('names a file that this user may not read', async () => {
    const file = fileOf('cv');
    execFileSync('chmod', ['000', file]);
    await expect(readStableFile(file, limit)).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' });
  });
});
