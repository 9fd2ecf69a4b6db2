import { mkdirSync, openSync, statSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { putSetting } from '../../../db/queries/settings.ts';
import { writeTx } from '../../../db/statement.ts';
import { createTestFolder, createTestWorkspace } from '../../../db/test-workspace.ts';
import { createTestClock } from '../../engine/clock/test-clock.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { createSessionStore } from '../../engine/secrets/session-store.ts';
import type { SecretStore } from '../../engine/secrets/secret-store.ts';
import { createDiagnosticsService } from './diagnostics.service.ts';

const readyPool: WorkerPool = {
  run: () => Promise.resolve(null),
  warm: () => Promise.resolve(),
  threads: 3,
  close: () => Promise.resolve(),
};

function prepare({ keychain = createSessionStore(), pool = readyPool }: { keychain?: SecretStore; pool?: WorkerPool } = {}) {
  const workspace = createTestWorkspace();
  const programFolder = createTestFolder();
  mkdirSync(path.join(programFolder, 'renderer', 'assets'), { recursive: true });
  mkdirSync(path.join(programFolder, 'main'));
  const clock = createTestClock();
  const resourcesFolder = path.resolve(import.meta.dirname, '../../../resources');
  const parts = { workspace, version: '0.1.0', programFolder, resourcesFolder, pool, keychain, clock };
  return { workspace, programFolder, clock, diagnostics: createDiagnosticsService(parts) };
}

async function finding(diagnostics: ReturnType<typeof createDiagnosticsService>, area: string) {
  return (await diagnostics.examine()).find(line => line.area === area);
}

describe('the diagnostics', () => {
  it('look at everything, each area once', async () => {
    const lines = await prepare().diagnostics.examine();
    expect(lines.map(({ area }) => area)).toEqual(['Runtime', 'Workspace', 'Queue', 'Workers', 'Key', 'Disk', 'Fonts', 'Language data']);
    for (const { state, nextStep } of lines) expect(nextStep === null).toBe(state === 'good');
  });

  it('find the fonts and the vocabulary missing, and there', async () => {
    const { diagnostics, programFolder } = prepare();
    expect(await finding(diagnostics, 'Fonts')).toMatchObject({ state: 'broken' });
    expect(await finding(diagnostics, 'Language data')).toMatchObject({ state: 'broken' });
    writeFileSync(path.join(programFolder, 'renderer', 'assets', 'inter-latin-400.woff2'), 'x');
    writeFileSync(path.join(programFolder, 'main', 'vocabulary.bin'), 'x');
    expect(await finding(diagnostics, 'Fonts')).toMatchObject({ state: 'good', text: 'Inter is there, font files: 1' });
    expect(await finding(diagnostics, 'Language data')).toMatchObject({ state: 'good' });
  });

  it('find one damaged page of the open workspace', async () => {
    const { diagnostics, workspace } = prepare();
    writeTx(workspace.db, tx => {
      for (let n = 0; n < 50; n += 1) putSetting(tx, `filler.${n}`, 'x'.repeat(16_000), 1);
    });
    workspace.db.pragma('wal_checkpoint(TRUNCATE)');
    expect(await finding(diagnostics, 'Workspace')).toMatchObject({ state: 'good' });
    const database = path.join(workspace.folder, 'workspace.db');
    const file = openSync(database, 'r+');
    writeSync(file, Buffer.from('damage'), 0, 6, Math.floor(statSync(database).size / 2));
    closeSync(file);
    expect(await finding(diagnostics, 'Workspace')).toMatchObject({
      state: 'broken',
      nextStep: expect.stringContaining('Restore a backup'),
    });
  });

  it('warn when the keychain that holds the key does not answer', async () => {
    const silent: SecretStore = { ...createSessionStore(), get: () => Promise.reject(new Error('no service')) };
    expect(await finding(prepare().diagnostics, 'Key')).toMatchObject({ state: 'good' });
    expect(await finding(prepare({ keychain: silent }).diagnostics, 'Key')).toMatchObject({ state: 'attention' });
  });

  it('call threads that do not answer in time busy, and threads that fail broken', async () => {
    const { diagnostics, clock } = prepare({ pool: { ...readyPool, warm: () => new Promise(() => undefined) } });
    const busy = finding(diagnostics, 'Workers');
    while (clock.waiting === 0) await new Promise(setImmediate);
    clock.advance(5_000);
    expect(await busy).toMatchObject({ state: 'good', text: '3 threads, busy with documents' });
    const failing = prepare({ pool: { ...readyPool, warm: () => Promise.reject(new Error('no worker')) } });
    expect(await finding(failing.diagnostics, 'Workers')).toMatchObject({ state: 'broken' });
    expect(await finding(prepare().diagnostics, 'Workers')).toMatchObject({ text: '3 threads, ready' });
  });
});
