import { describe, expect, it } from 'vitest';
import { setBatchArchived } from '../../../db/queries/batch-care.ts';
import { createBatch, getBatch } from '../../../db/queries/batches.ts';
import { listItems } from '../../../db/queries/batch-items.ts';
import { writeTx } from '../../../db/statement.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { cvOf, folderOf, startScreening, watchUntil, type TestScreening } from '../../../tests/support/test-screening.ts';

const six = { 'a.txt': 1, 'b.txt': 2, 'c.txt': 3, 'd.txt': 4, 'e.txt': 5, 'f.txt': 6 };

/** Two batches whose first four documents are held back; the rest of both waits. */
async function twoBatches(test: TestScreening) {
  const release = test.pool.hold();
  const first = await test.screening.intake({ paths: [folderOf(six)], target: { kind: 'read-only' } });
  await eventually(() => test.pool.held()).toBe(4);
  const second = await test.screening.intake({ paths: [folderOf({ 'x.txt': 7, 'y.txt': 8 })], target: { kind: 'read-only' } });
  await watchUntil(test.screening, second, (head, rows) => !head.counting && rows.length === 2);
  return { first, second, release };
}

/** The files of these batches in the order in which they were begun. */
function begun({ db }: TestScreening, batchIds: readonly string[]): readonly string[] {
  return batchIds
    .flatMap(id => listItems(db, id))
    .filter(item => item.startedAt !== null)
    .sort((one, other) => (one.startedAt ?? 0) - (other.startedAt ?? 0))
    .map(item => item.relPath);
}

describe('the place of a batch among those that run', () => {
  it('lets the files of a batch that was put first go before those that waited longer', async () => {
    const test = startScreening();
    const { first, second, release } = await twoBatches(test);
    test.screening.prioritise(second, 'high');
    const order = test.db
      .prepare<[], { groupId: string }>("SELECT group_id AS groupId FROM task WHERE state = 'pending' ORDER BY rank, id")
      .all()
      .map(row => row.groupId);
    expect(order).toEqual([second, second, first, first]);
    release();
    await watchUntil(test.screening, first);
    expect(begun(test, [first, second])).toHaveLength(8);
    expect(getBatch(test.db, second)?.priority).toBe('high');
  });

  it('lets a batch that was put last wait, and takes it back into its turn', async () => {
    const test = startScreening();
    const { first, second, release } = await twoBatches(test);
    const order = () =>
      test.db
        .prepare<[], { groupId: string; lane: string }>(
          "SELECT group_id AS groupId, lane FROM task WHERE state = 'pending' ORDER BY rank, id",
        )
        .all()
        .map(row => `${row.groupId === first ? 'first' : 'second'} ${row.lane}`);
    const inTurn = order();
    test.screening.prioritise(first, 'low');
    expect(order()).toEqual(['second normal', 'second normal', 'first low', 'first low']);
    test.screening.prioritise(first, 'normal');
    expect(order()).toEqual(inTurn);
    release();
    await watchUntil(test.screening, second);
  });

  it('reads one file next, and says when it does not wait any more', async () => {
    const test = startScreening();
    const { first, second, release } = await twoBatches(test);
    const last = listItems(test.db, second).find(item => item.relPath === 'y.txt');
    test.screening.readNext(second, last?.id ?? '');
    const next = test.db.prepare<[], { payload: string }>("SELECT payload FROM task WHERE state = 'pending' ORDER BY rank LIMIT 1").get();
    expect(JSON.parse(next?.payload ?? '')).toEqual({ itemId: last?.id });
    expect(() => test.screening.readNext(first, last?.id ?? '')).toThrow('waiting file');
    release();
    await watchUntil(test.screening, second);
    expect(() => test.screening.readNext(second, last?.id ?? '')).toThrow('waiting file');
  });
});

describe('batches that are put away', () => {
  it('keep all they hold and come back', async () => {
    const { screening } = startScreening();
    const batchId = await screening.intake({ paths: [folderOf(six)], target: { kind: 'read-only' } });
    await watchUntil(screening, batchId);
    screening.archive(batchId, true);
    expect(await screening.batches()).toMatchObject([{ archived: true, counts: { completed: 6 } }]);
    screening.archive(batchId, false);
    expect(await screening.batches()).toMatchObject([{ archived: false }]);
  });

  it('are deleted only when they never held a file', async () => {
    const { screening, db } = startScreening();
    const full = await screening.intake({ paths: [folderOf({ 'a.txt': 1 })], target: { kind: 'read-only' } });
    writeTx(db, tx => {
      createBatch(tx, { id: 'empty', key: null, jobId: null, rubricId: null, title: 'Empty', options: {}, at: 1 });
      setBatchArchived(tx, 'empty', 2);
    });
    screening.deleteEmpty('empty');
    await watchUntil(screening, full);
    expect(() => screening.deleteEmpty(full)).toThrow(expect.objectContaining({ code: 'BATCH_NOT_EMPTY' }));
    expect((await screening.batches()).map(batch => batch.batchId)).toEqual([full]);
  });
});

describe('a batch in lists', () => {
  it('tells other versions of a person’s CV apart from people', async () => {
    const { screening } = startScreening();
    const files = { 'a.txt': cvOf(1), 'a-later.txt': `${cvOf(1)}\nLanguages: German C1\n`, 'b.txt': 2 };
    const batchId = await screening.intake({ paths: [folderOf(files)], target: { kind: 'read-only' } });
    await watchUntil(screening, batchId);
    const [entry] = await screening.batches();
    expect(entry).toMatchObject({ counts: { completed: 3 }, versions: 1 });
  });
});
