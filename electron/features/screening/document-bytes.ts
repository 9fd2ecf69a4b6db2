import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { AppError } from '../../../core/contract/errors.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import { getDocument, readDocumentChunk } from '../../../db/queries/documents.ts';
import type { Db } from '../../../db/statement.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';

/** A file as it was received. */
export interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly kind: string;
  readonly fileName: string;
}

/** The bytes of a document in memory of their own, piece by piece, so that 10 MB do not block. Throws NOT_FOUND. */
export async function readStoredFile(db: Db, documentId: string): Promise<StoredFile> {
  const document = getDocument(db, documentId);
  if (document === null) throw new AppError('NOT_FOUND', { what: 'document' });
  const bytes = new Uint8Array(document.sizeBytes);
  let filled = 0;
  for (let seq = 0; filled < bytes.length; seq += 1) {
    const piece = readDocumentChunk(db, document.sha256, seq);
    if (piece === null || filled + piece.length > bytes.length) throw new AppError('NOT_FOUND', { what: 'document' });
    bytes.set(piece, filled);
    filled += piece.length;
    if (filled < bytes.length) await nextTurn();
  }
  return { bytes, kind: document.kind, fileName: document.fileName };
}

const Drawable = z.instanceof(Uint8Array).nullable();

/**
 * What a document is drawn from: a PDF as it was received, the pages made of pictures, the PDF that came with a mail; other
 * files as they were received. Throws NOT_FOUND, and what reading throws.
 */
export async function readDrawableFile(db: Db, pool: WorkerPool, documentId: string): Promise<StoredFile> {
  const file = await readStoredFile(db, documentId);
  if (file.kind === 'pdf') return file;
  const drawn = Drawable.parse(await pool.run('drawable', { bytes: file.bytes }, { timeoutMs: readingLimits.timeoutMs }));
  return drawn === null ? file : { ...file, bytes: new Uint8Array(drawn) };
}
