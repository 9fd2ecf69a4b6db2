import { existsSync, openSync, readdirSync, readFileSync, statSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putSetting, listSettings } from './queries/settings.ts';
import { writeTx } from './statement.ts';
import { createTestFolder, createTestWorkspace, testKey } from './test-workspace.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

function fill({ db }: Workspace, megabytes: number): void {
  for (let n = 0; n < megabytes; n += 1) {
    writeTx(db, tx => {
      for (let part = 0; part < 64; part += 1) putSetting(tx, `filler.${n}.${part}`, 'x'.repeat(16_000), 1);
    });
  }
}

function settingsOf(folder: string): ReadonlyMap<string, unknown> {
  const copy = openWorkspace({ folder, key: testKey });
  const settings = new Map(listSettings(copy.db, ''));
  copy.close();
  return settings;
}

describe('a copy of an open workspace', () => {
  it('opens with the same key and holds everything that was committed before', async () => {
    const workspace = createTestWorkspace();
    writeTx(workspace.db, tx => putSetting(tx, 'last', 'committed', 1));
    const target = join(createTestFolder(), 'copy');
    const size = await workspace.copyTo(target);
    await workspace.check(target);
    expect(readdirSync(target).toSorted()).toEqual(['workspace.db', 'workspace.json']);
    expect(statSync(join(target, 'workspace.db')).size).toBe(size);
    expect(settingsOf(target).get('last')).toBe('committed');
  });

  it('stays encrypted', async () => {
    const workspace = createTestWorkspace();
    writeTx(workspace.db, tx => putSetting(tx, 'secret', 'Ana Lindqvist', 1));
    const target = join(createTestFolder(), 'copy');
    await workspace.copyTo(target);
    const bytes = readFileSync(join(target, 'workspace.db'));
    expect(bytes.includes('Ana Lindqvist')).toBe(false);
    expect(bytes.subarray(0, 15).toString()).not.toBe('SQLite format 3');
    expect(() => openWorkspace({ folder: target, key: { mode: 'keychain', keyId: 'test', bytes: new Uint8Array(32).fill(8) } })).toThrow(
      /cannot be opened with this key/,
    );
  });

  it('is one moment of the workspace although it is written to all the time', async () => {
    const workspace = createTestWorkspace();
    fill(workspace, 12);
    const target = join(createTestFolder(), 'copy');
    let copying = true;
    let writes = 0;
    const copied = workspace.copyTo(target).finally(() => {
      copying = false;
    });
    // oxlint-disable-next-line eslint/no-unmodified-loop-condition -- the copy ends the loop
    while (copying) {
      writes += 1;
      writeTx(workspace.db, tx => {
        putSetting(tx, 'first', writes, 1);
        putSetting(tx, `more.${writes}`, 'y'.repeat(16_000), 1);
        putSetting(tx, 'last', writes, 1);
      });
      await new Promise(setImmediate);
    }
    await copied;
    expect(writes).toBeGreaterThan(5);
    await workspace.check(target);
    const settings = settingsOf(target);
    expect(settings.get('first')).toBe(settings.get('last'));
    expect(new Map(listSettings(workspace.db, '')).get('last')).toBe(writes);
    await workspace.check();
  });

  it('folds the log back as before once it is done', async () => {
    const workspace = createTestWorkspace();
    const before: unknown = workspace.db.pragma('wal_autocheckpoint', { simple: true });
    await workspace.copyTo(join(createTestFolder(), 'copy'));
    expect(workspace.db.pragma('wal_autocheckpoint', { simple: true })).toBe(before);
  });

  it('ends when it is called off', async () => {
    const workspace = createTestWorkspace();
    const stop = new AbortController();
    stop.abort(new Error('locked'));
    await expect(workspace.copyTo(join(createTestFolder(), 'copy'), stop.signal)).rejects.toThrow('locked');
  });

  it('is found damaged when one byte of it is different', async () => {
    const workspace = createTestWorkspace();
    fill(workspace, 2);
    const target = join(createTestFolder(), 'copy');
    const size = await workspace.copyTo(target);
    const file = openSync(join(target, 'workspace.db'), 'r+');
    writeSync(file, Buffer.from([1, 2, 3, 4]), 0, 4, Math.floor(size / 2));
    closeSync(file);
    await expect(workspace.check(target)).rejects.toMatchObject({ code: 'WORKSPACE_DAMAGED' });
  });

  it('is checked without leaving files beside it', async () => {
    const workspace = createTestWorkspace();
    const target = join(createTestFolder(), 'copy');
    await workspace.copyTo(target);
    await workspace.check(target);
    expect(existsSync(join(target, 'workspace.db-wal'))).toBe(false);
  });
});
