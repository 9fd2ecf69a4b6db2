import { asBuffer } from '../bytes.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { document, type documentChunk, documentText } from '../schema/document.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

export type DocumentRow = Row<typeof document>;

/** Largest piece of a document that is written at once, in bytes: about 10 ms on the main thread, encrypted. */
export const chunkBytes = 1024 * 1024;

export interface NewDocument {
  readonly id: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly kind: string;
  readonly fileName: string;
  readonly at: number;
  /** Date of the file, in milliseconds since 1970; absent where it is unknown. */
  readonly datedAt?: number;
}

const selectBySha = statement<[string], DocumentRow>(`SELECT ${columnsOf(document)} FROM document WHERE sha256 = ?`);
const selectById = statement<[string], DocumentRow>(`SELECT ${columnsOf(document)} FROM document WHERE id = ?`);
const upsertChunk = statement<[Row<typeof documentChunk>]>(
  'INSERT INTO document_chunk (sha256, seq, bytes) VALUES (@sha256, @seq, @bytes) ON CONFLICT DO NOTHING',
);
const selectChunks = statement<[string], { readonly bytes: Buffer }>('SELECT bytes FROM document_chunk WHERE sha256 = ? ORDER BY seq');
const selectChunk = statement<[{ sha256: string; seq: number }], { readonly bytes: Buffer }>(
  'SELECT bytes FROM document_chunk WHERE sha256 = @sha256 AND seq = @seq',
);
const insertRow = statement<[DocumentRow]>(insertInto(document, 'document'));
const storedBytes = statement<[string], { readonly bytes: number }>(
  'SELECT coalesce(sum(length(bytes)), 0) AS bytes FROM document_chunk WHERE sha256 = ?',
);
const updateRead = statement<[{ id: string; pageCount: number | null; status: DocumentRow['status']; datedAt: number | null }]>(
  'UPDATE document SET page_count = @pageCount, status = @status, dated_at = coalesce(@datedAt, dated_at) WHERE id = @id',
);
const upsertText = statement<[Row<typeof documentText>]>(
  `${insertInto(documentText, 'document_text')} ON CONFLICT (document_id, reader_version)
   DO UPDATE SET packed = excluded.packed, quality = excluded.quality, created_at = excluded.created_at`,
);
const selectText = statement<[{ documentId: string; readerVersion: string | null }], Row<typeof documentText>>(
  `SELECT ${columnsOf(documentText)} FROM document_text
   WHERE document_id = @documentId AND (@readerVersion IS NULL OR reader_version = @readerVersion) ORDER BY created_at DESC LIMIT 1`,
);
const deleteOrphans = statement<[]>(
  'DELETE FROM document_chunk WHERE NOT EXISTS (SELECT 1 FROM document WHERE document.sha256 = document_chunk.sha256)',
);

/** The document with exactly these bytes, or null. `sha256` is 64 lower-case hex digits. */
export function findDocumentBySha(db: Db, sha256: string): DocumentRow | null {
  return selectBySha(db).get(sha256) ?? null;
}

/** The document of that id, or null. */
export function getDocument(db: Db, id: string): DocumentRow | null {
  return selectById(db).get(id) ?? null;
}

/** Stores one piece of at most `chunkBytes`; storing it again changes nothing. Write all pieces, each in its own transaction, then the document. */
export function putDocumentChunk(
  tx: WriteTransaction,
  chunk: { readonly sha256: string; readonly seq: number; readonly bytes: Uint8Array },
): void {
  upsertChunk(tx).run({ sha256: chunk.sha256, seq: chunk.seq, bytes: asBuffer(chunk.bytes) });
}

/** Adds the document whose pieces are stored, and returns its id; the same bytes twice return the first id. */
export function insertDocument(tx: WriteTransaction, input: NewDocument): string {
  const known = findDocumentBySha(tx, input.sha256);
  if (known !== null) return known.id;
  const stored = storedBytes(tx).get(input.sha256)?.bytes ?? 0;
  if (stored !== input.sizeBytes) throw new RangeError(`document has ${input.sizeBytes} bytes, ${stored} are stored`);
  const { at, ...values } = input;
  insertRow(tx).run({
    ...values,
    pageCount: null,
    status: 'received',
    candidateId: null,
    createdAt: at,
    datedAt: input.datedAt ?? null,
    chosenAt: null,
  });
  return input.id;
}

/** The bytes of a document, put together; null when there is no such document. */
export function readDocumentBytes(db: Db, documentId: string): Buffer | null {
  const row = getDocument(db, documentId);
  return row === null
    ? null
    : Buffer.concat(
        selectChunks(db)
          .all(row.sha256)
          .map(chunk => chunk.bytes),
      );
}

/** One piece of a document's bytes, counted from 0, or null. */
export function readDocumentChunk(db: Db, sha256: string, seq: number): Uint8Array | null {
  return selectChunk(db).get({ sha256, seq })?.bytes ?? null;
}

/** How many bytes of a document the workspace holds. */
export function countStoredBytes(db: Db, sha256: string): number {
  return storedBytes(db).get(sha256)?.bytes ?? 0;
}

/** Records what reading the document came to. `datedAt` is the date that it bears itself, where it bears one. */
export function markDocumentRead(
  tx: WriteTransaction,
  input: {
    readonly id: string;
    readonly pageCount: number | null;
    readonly status: DocumentRow['status'];
    readonly datedAt: number | null;
  },
): void {
  updateRead(tx).run(input);
}

/** Saves text and geometry as one reader version saw them; a later reading by the same version replaces them. */
export function saveDocumentText(
  tx: WriteTransaction,
  input: {
    readonly documentId: string;
    readonly readerVersion: string;
    readonly packed: Uint8Array;
    readonly quality: number;
    readonly at: number;
  },
): void {
  const { at, packed, ...values } = input;
  upsertText(tx).run({ ...values, packed: asBuffer(packed), createdAt: at });
}

/** Text and geometry of a document, of that reader version or the newest; null where there is none. */
export function getDocumentText(db: Db, documentId: string, readerVersion: string | null = null): Row<typeof documentText> | null {
  return selectText(db).get({ documentId, readerVersion }) ?? null;
}

/** Removes pieces whose document was never added (the app ended in between). Returns how many. Only safe while nothing is being received. */
export function deleteOrphanChunks(tx: WriteTransaction): number {
  return deleteOrphans(tx).run().changes;
}
