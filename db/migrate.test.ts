import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConnection } from './connection.ts';
import { migrate, newestVersion, readSchemaVersion } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { createTestFolder, createTestWorkspace, testKey, testKeyBytes } from './test-workspace.ts';
import { openWorkspace } from './workspace.ts';

describe('migrations', () => {
  it('are numbered from 1 upwards, no number twice', () => {
    const versions = migrations.map(step => step.version);
    expect(versions[0]).toBe(1);
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  });

  it('bring a new workspace to the newest schema, once', () => {
    const { db } = createTestWorkspace();
    expect(readSchemaVersion(db)).toBe(newestVersion());
    expect(migrate(db)).toBe(0);
  });

  it('undo a step that fails as a whole, with its number', () => {
    const { db } = createTestWorkspace();
    const broken = {
      version: newestVersion() + 1,
      name: 'broken',
      sql: 'CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE job (b INTEGER) STRICT;',
    };
    expect(() => migrate(db, [...migrations, broken])).toThrow(/already exists/);
    expect(readSchemaVersion(db)).toBe(newestVersion());
    expect(db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'").get()).toEqual({ n: 0 });
  });

  it('keep a copy of a workspace with data before they change it, which opens with the same key', () => {
    const folder = createTestFolder();
    const next = { version: newestVersion() + 1, name: 'next', sql: 'CREATE TABLE extra (a INTEGER) STRICT;' };
    const first = openWorkspace({ folder, key: testKey });
    first.db.exec("INSERT INTO setting VALUES ('k', '1', 1)");
    first.close();
    expect(existsSync(join(folder, `workspace.db.version-${newestVersion()}`))).toBe(false);
    const second = openWorkspace({ folder, key: testKey, steps: [...migrations, next] });
    expect(readSchemaVersion(second.db)).toBe(newestVersion() + 1);
    second.close();
    const copy = openConnection({
      path: join(folder, `workspace.db.version-${newestVersion()}`),
      rawKey: testKeyBytes,
      durability: 'process',
      readonly: true,
    });
    expect(readSchemaVersion(copy)).toBe(newestVersion());
    expect(copy.prepare('SELECT key FROM setting').all()).toEqual([{ key: 'k' }]);
    copy.close();
  });
});
