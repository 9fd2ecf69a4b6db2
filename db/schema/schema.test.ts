import { getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { createTestWorkspace } from '../test-workspace.ts';
import * as schema from './index.ts';

const tables = Object.values(schema).filter(
  (value): value is Extract<typeof value, SQLiteTable> => typeof value === 'object' && !Array.isArray(value),
);

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
}

describe('the tables that the migrations make', () => {
  it('are exactly those of the drizzle schema, and strict', () => {
    const { db } = createTestWorkspace();
    const made = db
      .prepare<[], { name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(made.map(table => table.name).sort()).toEqual(tables.map(table => getTableName(table)).sort());
    expect(made.filter(table => table.strict !== 1)).toEqual([]);
  });

  it.each(tables.map(table => [getTableName(table), table] as const))(
    '%s has the columns, types and references that the queries count on',
    (name, table) => {
      const { db } = createTestWorkspace();
      const config = getTableConfig(table);
      const made = db.prepare<[string], ColumnInfo>('SELECT name, type, "notnull" FROM pragma_table_info(?)').all(name);
      const declared = config.columns.map(column => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        notnull: column.notNull ? 1 : 0,
      }));
      expect(declared).toEqual(made);

      const references = db
        .prepare<[string], { link: string }>(`SELECT "from" || '>' || "table" || '.' || "to" AS link FROM pragma_foreign_key_list(?)`)
        .all(name);
      const links = config.foreignKeys.map(key => {
        const { columns, foreignTable, foreignColumns } = key.reference();
        return `${columns[0]?.name}>${getTableName(foreignTable)}.${foreignColumns[0]?.name}`;
      });
      expect(links.sort()).toEqual(references.map(row => row.link).sort());
    },
  );

  it.each(tables.map(table => [getTableName(table), table] as const))(
    '%s accepts exactly the statuses that the code knows',
    (name, table) => {
      const { db } = createTestWorkspace();
      const sql = db.prepare<[string], { sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?').get(name)?.sql ?? '';
      for (const column of getTableConfig(table).columns) {
        const values: readonly string[] = column.enumValues ?? [];
        if (values.length === 0) continue;
        const list = values.map(value => `'${value}'`).join(', ');
        expect(sql).toContain(`${column.name} IN (${list})`);
      }
    },
  );

  it('finds every foreign key through an index, so that erasing a row stays fast', () => {
    const { db } = createTestWorkspace();
    for (const table of tables) {
      const name = getTableName(table);
      const indexed = db
        .prepare<[string], { first: string }>(
          `SELECT (SELECT info.name FROM pragma_index_info(list.name) AS info WHERE info.seqno = 0) AS first FROM pragma_index_list(?) AS list`,
        )
        .all(name)
        .map(row => row.first);
      for (const key of getTableConfig(table).foreignKeys)
        expect([name, indexed]).toEqual([name, expect.arrayContaining([key.reference().columns[0]?.name])]);
    }
  });
});
