import { getTableColumns, type InferSelectModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** A row as the queries return it: column values under the names of the drizzle table. */
export type Row<T extends SQLiteTable> = Readonly<InferSelectModel<T>>;

/**
 * The select list of a table, `batch_id AS "batchId", …`, so that rows carry the names and types of
 * the drizzle table. `alias` is the table's name in the query; `omit` leaves heavy columns out.
 */
export function columnsOf(table: SQLiteTable, alias?: string, omit: readonly string[] = []): string {
  const prefix = alias === undefined ? '' : `${alias}.`;
  return Object.entries(getTableColumns(table))
    .filter(([name]) => !omit.includes(name))
    .map(([name, column]) => `${prefix}"${column.name}" AS "${name}"`)
    .join(', ');
}

/** `INSERT INTO table (…) VALUES (@id, …)` with one named parameter per column, named as in the drizzle table. */
export function insertInto(table: SQLiteTable, name: string, omit: readonly string[] = []): string {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => !omit.includes(key));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const values = columns.map(([key]) => `@${key}`).join(', ');
  return `INSERT INTO "${name}" (${names}) VALUES (${values})`;
}
