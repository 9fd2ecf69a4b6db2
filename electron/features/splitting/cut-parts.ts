import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../core/contract/errors.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import { CutPages, pageWords, type PageRange } from '../../../core/contract/several-people.ts';
import type { CutPart } from '../../../db/queries/document-parts.ts';
import { chunkBytes, findDocumentBySha, getDocument, putDocumentChunk, readDocumentBytes } from '../../../db/queries/documents.ts';
import { type Db, writeTx } from '../../../db/statement.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';

/** What cutting needs of its surroundings. */
export interface CuttingParts {
  readonly db: Db;
  readonly pool: Pick<WorkerPool, 'run'>;
  readonly newId: () => string;
}

/** Which pages of which document to cut out; the password of a protected file is used and not kept. */
export interface CutOrder {
  readonly documentId: string;
  readonly ranges: readonly PageRange[];
  readonly password?: string | undefined;
}

/**
 * Makes a PDF of each range and stores its bytes, in pieces between which other work runs; the documents themselves are
 * added by whoever splits, so that a crash before leaves nothing but pieces that the next start sweeps away. Throws
 * NOT_FOUND, and what cutting throws.
 */
export async function cutParts({ documentId, ranges, password }: CutOrder, { db, pool, newId }: CuttingParts): Promise<readonly CutPart[]> {
  const document = getDocument(db, documentId);
  const stored = readDocumentBytes(db, documentId);
  if (document === null || stored === null) throw new AppError('NOT_FOUND', { what: 'document' });
  const input = { bytes: new Uint8Array(stored), ranges, ...(password === undefined ? {} : { password }) };
  const files = CutPages.parse(await pool.run('cut', input, { timeoutMs: readingLimits.timeoutMs }));
  const parts: CutPart[] = [];
  for (const [index, range] of ranges.entries()) {
    const bytes = files[index];
    if (bytes === undefined) throw new AppError('NOT_FOUND', { what: 'part' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = findDocumentBySha(db, sha256)?.id ?? newId();
    await storeBytes(db, sha256, bytes);
    parts.push({ documentId: id, sha256, sizeBytes: bytes.length, ...range, fileName: `${document.fileName}, ${pageWords(range)}` });
  }
  return parts;
}

async function storeBytes(db: Db, sha256: string, bytes: Uint8Array): Promise<void> {
  for (let seq = 0; seq * chunkBytes < bytes.length; seq += 1) {
    const piece = bytes.subarray(seq * chunkBytes, (seq + 1) * chunkBytes);
    writeTx(db, tx => putDocumentChunk(tx, { sha256, seq, bytes: piece }));
    await nextTurn();
  }
}
