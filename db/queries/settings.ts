import type { z } from 'zod';
import { parseJson } from '../header.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

const selectSetting = statement<[string], { readonly value: string }>('SELECT value FROM setting WHERE key = ?');
const selectSettings = statement<[string], { readonly key: string; readonly value: string }>(
  "SELECT key, value FROM setting WHERE key LIKE ? || '%' ORDER BY key",
);
const upsertSetting = statement<[{ key: string; value: string; at: number }]>(
  `INSERT INTO setting (key, value, updated_at) VALUES (@key, @value, @at)
   ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
);
const deleteSetting = statement<[string]>('DELETE FROM setting WHERE key = ?');

/** The setting, parsed by its schema; null where it was never set. Throws zod's error when what is stored does not fit. */
export function getSetting<T>(db: Db, key: string, schema: z.ZodType<T>): T | null {
  const row = selectSetting(db).get(key);
  return row === undefined ? null : schema.parse(JSON.parse(row.value));
}

/** Keys that begin with `prefix` and their values, as they were set; a value that is no JSON comes as null. */
export function listSettings(db: Db, prefix: string): readonly (readonly [string, unknown])[] {
  return selectSettings(db)
    .all(prefix)
    .map(({ key, value }) => [key, parseJson(value)]);
}

/** Sets a value that JSON can hold. */
export function putSetting(tx: WriteTransaction, key: string, value: unknown, at: number): void {
  upsertSetting(tx).run({ key, value: JSON.stringify(value), at });
}

/** Forgets a setting. */
export function removeSetting(tx: WriteTransaction, key: string): void {
  deleteSetting(tx).run(key);
}
