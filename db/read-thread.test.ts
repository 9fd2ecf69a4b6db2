import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestWorkspace } from './test-workspace.ts';
import type { ReadThread } from './read-thread.ts';

const prepare = {
  key: 'names',
  statements: ['CREATE TEMP TABLE IF NOT EXISTS name (name TEXT)', 'INSERT INTO name SELECT name FROM candidate'].map(plain),
};
const count = [plain('SELECT count(*) AS names FROM name')];

function plain(sql: string) {
  return { sql, values: [] };
}

function open(): { readonly reader: ReadThread; readonly add: (name: string) => void } {
  const workspace = createTestWorkspace();
  const reader = workspace.openReader();
  onTestFinished(() => reader.close());
  const insert = workspace.db.prepare('INSERT INTO candidate (id, name, created_at) VALUES (?, ?, 1)');
  return { reader, add: name => void insert.run(name, name) };
}

describe('the thread that reads', () => {
  it('sees what was written, and prepares again only when the file or the key changed', async () => {
    const { reader, add } = open();
    add('Ana');
    const ask = (key: string) => reader.read({ name: 'test', stages: [{ ...prepare, key }], results: count });
    expect(await ask('a')).toEqual([[{ names: 1 }]]);
    expect(await ask('a')).toEqual([[{ names: 1 }]]);
    expect(await ask('b')).toEqual([[{ names: 2 }]]);
    add('Ben');
    expect(await ask('b')).toEqual([[{ names: 4 }]]);
  });

  it('answers several at once, cannot write, and goes on after a statement that fails', async () => {
    const { reader, add } = open();
    add('Ana');
    const write = reader.read({ name: 'test', stages: [], results: [plain("UPDATE candidate SET name = 'Eve' RETURNING name")] });
    const wrong = reader.read({ name: 'test', stages: [], results: [plain('SELECT nothing FROM nowhere')] });
    const right = reader.read({ name: 'test', stages: [], results: [plain('SELECT name FROM candidate')] });
    await expect(write).rejects.toMatchObject({ code: 'INTERNAL' });
    await expect(wrong).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await right).toEqual([[{ name: 'Ana' }]]);
  });

  it('lets nobody wait who asked before it was closed', async () => {
    const { reader } = open();
    const asked = reader.read({ name: 'test', stages: [], results: [plain('SELECT 1 AS one')] });
    const answered = asked.catch((error: unknown) => error);
    await reader.close();
    expect(await answered).toMatchObject({ code: 'CANCELLED' });
  });
});
