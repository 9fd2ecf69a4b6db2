import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putSetting } from '../../../db/queries/settings.ts';
import { writeTx } from '../../../db/statement.ts';
import { createTestFolder, createTestWorkspace, testKey } from '../../../db/test-workspace.ts';
import { openWorkspace, type Workspace } from '../../../db/workspace.ts';
import { createBackupService } from './backup.service.ts';
import { createSettingsService } from './settings.service.ts';

/** 22 November 2026, 03:07 local time. */
const at = new Date(2026, 10, 22, 3, 7).getTime();

function prepare(change: Partial<Workspace> = {}) {
  const root = createTestFolder();
  const folder = join(root, 'default');
  mkdirSync(folder);
  const workspace = createTestWorkspace(folder);
  const settings = createSettingsService({ db: workspace.db, now: () => at });
  const parts = { folder, copyTo: workspace.copyTo, check: workspace.check, ...change };
  const backups = createBackupService({ workspace: parts, settings, now: () => at, monotonic: () => performance.now() });
  return { root, workspace, settings, backups };
}

describe('a backup', () => {
  it('is a folder named after workspace and minute, beside the workspace, that opens as a workspace', async () => {
    const { root, workspace, backups } = prepare();
    writeTx(workspace.db, tx => putSetting(tx, 'last', 'committed', 1));
    const { file, sizeBytes } = await backups.backUp(null);
    expect(file).toBe(join(root, 'backups', 'Shortlist-default-2026-11-22-0307'));
    const opened = openWorkspace({ folder: file, key: testKey });
    expect(opened.db.prepare("SELECT value FROM setting WHERE key = 'last'").pluck().get()).toBe('"committed"');
    opened.close();
    expect(await backups.list()).toEqual([{ file, sizeBytes, at: expect.any(Number) }]);
  });

  it('never takes the place of another one', async () => {
    const { backups } = prepare();
    const made = [await backups.backUp(null), await backups.backUp(null)];
    expect(made.map(({ file }) => file.slice(-17))).toEqual(['t-2026-11-22-0307', '2026-11-22-0307-2']);
    expect(await backups.list()).toHaveLength(2);
  });

  it('goes to the folder of the settings, or to the one that is named', async () => {
    const { settings, backups } = prepare();
    const [chosen, named] = [createTestFolder(), createTestFolder()];
    settings.set({ backupFolder: chosen });
    expect((await backups.backUp(null)).file.startsWith(chosen)).toBe(true);
    expect((await backups.backUp(named)).file.startsWith(named)).toBe(true);
    expect(await backups.list()).toHaveLength(1);
  });

  it('is not made in a folder that is gone', async () => {
    const { backups } = prepare();
    const gone = createTestFolder();
    rmSync(gone, { recursive: true });
    await expect(backups.backUp(gone)).rejects.toMatchObject({ code: 'OUTPUT_FOLDER_GONE', details: { path: gone } });
    expect(existsSync(gone)).toBe(false);
  });

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'the folder may not be written to'],
  ])('says why (%s) and leaves nothing behind when the disk refuses on the way', async (code, reason) => {
    const { root, backups } = prepare({
      copyTo: async target => {
        mkdirSync(target);
        throw Object.assign(new Error('the system says no'), { code });
      },
    });
    await expect(backups.backUp(null)).rejects.toMatchObject({ code: 'BACKUP_FAILED', details: { reason } });
    expect(readdirSync(join(root, 'backups'))).toEqual([]);
  });

  it('does not count when it cannot be read back', async () => {
    const { root, workspace, backups } = prepare({
      copyTo: async target => {
        const size = await workspace.copyTo(target);
        rmSync(join(target, 'workspace.db'));
        return size;
      },
    });
    await expect(backups.backUp(null)).rejects.toMatchObject({ code: 'BACKUP_FAILED' });
    expect(readdirSync(join(root, 'backups'))).toEqual([]);
  });

  it('is called off before the workspace closes', async () => {
    const { root, backups } = prepare();
    const backup = backups.backUp(null);
    await backups.stop();
    await expect(backup).rejects.toMatchObject({ code: 'BACKUP_FAILED' });
    expect(readdirSync(root)).not.toContain('backups.part');
    expect(await backups.list()).toEqual([]);
  });

  it('lists whole backups of this workspace only', async () => {
    const { root, backups } = prepare();
    for (const name of ['Shortlist-default-2026-01-01-0000', 'Shortlist-other-2026-01-01-0000', 'Holiday']) {
      mkdirSync(join(root, 'backups', name), { recursive: true });
    }
    expect(await backups.list()).toEqual([]);
  });
});
