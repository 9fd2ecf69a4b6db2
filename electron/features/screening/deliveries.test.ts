import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { countReceived, createBatch, getBatch } from '../../../db/queries/batches.ts';
import { writeTx } from '../../../db/statement.ts';
import { folderOf, startScreening } from '../../../tests/support/test-screening.ts';
import { createTestClock } from '../../engine/clock/test-clock.ts';
import { createDeliveries } from './deliveries.ts';
import type { Dropped } from './dropped-files.ts';

/** An open batch, and deliveries whose time the test turns. */
function setUp() {
  const { db, queue, trouble } = startScreening();
  const clock = createTestClock();
  let last = 0;
  const newId = () => `id-${(last += 1)}`;
  const deliveries = createDeliveries({ db, queue, clock, newId, trouble });
  const note = (paths: readonly string[]) =>
    writeTx(db, tx => {
      createBatch(tx, { id: 'b', key: null, jobId: null, rubricId: null, title: 'CVs', options: {}, at: 1 });
      return deliveries.noteTx(tx, 'b', paths, null);
    });
  return { db, trouble, clock, deliveries, note };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(resolve => setImmediate(resolve));
}

describe('files that come while the disk is full', () => {
  it('wait, which is said, and join the batch once there is room', async () => {
    const { db, trouble, clock, deliveries, note } = setUp();
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index} ${'long name '.repeat(15)}.txt`, '']));
    const deliveryId = note([folderOf(files)]);
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
    deliveries.begin('b', deliveryId);
    await until(() => trouble.standing() !== null);
    expect(trouble.standing()?.code).toBe('DISK_FULL');
    expect(countReceived(db, 'b')).toBe(0);
    db.pragma(`max_page_count = ${pages * 100}`);
    await until(() => clock.waiting > 0);
    clock.advance(5_000);
    await until(() => getBatch(db, 'b')?.options.includes('"deliveries":[]') === true);
    expect(countReceived(db, 'b')).toBe(60);
    expect(trouble.standing()).toBeNull();
    expect(trouble.current()?.code).toBe('DISK_FULL');
  });
});

describe('a walk that fails for a reason nobody thought of', () => {
  it('keeps what was found and names the failure, and the batch does not count for ever', async () => {
    const { db, deliveries, note } = setUp();
    const deliveryId = note(['/cvs']);
    const entry = { path: '/cvs/a.txt', relativePath: 'a.txt', sizeBytes: 1, modifiedAt: 1, problem: null };
    async function* found(): AsyncGenerator<Dropped> {
      yield { kind: 'problem', error: new AppError('FOLDER_EMPTY', { path: '/other' }) };
      for (let index = 0; index < 100; index += 1)
        yield { kind: 'file', root: '/cvs', entry: { ...entry, path: `/cvs/${index}`, relativePath: `${index}` } };
      throw new TypeError('a bug');
    }
    deliveries.begin('b', deliveryId, found());
    await deliveries.stop('other');
    await until(() => getBatch(db, 'b')?.options.includes('"deliveries":[]') === true);
    expect(countReceived(db, 'b')).toBe(100);
    expect(getBatch(db, 'b')?.options).toContain('FOLDER_EMPTY');
  });
});
