import { copyFileSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workspacePaths } from './header.ts';
import { putSetting } from './queries/settings.ts';
import { writeTx } from './statement.ts';
import { createTestFolder, createTestWorkspace, testKey } from './test-workspace.ts';
import { openWorkspace } from './workspace.ts';

describe('a power cut', () => {
  it('that leaves any part of the log behind loses whole commits from the end, never half of one', () => {
    const workspace = createTestWorkspace();
    workspace.db.pragma('wal_autocheckpoint = 0');
    const commits = 40;
    for (let n = 1; n <= commits; n += 1) {
      writeTx(workspace.db, tx => {
        putSetting(tx, 'first', n, 1);
        putSetting(tx, `filler-${n}`, 'x'.repeat(3000), 1);
        putSetting(tx, 'last', n, 1);
      });
    }
    const paths = workspacePaths(workspace.folder);
    const logBytes = statSync(paths.wal).size;
    expect(logBytes).toBeGreaterThan(commits * 4096);
    fc.assert(
      fc.property(fc.nat(logBytes), kept => {
        const folder = join(createTestFolder(), 'copy');
        mkdirSync(folder);
        for (const name of ['workspace.db', 'workspace.json', 'workspace.pid', 'workspace.db-wal'])
          copyFileSync(join(workspace.folder, name), join(folder, name));
        truncateSync(workspacePaths(folder).wal, kept);
        const after = openWorkspace({ folder, key: testKey });
        expect(after.recovered).toBe(true);
        const rows = after.db
          .prepare<[], { key: string; value: string }>("SELECT key, value FROM setting WHERE key IN ('first', 'last') ORDER BY key")
          .all();
        const fillers = after.db.prepare<[], { n: number }>("SELECT count(*) AS n FROM setting WHERE key LIKE 'filler-%'").get()?.n ?? 0;
        expect(rows.map(row => Number(row.value))).toEqual(fillers === 0 ? [] : [fillers, fillers]);
        if (kept === logBytes) expect(fillers).toBe(commits);
        after.close();
      }),
      { numRuns: 30, examples: [[0], [logBytes]] },
    );
  });
});
