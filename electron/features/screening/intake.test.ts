import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { walkAs } from '../../../tests/support/walk-as.ts';
import { walkInputs, type IntakeEntry } from './intake.ts';

async function walk(...inputs: readonly string[]): Promise<readonly IntakeEntry[]> {
  const entries: IntakeEntry[] = [];
  for await (const entry of walkInputs(inputs)) entries.push(entry);
  return entries;
}

async function names(...inputs: readonly string[]): Promise<readonly string[]> {
  return (await walk(...inputs)).map(entry => entry.relativePath);
}

function folderWith(...files: readonly string[]): string {
  const folder = createTestFolder();
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), 'text');
  }
  return folder;
}

const onLinux = process.platform === 'linux';

describe('the walk through what was given', () => {
  it('finds nested files, sorted by name within a folder', async () => {
    const folder = folderWith('b.pdf', 'a/z.pdf', 'a/deep/er/x.docx', 'c.txt');
    expect(await walk(folder)).toMatchObject([
      { relativePath: 'a/deep/er/x.docx', sizeBytes: 4, problem: null, path: path.join(folder, 'a/deep/er/x.docx') },
      { relativePath: 'a/z.pdf' },
      { relativePath: 'b.pdf' },
      { relativePath: 'c.txt' },
    ]);
  });

  it('names a file given by itself by its bare name', async () => {
    const folder = folderWith('cv/one.pdf');
    expect(await names(path.join(folder, 'cv/one.pdf'))).toEqual(['one.pdf']);
  });

  it('passes over what systems and editors leave behind', async () => {
    const folder = folderWith(
      'cv.pdf',
      '.DS_Store',
      'Thumbs.db',
      '._cv.pdf',
      '~$cv.docx',
      '.~lock.cv.odt#',
      'desktop.ini',
      '.hidden cv.pdf',
    );
    expect(await names(folder)).toEqual(['.hidden cv.pdf', 'cv.pdf']);
  });

  it('gives the same relative name from two folders once, and more of the path the other time', async () => {
    const one = folderWith('cvs/ana.pdf');
    const two = folderWith('cvs/ana.pdf');
    const found = await names(path.join(one, 'cvs'), path.join(two, 'cvs'), path.join(two, 'cvs'));
    expect(found).toEqual(['ana.pdf', 'cvs/ana.pdf', path.join(two, 'cvs/ana.pdf')]);
    const often = await names(...Array.from({ length: 5 }, () => path.join(one, 'cvs')));
    expect(new Set(often).size).toBe(5);
  });

  it.runIf(onLinux)('keeps odd names exactly as they are', async () => {
    const odd = ['new\nline.txt', '-rf', '=1+1.txt', 'два.txt', `${'long-'.repeat(50)}a.txt`, ' ', 'back\\slash'];
    expect([...(await names(folderWith(...odd)))].sort()).toEqual([...odd].sort());
  });

  it.runIf(onLinux)('does not follow links inside folders, and ends on loops', async () => {
    const folder = folderWith('cv.pdf', 'sub/cv.pdf');
    symlinkSync('.', path.join(folder, 'sub/up'));
    symlinkSync('loop-b', path.join(folder, 'loop-a'));
    symlinkSync('loop-a', path.join(folder, 'loop-b'));
    symlinkSync('/etc', path.join(folder, 'etc'));
    const found = await walk(folder);
    expect(found.filter(entry => entry.problem === null).map(entry => entry.relativePath)).toEqual(['cv.pdf', 'sub/cv.pdf']);
    expect(found.filter(entry => entry.problem !== null)).toMatchObject(
      ['etc', 'loop-a', 'loop-b', 'sub/up'].map(name => ({
        relativePath: name,
        problem: { code: 'FILE_NOT_REGULAR', details: { path: name, found: 'a symbolic link' } },
      })),
    );
  });

  it.runIf(onLinux)('follows a link that was given itself', async () => {
    const folder = folderWith('real/cv.pdf');
    symlinkSync('real', path.join(folder, 'link'));
    expect(await names(path.join(folder, 'link'))).toEqual(['cv.pdf']);
  });

  it.runIf(onLinux)('names pipes, sockets and devices as what they are, without opening them', async () => {
    const folder = folderWith('cv.pdf');
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    const server = createServer().listen(path.join(folder, 'socket'));
    onTestFinished(() => void server.close());
    const found = [...(await walk(folder)), ...(await walk('/dev/zero'))];
    expect(found.flatMap(entry => entry.problem?.details['found'] ?? [])).toEqual(['a pipe', 'a socket', 'a device']);
  });

  it('throws for a given path that is not there, and for nothing found', async () => {
    await expect(walk(path.join(folderWith(), 'nowhere'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(walk(path.join(folderWith('cv.pdf'), 'cv.pdf', 'below a file'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(walk(`/tmp/${'x'.repeat(300)}`)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(walk(folderWith('.DS_Store'))).rejects.toMatchObject({ code: 'FOLDER_EMPTY' });
  });

  it('names a folder that disappears while it is walked, and goes on', async () => {
    const folder = folderWith('a/cv.pdf', 'b/cv.pdf', 'c.pdf');
    const found: IntakeEntry[] = [];
    for await (const entry of walkInputs([folder])) {
      found.push(entry);
      rmSync(path.join(folder, 'b'), { recursive: true, force: true });
    }
    expect(found).toMatchObject([
      { relativePath: 'a/cv.pdf' },
      { relativePath: 'b', problem: { code: 'FILE_VANISHED' } },
      { relativePath: 'c.pdf' },
    ]);
  });

  it.runIf(onLinux)('names a folder inside that may not be read, and goes on', async () => {
    const folder = folderWith('locked/cv.pdf', 'open.pdf');
    chmodSync(folder, 0o755);
    chmodSync(path.join(folder, 'locked'), 0);
    // Root may read everything, so the walk is done as nobody.
    const printed = await walkAs(process.getuid?.() === 0 ? 65_534 : null, folder);
    const entries = printed
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as unknown);
    expect(entries).toMatchObject([{ problem: { code: 'FILE_NOT_READABLE' } }, { relativePath: 'open.pdf', problem: null }]);
    chmodSync(path.join(folder, 'locked'), 0o700);
  });
});
