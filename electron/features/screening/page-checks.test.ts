import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import type { PageCheck, PageCheckUpdate } from '../../../core/contract/page-check.ts';
import { listItems } from '../../../db/queries/batch-items.ts';
import { saveDocumentText } from '../../../db/queries/documents.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { folderOf, startScreening } from '../../../tests/support/test-screening.ts';
import type { RunOptions, WorkerPool } from '../../engine/pool/worker-pool.ts';
import { createPageChecks } from './page-checks.ts';

const check: PageCheck = { page: 1, verdict: 'agrees', words: 9, seenShare: 1, unseen: [], unwritten: [], unclear: 0 };

/** A thread that finds this after a while, unless it is called off. */
function poolOf(found: (options: RunOptions) => Promise<unknown>): WorkerPool {
  return { threads: 1, warm: () => Promise.resolve(), close: () => Promise.resolve(), run: (_task, _input, options) => found(options) };
}

async function openDocument(): Promise<{ readonly db: Db; readonly documentId: string }> {
  const { screening, db } = startScreening();
  const batchId = await screening.intake({ paths: [folderOf({ 'a.txt': 1 })], target: { kind: 'read-only' } });
  await eventually(() => screening.progress(batchId).counts.completed).toBe(1);
  const [item] = listItems(db, batchId);
  return { db, documentId: item?.documentId ?? '' };
}

async function all(updates: AsyncIterable<PageCheckUpdate>): Promise<readonly PageCheckUpdate[]> {
  const list: PageCheckUpdate[] = [];
  for await (const update of updates) list.push(update);
  return list;
}

describe('checks of pages', () => {
  it('tell how far they are, end with what was found, and keep it until the document is read again', async () => {
    const { db, documentId } = await openDocument();
    const pool = poolOf(({ onStage }) => {
      onStage?.(40);
      return Promise.resolve(check);
    });
    const checks = createPageChecks({ db, recognising: pool, scanLanguages: () => ['eng'] });
    const updates = await all(checks.check({ documentId, page: 1 }, new AbortController().signal));
    expect(updates.at(-1)).toEqual({ kind: 'checked', check });
    expect(updates[0]).toEqual({ kind: 'progress', percent: 0 });
    expect(checks.known(documentId)).toEqual([check]);
    writeTx(db, tx =>
      saveDocumentText(tx, { documentId, readerVersion: 'next', packed: new Uint8Array([1]), quality: 1, at: Date.now() + 60_000 }),
    );
    expect(checks.known(documentId)).toEqual([]);
  });

  it('end the work of the thread when they are called off, and keep nothing', async () => {
    const { db, documentId } = await openDocument();
    const stop = new AbortController();
    const pool = poolOf(
      ({ signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new AppError('CANCELLED')))),
    );
    const checks = createPageChecks({ db, recognising: pool, scanLanguages: () => [] });
    const running = all(checks.check({ documentId, page: 1 }, stop.signal));
    setImmediate(() => stop.abort());
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(checks.known(documentId)).toEqual([]);
  });

  it('pass on why a page cannot be compared', async () => {
    const { db, documentId } = await openDocument();
    const pool = poolOf(() => Promise.reject(new AppError('PAGE_NOT_THERE', { page: 4, pages: 1 })));
    const checks = createPageChecks({ db, recognising: pool, scanLanguages: () => [] });
    await expect(all(checks.check({ documentId, page: 4 }, new AbortController().signal))).rejects.toMatchObject({
      code: 'PAGE_NOT_THERE',
    });
    await expect(all(checks.check({ documentId: 'none', page: 1 }, new AbortController().signal))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
