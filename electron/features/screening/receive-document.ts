import { createHash } from 'node:crypto';
import { AppError } from '../../../core/contract/errors.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import { attachDocument, findItemWithDocument, type BatchItem } from '../../../db/queries/batch-items.ts';
import { chunkBytes, findDocumentBySha, insertDocument, putDocumentChunk, readDocumentBytes } from '../../../db/queries/documents.ts';
import type { GroupWriter } from '../../../db/group-writer.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';
import { readFileDate, readStableFile } from '../../engine/files/read-file.ts';
import type { Turns } from './turns.ts';

/** A file taken into the workspace. */
export interface ReceivedDocument {
  readonly documentId: string;
  /** The bytes, from memory where they were just read, else from the workspace. */
  readonly bytes: () => Uint8Array<ArrayBuffer>;
  /** The earlier item of the batch with the same bytes, or null. */
  readonly duplicateOf: BatchItem | null;
}

interface ReceiveParts {
  readonly db: Db;
  readonly writer: GroupWriter;
  readonly turns: Turns;
  readonly newId: () => string;
  readonly now: () => number;
}

/**
 * Reads the file of an item, stores its bytes in pieces and joins item and document. Bytes that the workspace holds
 * already are not stored again; an item that was received before a restart is not read from disk again.
 */
export async function receiveDocument(item: BatchItem, parts: ReceiveParts): Promise<ReceivedDocument> {
  if (item.documentId !== null) return receivedBefore(item, item.documentId, parts.db);
  const turn = parts.turns.enter();
  // The writer keeps the order in which it is given work, so the next turn begins before this one is saved.
  let joining: Promise<ReceivedDocument>;
  try {
    const [bytes, datedAt] = await Promise.all([readStableFile(item.path, readingLimits.sizeBytes), readFileDate(item.path)]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await turn.mine;
    joining = attach(item, { bytes, sha256, datedAt }, parts);
  } finally {
    turn.done();
  }
  return joining;
}

function receivedBefore(item: BatchItem, documentId: string, db: Db): ReceivedDocument {
  const first = findItemWithDocument(db, item.batchId, documentId);
  return {
    documentId,
    bytes: () => storedBytes(documentId, db),
    duplicateOf: first === null || first.id === item.id ? null : first,
  };
}

function storedBytes(documentId: string, db: Db): Uint8Array<ArrayBuffer> {
  const stored = readDocumentBytes(db, documentId);
  if (stored === null) throw new AppError('NOT_FOUND', { what: 'document' });
  return new Uint8Array(stored);
}

interface ReadFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly datedAt: number | null;
}

/** Small files are saved with whatever else is to be saved; of large ones each piece may be in a commit of its own. */
async function attach(item: BatchItem, { bytes, sha256, datedAt }: ReadFile, parts: ReceiveParts): Promise<ReceivedDocument> {
  const { db, writer } = parts;
  const document = {
    id: parts.newId(),
    sha256,
    sizeBytes: bytes.length,
    kind: guessKind(bytes),
    fileName: item.relPath.split('/').at(-1) ?? item.relPath,
    at: parts.now(),
    ...(datedAt === null ? {} : { datedAt }),
  };
  const last = Math.ceil(bytes.length / chunkBytes) - 1;
  const piecesBefore = findDocumentBySha(db, sha256) === null ? last : 0;
  const stored = Array.from({ length: piecesBefore }, (_, seq) => writer.add(tx => storePiece(tx, sha256, seq, bytes)));
  const joined = writer.add(tx => {
    if (findDocumentBySha(tx, sha256) === null) storePiece(tx, sha256, last, bytes);
    const documentId = insertDocument(tx, document);
    const first = findItemWithDocument(tx, item.batchId, documentId);
    attachDocument(tx, item.id, documentId);
    return { documentId, duplicateOf: first === null || first.id === item.id ? null : first };
  });
  const [{ documentId, duplicateOf }] = await Promise.all([joined, ...stored]);
  // What was handed to a worker is empty here.
  return { documentId, bytes: () => (bytes.length > 0 ? bytes : storedBytes(documentId, db)), duplicateOf };
}

function storePiece(tx: WriteTransaction, sha256: string, seq: number, bytes: Uint8Array): void {
  putDocumentChunk(tx, { sha256, seq, bytes: bytes.subarray(seq * chunkBytes, (seq + 1) * chunkBytes) });
}

const starts: readonly { readonly start: RegExp; readonly kind: string }[] = [
  { start: /^%PDF/, kind: 'pdf' },
  { start: /^PK[^]{28}mimetypeapplication\/vnd\.oasis/, kind: 'odt' },
  { start: /^PK/, kind: 'docx' },
  { start: /^(\x89PNG|\xff\xd8\xff)/, kind: 'image' },
  { start: /^\{\\rtf/, kind: 'rtf' },
  { start: /^\s*<(!doctype html|html|head|body)/i, kind: 'html' },
  {
    start:
      /^>?(From |(From|To|Cc|Subject|Date|Sender|Received|Return-Path|Reply-To|Delivered-To|MIME-Version|Message-ID|Content-[\w-]+|DKIM-[\w-]+|ARC-[\w-]+|Authentication-[\w-]+|X-[\w-]+):)/i,
    kind: 'eml',
  },
];

/** Kind by the first bytes, for estimating times; what the file really is, the reader finds out. */
function guessKind(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  return starts.find(({ start }) => start.test(head))?.kind ?? 'txt';
}
