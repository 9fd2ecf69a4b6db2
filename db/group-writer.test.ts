import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGroupWriter } from './group-writer.ts';
import { putDocumentChunk } from './queries/documents.ts';
import { putSetting } from './queries/settings.ts';
import { openConnection } from './connection.ts';
import { workspacePaths } from './header.ts';
import { type Db, isolated, writeTx } from './statement.ts';
import { createTestWorkspace, testKeyBytes } from './test-workspace.ts';

/** Timers that a test runs by hand. */
function handTimers() {
  const timers: { delayMs: number; run: () => void }[] = [];
  return {
    timers,
    after: (delayMs: number, run: () => void) => {
      const timer = { delayMs, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    runNext: () => timers.shift()?.run(),
  };
}

function keys(db: Db): readonly string[] {
  return db
    .prepare<[], { key: string }>('SELECT key FROM setting ORDER BY key')
    .all()
    .map(row => row.key);
}

describe('the group writer', () => {
  it('saves what came together in one transaction and then resolves each with its result', async () => {
    const { db } = createTestWorkspace();
    const hand = handTimers();
    const writer = createGroupWriter(db, { after: hand.after });
    const results = ['a', 'b', 'c'].map(key =>
      writer.add(tx => {
        putSetting(tx, key, 1, 1);
        return key;
      }),
    );
    expect(keys(db)).toEqual([]);
    hand.runNext();
    expect(keys(db)).toEqual(['a', 'b', 'c']);
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c']);
  });

  it('saves the first item at once and begins the next group a little later, so that flushes stay few', () => {
    const { db } = createTestWorkspace();
    const hand = handTimers();
    let now = 1000;
    const writer = createGroupWriter(db, { after: hand.after, monotonic: () => now, maxDelayMs: 8 });
    const delays = [0, 3, 20].map(passed => {
      now += passed;
      void writer.add(() => 1);
      const delay = hand.timers[0]?.delayMs;
      hand.runNext();
      return delay;
    });
    expect(delays).toEqual([0, 5, 0]);
  });

  it('undoes a failing item alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 30 }), async fails => {
        const { db } = createTestWorkspace();
        const writer = createGroupWriter(db, { after: () => () => {} });
        const settled = Promise.allSettled(
          fails.map((fail, index) =>
            writer.add(tx => {
              putSetting(tx, String(index), 1, 1);
              if (fail) throw new Error(`no ${index}`);
            }),
          ),
        );
        writer.flush();
        expect((await settled).map(result => result.status === 'rejected')).toEqual(fails);
        expect(keys(db)).toHaveLength(fails.filter(fail => !fail).length);
      }),
      { numRuns: 20 },
    );
  });

  it('cuts a long group and lets the event loop turn in between', async () => {
    const { db } = createTestWorkspace();
    const hand = handTimers();
    let now = 0;
    const writer = createGroupWriter(db, { after: hand.after, monotonic: () => now, sliceMs: 25 });
    for (let index = 0; index < 10; index += 1) {
      void writer.add(tx => {
        putSetting(tx, String(index), 1, 1);
        now += 10;
      });
    }
    hand.runNext();
    expect(keys(db)).toHaveLength(3);
    expect(hand.timers.map(timer => timer.delayMs)).toEqual([0]);
    while (writer.waiting > 0) hand.runNext();
    expect(keys(db)).toHaveLength(10);
  });

  it('does not wait once the group is full', () => {
    const { db } = createTestWorkspace();
    const hand = handTimers();
    const writer = createGroupWriter(db, { after: hand.after, maxItems: 2, maxDelayMs: 1000 });
    void writer.add(() => 1);
    void writer.add(() => 2);
    expect(hand.timers.map(timer => timer.delayMs)).toEqual([0]);
    writer.flush();
  });

  it('rejects a group for which the disk has no room, and saves the next', async () => {
    const { db } = createTestWorkspace();
    db.pragma('max_page_count = 100');
    const writer = createGroupWriter(db);
    const small = writer.add(tx => putSetting(tx, 'small', 1, 1));
    const large = writer.add(tx => putDocumentChunk(tx, { sha256: 'x', seq: 0, bytes: Buffer.alloc(900_000) }));
    writer.flush();
    await expect(large).rejects.toMatchObject({ code: 'DISK_FULL' });
    await small.catch(error => expect(error).toMatchObject({ code: 'DISK_FULL' }));
    const later = writer.add(tx => putSetting(tx, 'later', 1, 1));
    writer.flush();
    await later;
    expect(keys(db)).toContain('later');
  });

  it('keeps a group while another program holds the file, and saves it afterwards', async () => {
    const workspace = createTestWorkspace();
    const hand = handTimers();
    const other = openSecondConnection(workspace.folder);
    other.exec('BEGIN IMMEDIATE');
    const writer = createGroupWriter(workspace.db, { after: hand.after });
    const saved = writer.add(tx => putSetting(tx, 'a', 1, 1));
    hand.runNext();
    expect(writer.waiting).toBe(1);
    other.exec('ROLLBACK');
    other.close();
    hand.runNext();
    await saved;
    expect(keys(workspace.db)).toEqual(['a']);
  });

  it('saves what waits when it closes, and refuses what comes after', async () => {
    const { db } = createTestWorkspace();
    const writer = createGroupWriter(db);
    const saved = writer.add(tx => putSetting(tx, 'a', 1, 1));
    writer.close();
    await saved;
    expect(keys(db)).toEqual(['a']);
    await expect(writer.add(() => 1)).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('a write transaction', () => {
  it('undoes everything when it fails, joined calls too', () => {
    const { db } = createTestWorkspace();
    const run = (): void =>
      writeTx(db, tx => {
        putSetting(tx, 'a', 1, 1);
        writeTx(db, inner => putSetting(inner, 'b', 1, 1));
        throw new Error('no');
      });
    expect(run).toThrow('no');
    expect(keys(db)).toEqual([]);
  });

  it('keeps the rest when an isolated part fails', () => {
    const { db } = createTestWorkspace();
    writeTx(db, tx => {
      putSetting(tx, 'a', 1, 1);
      expect(() =>
        isolated(tx, inner => {
          putSetting(inner, 'b', 1, 1);
          throw new Error('no');
        }),
      ).toThrow('no');
    });
    expect(keys(db)).toEqual(['a']);
  });

  it('says that the file is busy', () => {
    const workspace = createTestWorkspace();
    const other = openSecondConnection(workspace.folder);
    other.exec('BEGIN IMMEDIATE');
    expect(() => writeTx(workspace.db, tx => putSetting(tx, 'a', 1, 1))).toThrow(/busy/);
    other.close();
  });
});

/** Another program on the same file, past the lock. */
function openSecondConnection(folder: string): Db {
  return openConnection({ path: workspacePaths(folder).database, rawKey: testKeyBytes, durability: 'process', readonly: false });
}
