import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeTemporaryFolder, sweepTemporaryWorkspaces } from './temporary-workspaces.ts';
import { createTestFolder, testKey } from './test-workspace.ts';
import { openWorkspace } from './workspace.ts';

const later = (): number => Date.now() + 120_000;

/** A process that has a temporary workspace open in `folder`. */
async function holdTemporary(folder: string): Promise<ChildProcess> {
  const script = `const { openWorkspace } = await import(${JSON.stringify(join(import.meta.dirname, 'workspace.ts'))});
    globalThis.workspace = openWorkspace({ folder: ${JSON.stringify(folder)}, key: { mode: 'session', bytes: new Uint8Array(32).fill(9) } });
    setInterval(() => {}, 1000);
    console.log('open');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('temporary workspaces', () => {
  it('are swept away once their process was killed, and not before', async () => {
    const place = createTestFolder();
    const folder = await makeTemporaryFolder(place);
    const child = await holdTemporary(folder);
    expect(await sweepTemporaryWorkspaces(place, later())).toEqual([]);
    expect(readdirSync(folder)).toContain('workspace.db');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await sweepTemporaryWorkspaces(place, Date.now())).toEqual([]);
    expect(await sweepTemporaryWorkspaces(place, later())).toEqual([folder]);
    expect(existsSync(folder)).toBe(false);
  });

  it('of this process keep their lock', async () => {
    const place = createTestFolder();
    const folder = await makeTemporaryFolder(place);
    const workspace = openWorkspace({ folder, key: { mode: 'session', bytes: new Uint8Array(32).fill(9) } });
    expect(await sweepTemporaryWorkspaces(place, later())).toEqual([]);
    expect(() => openWorkspace({ folder, key: testKey })).toThrow(`process ${process.pid}`);
    workspace.close();
    expect(await sweepTemporaryWorkspaces(place, later())).toEqual([folder]);
  });

  it('are not confused with workspaces that somebody keeps, with other folders, or with what a link points to', async () => {
    const place = createTestFolder();
    const kept = await makeTemporaryFolder(place);
    openWorkspace({ folder: kept, key: testKey }).close();
    const other = join(place, 'shortlist-notes');
    mkdirSync(other);
    const target = createTestFolder();
    writeFileSync(join(target, 'cv.pdf'), 'cv');
    symlinkSync(target, join(place, 'shortlist-temporary-link'));
    writeFileSync(join(place, 'shortlist-temporary-file'), '');
    expect(await sweepTemporaryWorkspaces(place, later())).toEqual([]);
    expect(existsSync(join(target, 'cv.pdf'))).toBe(true);
    expect(await sweepTemporaryWorkspaces(join(place, 'gone'), later())).toEqual([]);
  });
});
