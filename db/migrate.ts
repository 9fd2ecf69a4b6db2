import { z } from 'zod';
import { AppError } from '../core/contract/errors.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { type Db, writeTx } from './statement.ts';

/** The newest schema of these steps, by default the newest that this program knows. */
export function newestVersion(steps: readonly Migration[] = migrations): number {
  return steps.at(-1)?.version ?? 0;
}

/** The schema of the open file; 0 for a new one. */
export function readSchemaVersion(db: Db): number {
  return z
    .number()
    .int()
    .parse(db.pragma('user_version', { simple: true }));
}

/** Throws `WORKSPACE_NEWER` when the file's schema is unknown to this program; nothing was changed then. */
export function refuseNewerSchema(db: Db, folder: string, steps: readonly Migration[] = migrations): void {
  if (readSchemaVersion(db) > newestVersion(steps)) throw new AppError('WORKSPACE_NEWER', { path: folder });
}

/** Applies the missing steps in order, each in a transaction of its own together with its number. Returns how many. */
export function migrate(db: Db, steps: readonly Migration[] = migrations): number {
  const missing = steps.filter(step => step.version > readSchemaVersion(db));
  for (const step of missing) {
    writeTx(db, () => {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.version}`);
    });
  }
  return missing.length;
}
