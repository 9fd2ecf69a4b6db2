import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '../core/contract/errors.ts';
import { writeWorkspaceHeader, readWorkspaceHeader } from './header.ts';
import type { WorkspaceKey } from './key.ts';
import { newestVersion } from './migrate.ts';
import { createJob, listJobs } from './queries/jobs.ts';
import { putDocumentChunk } from './queries/documents.ts';
import { writeTx } from './statement.ts';
import { createTestFolder, createTestWorkspace, testKey } from './test-workspace.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

function addJob(workspace: Workspace, id: string): void {
  writeTx(workspace.db, tx => createJob(tx, { id, title: 'Engineer', adText: null, adSha256: null, at: 1 }));
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'nothing thrown';
}

function makeWorkspace(folder: string, key: WorkspaceKey = testKey, documents = 0): void {
  const workspace = openWorkspace({ folder, key });
  addJob(workspace, 'a');
  const bytes = Buffer.alloc(200_000, 1);
  writeTx(workspace.db, tx => {
    for (let seq = 0; seq < documents; seq += 1) putDocumentChunk(tx, { sha256: 'x', seq, bytes });
  });
  workspace.close();
}

describe('opening a workspace', () => {
  it('keeps what was saved, and nothing readable lies in any of its files', () => {
    const folder = createTestFolder();
    makeWorkspace(folder);
    const again = createTestWorkspace(folder);
    expect(listJobs(again.db).map(job => job.id)).toEqual(['a']);
    expect(again.recovered).toBe(false);
    addJob(again, 'b');
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('Engineer')).toBe(false);
  });

  it('enforces foreign keys and strict types', () => {
    const { db } = createTestWorkspace();
    expect(() => db.exec("INSERT INTO rubric VALUES ('r', 'nobody', 1, '{}', 1)")).toThrow(/FOREIGN KEY/);
    expect(() => db.exec("INSERT INTO setting VALUES ('k', '1', 'soon')")).toThrow(/cannot store TEXT/);
    expect(() => db.exec("INSERT INTO job VALUES ('j', 't', 'lost', NULL, NULL, 1, NULL, NULL)")).toThrow(/CHECK/);
  });

  it('opens with the same passphrase only', () => {
    const folder = createTestFolder();
    makeWorkspace(folder, { mode: 'passphrase', passphrase: 'correct horse' });
    const again = openWorkspace({ folder, key: { mode: 'passphrase', passphrase: 'correct horse' } });
    expect(listJobs(again.db)).toHaveLength(1);
    again.close();
    expect(codeOf(() => openWorkspace({ folder, key: { mode: 'passphrase', passphrase: 'wrong horse' } }))).toBe('WORKSPACE_WRONG_KEY');
    expect(readFileSync(join(folder, 'workspace.json'), 'utf8')).not.toContain('horse');
  });

  it('tells a wrong key from damage and changes nothing', () => {
    const folder = createTestFolder();
    makeWorkspace(folder);
    const before = readFileSync(join(folder, 'workspace.db'));
    const wrong: WorkspaceKey = { mode: 'keychain', keyId: 'test', bytes: new Uint8Array(32).fill(8) };
    expect(codeOf(() => openWorkspace({ folder, key: wrong }))).toBe('WORKSPACE_WRONG_KEY');
    expect(readFileSync(join(folder, 'workspace.db')).equals(before)).toBe(true);
    expect(openWorkspace({ folder, key: testKey }).close()).toBeUndefined();
  });

  it.each([
    ['garbage', (file: string) => writeFileSync(file, Buffer.alloc(50_000, 0x41))],
    ['cut off', (file: string) => truncateSync(file, 100_000)],
    ['cut off within the first page', (file: string) => truncateSync(file, 1000)],
    ['emptied', (file: string) => truncateSync(file, 0)],
    ['gone', (file: string) => rmSync(file)],
    [
      'a plain SQLite file',
      (file: string) => {
        rmSync(file);
        new Database(file).exec('CREATE TABLE t (a)').close();
      },
    ],
  ])('names a file that is %s damaged and leaves it as it is', (_what, spoil) => {
    const folder = createTestFolder();
    const file = join(folder, 'workspace.db');
    makeWorkspace(folder, testKey, 3);
    spoil(file);
    const before = existsSync(file) ? readFileSync(file) : null;
    expect(codeOf(() => openWorkspace({ folder, key: testKey }))).toBe('WORKSPACE_DAMAGED');
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(before);
  });

  it('finds a flipped byte deep in the file after an unclean end', () => {
    const folder = createTestFolder();
    const file = join(folder, 'workspace.db');
    makeWorkspace(folder, testKey, 5);
    const bytes = readFileSync(file);
    bytes[500_000] = (bytes[500_000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    writeFileSync(join(folder, 'workspace.pid'), JSON.stringify({ pid: 1, startedAt: 1 }));
    expect(codeOf(() => openWorkspace({ folder, key: testKey }))).toBe('WORKSPACE_DAMAGED');
  });

  it('names a lost or spoilt header', () => {
    const folder = createTestFolder();
    makeWorkspace(folder);
    const header = join(folder, 'workspace.json');
    const text = readFileSync(header, 'utf8');
    writeFileSync(header, text.slice(0, 40));
    expect(codeOf(() => openWorkspace({ folder, key: testKey }))).toBe('WORKSPACE_DAMAGED');
    rmSync(header);
    expect(codeOf(() => openWorkspace({ folder, key: testKey }))).toBe('WORKSPACE_DAMAGED');
  });

  it('continues a workspace whose making was cut off before its first table', () => {
    const folder = createTestFolder();
    makeWorkspace(folder);
    const header = readWorkspaceHeader(folder);
    if (header === null) throw new Error('no header');
    writeWorkspaceHeader(folder, { ...header, initialized: false });
    truncateSync(join(folder, 'workspace.db'), 0);
    expect(listJobs(createTestWorkspace(folder).db)).toEqual([]);
  });

  it('refuses a newer schema and a newer header without a change', () => {
    const folder = createTestFolder();
    const workspace = openWorkspace({ folder, key: testKey });
    workspace.db.pragma(`user_version = ${newestVersion() + 1}`);
    workspace.close();
    const before = readFileSync(join(folder, 'workspace.db'));
    expect(codeOf(() => openWorkspace({ folder, key: testKey }))).toBe('WORKSPACE_NEWER');
    expect(readFileSync(join(folder, 'workspace.db')).equals(before)).toBe(true);
    writeFileSync(join(folder, 'workspace.json'), JSON.stringify({ version: 2, anything: true }));
    expect(codeOf(() => openWorkspace({ folder, key: testKey }))).toBe('WORKSPACE_NEWER');
  });

  it('names a folder that cannot be written', () => {
    const file = join(createTestFolder(), 'file');
    writeFileSync(file, '');
    expect(codeOf(() => openWorkspace({ folder: file, key: testKey }))).toBe('WORKSPACE_NOT_WRITABLE');
    expect(codeOf(() => openWorkspace({ folder: join(file, 'inside'), key: testKey }))).toBe('WORKSPACE_NOT_WRITABLE');
    const taken = join(createTestFolder(), 'taken');
    mkdirSync(join(taken, 'workspace.db'), { recursive: true });
    expect(codeOf(() => openWorkspace({ folder: taken, key: testKey }))).toMatch(/WORKSPACE_(NOT_WRITABLE|DAMAGED)/);
  });

  it('reads beside the process that writes, and cannot write', () => {
    const writer = createTestWorkspace();
    addJob(writer, 'a');
    const reader = openWorkspace({ folder: writer.folder, key: testKey, readonly: true });
    expect(listJobs(reader.db)).toHaveLength(1);
    expect(codeOf(() => addJob(reader, 'b'))).toBe('WORKSPACE_NOT_WRITABLE');
    reader.close();
    addJob(writer, 'c');
  });

  it('reports a full disk as such and goes on when there is room again', () => {
    const workspace = createTestWorkspace();
    workspace.db.pragma('max_page_count = 100');
    const bytes = Buffer.alloc(900_000);
    expect(codeOf(() => writeTx(workspace.db, tx => putDocumentChunk(tx, { sha256: 'x', seq: 0, bytes })))).toBe('DISK_FULL');
    expect(workspace.db.inTransaction).toBe(false);
    workspace.db.pragma('max_page_count = 100000');
    writeTx(workspace.db, tx => putDocumentChunk(tx, { sha256: 'x', seq: 0, bytes }));
  });
});

describe('the lock of a workspace', () => {
  it('names the process that has it, in this process too, and is free after closing', () => {
    const workspace = createTestWorkspace();
    expect(() => openWorkspace({ folder: workspace.folder, key: testKey })).toThrow(`process ${process.pid}`);
    workspace.close();
    openWorkspace({ folder: workspace.folder, key: testKey }).close();
  });

  it('names another process, and heals when that one is killed', async () => {
    const folder = createTestFolder();
    const script = `const { openWorkspace } = await import(${JSON.stringify(join(import.meta.dirname, 'workspace.ts'))});
      const key = { mode: 'keychain', keyId: 'test', bytes: new Uint8Array(32).fill(7) };
      const workspace = openWorkspace({ folder: ${JSON.stringify(folder)}, key });
      workspace.db.exec("INSERT INTO setting VALUES ('k', '1', 1)");
      setInterval(() => {}, 1000);
      // Once the script is over, nothing refers to the workspace any more; its lock must outlive that.
      setTimeout(() => { globalThis.gc(); setTimeout(() => console.log('open'), 10); }, 10);`;
    const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    expect(() => openWorkspace({ folder, key: testKey })).toThrow(`process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const healed = createTestWorkspace(folder);
    expect(healed.recovered).toBe(true);
    expect(healed.db.prepare('SELECT value FROM setting').get()).toEqual({ value: '1' });
    healed.close();
    expect(createTestWorkspace(folder).recovered).toBe(false);
  });
});
