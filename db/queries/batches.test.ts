import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchItemStatuses, finalItemStatuses } from '../../core/contract/task.ts';
import { writeTx } from '../statement.ts';
import { createTestWorkspace } from '../test-workspace.ts';
import {
  addBatchItems,
  attachDocument,
  findItemWithDocument,
  finishItem,
  getBatchItem,
  listItems,
  listOpenItemIds,
  resetItem,
  setItemStage,
} from './batch-items.ts';
import {
  batchCounts,
  createBatch,
  endBatch,
  findBatchByKey,
  findOpenBatchByKey,
  getBatch,
  lastBatchMeanSeconds,
  listItemDurations,
  reopenBatch,
} from './batches.ts';
import { insertDocument, putDocumentChunk } from './documents.ts';

function openBatch(files: number) {
  const { db } = createTestWorkspace();
  writeTx(db, tx => {
    createBatch(tx, { id: 'b', key: 'k', jobId: null, rubricId: null, title: 'CVs', options: { top: 3 }, at: 1 });
    addBatchItems(tx, 'b', filesUpTo(files));
  });
  return db;
}

function filesUpTo(count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: `i${index}`, path: `/cvs/${index}.pdf`, relPath: `${index}.pdf` }));
}

const ended = { error: null, duplicateOf: null, seconds: 0.5, at: 9 } as const;

describe('the accounting of a batch', () => {
  it('always adds up to what was received, whatever happens to the items in whatever order', () => {
    const action = fc.record({ item: fc.nat(7), to: fc.constantFrom(...batchItemStatuses, 'reset' as const), stage: fc.nat(100) });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), actions => {
        const db = openBatch(8);
        const highest = new Map<string, number>();
        for (const { item, to, stage } of actions) {
          const id = `i${item}`;
          writeTx(db, tx => {
            if (to === 'running') setItemStage(tx, id, stage, 5);
            else if (to === 'reset') {
              resetItem(tx, id);
              highest.delete(id);
            } else if (to !== 'waiting') {
              const error = to === 'refused' || to === 'failed' ? { code: 'DOCUMENT_EMPTY', details: {} } : null;
              finishItem(tx, { ...ended, id, status: to, error, duplicateOf: to === 'duplicate' ? `i${(item + 1) % 8}` : null });
            }
          });
          const now = getBatchItem(db, id);
          expect(now?.stage).toBeGreaterThanOrEqual(highest.get(id) ?? 0);
          highest.set(id, now?.stage ?? 0);
          const { received, ...parts } = batchCounts(db, 'b');
          expect(received).toBe(8);
          expect(Object.values(parts).reduce((sum, part) => sum + part)).toBe(8);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('takes a path once, however often it is added, and keeps the order of receipt', () => {
    const db = openBatch(3);
    const added = writeTx(db, tx =>
      addBatchItems(tx, 'b', [
        { id: 'x', path: '/cvs/1.pdf', relPath: '1.pdf' },
        { id: 'y', path: '/cvs/new.pdf', relPath: 'new.pdf' },
      ]),
    );
    expect(added).toBe(1);
    expect(listItems(db, 'b').map(item => item.relPath)).toEqual(['0.pdf', '1.pdf', '2.pdf', 'new.pdf']);
  });

  it('ends an item once, and keeps the first end', () => {
    const db = openBatch(1);
    const refused = { code: 'DOCUMENT_TOO_LARGE', details: { sizeMb: 12, limitMb: 10 } };
    expect(writeTx(db, tx => finishItem(tx, { ...ended, id: 'i0', status: 'refused', error: refused }))).toBe(true);
    expect(writeTx(db, tx => finishItem(tx, { ...ended, id: 'i0', status: 'completed' }))).toBe(false);
    writeTx(db, tx => setItemStage(tx, 'i0', 50, 10));
    expect(getBatchItem(db, 'i0')).toMatchObject({
      status: 'refused',
      errorCode: 'DOCUMENT_TOO_LARGE',
      errorDetails: { sizeMb: 12, limitMb: 10 },
      finishedAt: 9,
    });
    expect(listOpenItemIds(db, 'b')).toEqual([]);
  });

  it.each(finalItemStatuses.filter(status => status === 'refused' || status === 'failed'))(
    'does not let an item end %s without a reason',
    status => {
      const db = openBatch(1);
      expect(() => writeTx(db, tx => finishItem(tx, { ...ended, id: 'i0', status }))).toThrow(/CHECK/);
    },
  );

  it('finds the first item with the same bytes', () => {
    const db = openBatch(2);
    writeTx(db, tx => {
      putDocumentChunk(tx, { sha256: 'a'.repeat(64), seq: 0, bytes: Buffer.from('cv') });
      insertDocument(tx, { id: 'd', sha256: 'a'.repeat(64), sizeBytes: 2, kind: 'txt', fileName: '0.pdf', at: 1 });
      attachDocument(tx, 'i0', 'd');
      attachDocument(tx, 'i1', 'd');
    });
    expect(findItemWithDocument(db, 'b', 'd')?.id).toBe('i0');
  });
});

describe('a batch', () => {
  it('is found by its key, and counts as open until it ends', () => {
    const db = openBatch(0);
    expect(findOpenBatchByKey(db, 'k')?.id).toBe('b');
    expect(writeTx(db, tx => endBatch(tx, 'b', 'finished', 7))).toBe(true);
    expect(writeTx(db, tx => endBatch(tx, 'b', 'cancelled', 8))).toBe(false);
    expect(findOpenBatchByKey(db, 'k')).toBeNull();
    expect(findBatchByKey(db, 'k')).toMatchObject({ status: 'finished', finishedAt: 7 });
    writeTx(db, tx => reopenBatch(tx, 'b'));
    expect(getBatch(db, 'b')).toMatchObject({ status: 'open', finishedAt: null, options: '{"top":3}' });
  });

  it('gives the durations of its items, and its mean to the next batch', () => {
    const db = openBatch(2);
    writeTx(db, tx => {
      finishItem(tx, { ...ended, id: 'i0', status: 'completed', seconds: 1 });
      finishItem(tx, { ...ended, id: 'i1', status: 'needs-help', seconds: 3 });
      endBatch(tx, 'b', 'finished', 9);
    });
    expect(
      listItemDurations(db, 'b')
        .map(duration => duration.seconds)
        .sort((a, b) => a - b),
    ).toEqual([1, 3]);
    expect(lastBatchMeanSeconds(db, 'next')).toBe(2);
    expect(lastBatchMeanSeconds(db, 'b')).toBeNull();
  });
});
