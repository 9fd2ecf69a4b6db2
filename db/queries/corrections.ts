import { z } from 'zod';
import type { FieldParts, KeptCorrection } from '../../core/contract/correction.ts';
import { asBuffer } from '../bytes.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { correction, readingAsRead } from '../schema/correction.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import { insertUnlessGone, type RowChange } from './triage.ts';

/** What a person put right in one field, as it is stored. */
export type CorrectionRow = Row<typeof correction>;

/** Text and CV of a document as they were read, packed. */
export interface ReadingAsRead {
  readonly text: Uint8Array;
  readonly cv: Uint8Array;
}

/** An item that holds a document, and the rubric of its batch. */
export interface ItemOfDocument {
  readonly itemId: string;
  readonly batchId: string;
  readonly rubricId: string | null;
}

const selectOfDocument = statement<[string], CorrectionRow>(
  `SELECT ${columnsOf(correction)} FROM correction WHERE document_id = ? ORDER BY corrected_at, path`,
);
const selectOne = statement<[{ documentId: string; path: string }], CorrectionRow>(
  `SELECT ${columnsOf(correction)} FROM correction WHERE document_id = @documentId AND path = @path`,
);
const insertCorrection = statement<[CorrectionRow]>(`${insertInto(correction, 'correction')} ON CONFLICT DO NOTHING`);
const updateCorrection = statement<[CorrectionRow & { readonly wasValue: string | null; readonly wasAt: number }]>(
  `UPDATE correction SET value = @value, actor = @actor, corrected_at = @correctedAt
   WHERE document_id = @documentId AND path = @path AND value IS @wasValue AND corrected_at = @wasAt`,
);
const deleteCorrection = statement<[{ documentId: string; path: string; wasValue: string | null; wasAt: number }]>(
  'DELETE FROM correction WHERE document_id = @documentId AND path = @path AND value IS @wasValue AND corrected_at = @wasAt',
);
const upsertReading = statement<[Row<typeof readingAsRead>]>(
  `${insertInto(readingAsRead, 'reading_as_read')} ON CONFLICT (document_id) DO UPDATE SET text = excluded.text, cv = excluded.cv`,
);
const selectReading = statement<[string], Row<typeof readingAsRead>>(
  `SELECT ${columnsOf(readingAsRead)} FROM reading_as_read WHERE document_id = ?`,
);
const keepReading = statement<[string]>(
  `INSERT INTO reading_as_read (document_id, text, cv)
   SELECT document.id,
     (SELECT packed FROM document_text WHERE document_id = document.id ORDER BY created_at DESC LIMIT 1),
     (SELECT packed FROM cv WHERE document_id = document.id ORDER BY created_at DESC, id DESC LIMIT 1)
   FROM document WHERE document.id = ?
     AND EXISTS (SELECT 1 FROM document_text WHERE document_id = document.id) AND EXISTS (SELECT 1 FROM cv WHERE document_id = document.id)
   ON CONFLICT (document_id) DO NOTHING`,
);
const selectName = statement<[string], { readonly name: string }>(
  `SELECT coalesce((SELECT name FROM cv WHERE document_id = document.id ORDER BY created_at DESC, id DESC LIMIT 1), file_name) AS name
   FROM document WHERE id = ?`,
);
const selectItems = statement<[string], ItemOfDocument>(
  `SELECT item.id AS itemId, item.batch_id AS batchId, batch.rubric_id AS rubricId
   FROM batch_item AS item JOIN batch ON batch.id = item.batch_id
   WHERE item.document_id = ? AND item.status <> 'duplicate' ORDER BY item.id`,
);
const selectRubrics = statement<[string], { readonly rubricId: string }>('SELECT rubric_id AS rubricId FROM match WHERE document_id = ?');

/** What people put right in a document, oldest first. */
export function listCorrections(db: Db, documentId: string): readonly CorrectionRow[] {
  return selectOfDocument(db).all(documentId);
}

/** The correction of one field, or null. */
export function getCorrection(db: Db, documentId: string, path: string): CorrectionRow | null {
  return selectOne(db).get({ documentId, path }) ?? null;
}

const Parts = z.record(z.string(), z.union([z.string(), z.boolean()]));

/** A stored correction as the rest of the program uses it. */
export function parseCorrection({ path, value, actor, correctedAt }: CorrectionRow): KeptCorrection {
  const parts: FieldParts | null = value === null ? null : Parts.parse(JSON.parse(value));
  return { path, value: parts, by: actor, at: correctedAt };
}

/** Adds, changes or takes back a correction, if it stands as it did before. Returns whether it did: not so when the document is gone. */
export function changeCorrection(tx: WriteTransaction, { before, after }: RowChange<CorrectionRow>): boolean {
  if (before === null) return after !== null && insertUnlessGone(insertCorrection(tx), after);
  const was = { wasValue: before.value, wasAt: before.correctedAt };
  const { changes } =
    after === null
      ? deleteCorrection(tx).run({ documentId: before.documentId, path: before.path, ...was })
      : updateCorrection(tx).run({ ...after, ...was });
  return changes > 0;
}

/** Keeps text and CV of a document as they were read; a later reading replaces them. */
export function saveReadingAsRead(tx: WriteTransaction, documentId: string, { text, cv }: ReadingAsRead): void {
  upsertReading(tx).run({ documentId, text: asBuffer(text), cv: asBuffer(cv) });
}

/** Text and CV of a document as they were read, where it was ever corrected; null otherwise. */
export function getReadingAsRead(db: Db, documentId: string): ReadingAsRead | null {
  return selectReading(db).get(documentId) ?? null;
}

/** The items in which a document stands, duplicates left out. */
export function listItemsOfDocument(db: Db, documentId: string): readonly ItemOfDocument[] {
  return selectItems(db).all(documentId);
}

/** The rubrics that a document was matched with. */
export function listRubricsOfDocument(db: Db, documentId: string): readonly string[] {
  return selectRubrics(db)
    .all(documentId)
    .map(row => row.rubricId);
}

/** Keeps text and CV of a document as they stand now, before its first correction; does nothing where nothing was read or they are kept. */
export function keepReadingAsRead(tx: WriteTransaction, documentId: string): void {
  keepReading(tx).run(documentId);
}

/** How the person of a document is called: as its CV says, or by the name of the file; null when it is gone. */
export function getDocumentName(db: Db, documentId: string): string | null {
  return selectName(db).get(documentId)?.name ?? null;
}
