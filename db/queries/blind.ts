import { type Db, statement, type WriteTransaction } from '../statement.ts';

/** A document as the gate for blind people knows it. */
export interface BlindDocument {
  readonly documentId: string;
  readonly candidateId: string | null;
  /** See `alias`: of the document, and the smallest of its person's documents. */
  readonly number: number;
  readonly personNumber: number;
  /** 1 where the person is in a blind batch and was not revealed. */
  readonly blind: number;
}

/** A file of a batch: its document where it came in, and whether it is blind by its batch alone. */
export interface BlindItem {
  readonly itemId: string;
  readonly documentId: string | null;
  readonly position: number;
  readonly batchBlind: number;
}

/** A document of a person. */
export interface PersonSource {
  readonly documentId: string;
  readonly fileName: string;
  /** The newest CV read from it; null where nothing was read. */
  readonly cvId: string | null;
}

/** A name that was read, and the document that it stands in; `place` rises with each that is added. */
export interface ReadName {
  readonly place: number;
  readonly documentId: string;
  readonly name: string | null;
  readonly fileName: string;
}

/** Rows of `document` of the same person as `d`, itself included. */
const versions = (what: string, where: string): string =>
  `(EXISTS (SELECT 1 FROM ${what} WHERE ${where} = d.id)
    OR EXISTS (SELECT 1 FROM ${what} JOIN document AS v ON v.id = ${where} WHERE v.candidate_id = d.candidate_id))`;
const inBlindBatch = 'batch_item AS i JOIN blind_batch AS b ON b.batch_id = i.batch_id';
const isBlind = `${versions(inBlindBatch, 'i.document_id')} AND NOT ${versions('revealed_document AS r', 'r.document_id')}`;
const blindColumns = `d.id AS documentId, d.candidate_id AS candidateId, alias.number AS number,
  coalesce((SELECT min(a.number) FROM document AS v JOIN alias AS a ON a.document_id = v.id WHERE v.candidate_id = d.candidate_id),
    alias.number) AS personNumber, ${isBlind} AS blind`;

const selectAnyBlind = statement<[], { readonly any: number }>('SELECT EXISTS (SELECT 1 FROM blind_batch) AS any');
const selectItems = statement<[string], BlindItem>(
  `SELECT i.id AS itemId, i.document_id AS documentId, i.position AS position,
     EXISTS (SELECT 1 FROM blind_batch AS b WHERE b.batch_id = i.batch_id) AS batchBlind
   FROM json_each(?) AS wanted CROSS JOIN batch_item AS i ON i.id = wanted.value`,
);
const selectDocuments = statement<[string], BlindDocument>(
  `SELECT ${blindColumns} FROM json_each(?) AS wanted CROSS JOIN document AS d ON d.id = wanted.value
   JOIN alias ON alias.document_id = d.id`,
);
const selectDocumentsOf = statement<[string], { readonly candidateId: string; readonly documentId: string }>(
  `SELECT d.candidate_id AS candidateId, min(d.id) AS documentId FROM json_each(?) AS wanted
   CROSS JOIN document AS d ON d.candidate_id = wanted.value GROUP BY d.candidate_id`,
);
const sourceColumns = `v.id AS documentId, v.file_name AS fileName, cv.id AS cvId`;
const newestCv = `cv ON cv.id = (SELECT newest.id FROM cv AS newest WHERE newest.document_id = v.id
  ORDER BY newest.created_at DESC, newest.id DESC LIMIT 1)`;
const selectSources = statement<[{ documentId: string }], PersonSource>(
  `SELECT ${sourceColumns} FROM document AS d JOIN document AS v ON v.id = d.id OR v.candidate_id = d.candidate_id
   LEFT JOIN ${newestCv} WHERE d.id = @documentId ORDER BY v.created_at, v.id`,
);
const selectNames = statement<[{ after: number; limit: number }], ReadName>(
  `SELECT cv.rowid AS place, cv.document_id AS documentId, cv.name AS name, document.file_name AS fileName
   FROM cv JOIN document ON document.id = cv.document_id WHERE cv.rowid > @after ORDER BY cv.rowid LIMIT @limit`,
);
const selectFiles = statement<[{ after: number; limit: number }], Omit<ReadName, 'name'>>(
  `SELECT document.rowid AS place, document.id AS documentId, document.file_name AS fileName FROM document
   WHERE document.rowid > @after ORDER BY document.rowid LIMIT @limit`,
);
const selectOldNames = statement<[{ documentId: string }], { readonly name: string }>(
  `SELECT DISTINCT name FROM (
     SELECT cv.name AS name FROM document AS d JOIN document AS v ON v.id = d.id OR v.candidate_id = d.candidate_id
       JOIN cv ON cv.document_id = v.id WHERE d.id = @documentId
     UNION SELECT candidate.name FROM document AS d JOIN candidate ON candidate.id = d.candidate_id WHERE d.id = @documentId
     UNION SELECT found_person.name FROM found_person WHERE found_person.document_id = @documentId)
   WHERE name IS NOT NULL AND name <> ''`,
);
const selectSalt = statement<[], { readonly salt: string }>('SELECT salt FROM alias_salt');
const selectBatchBlind = statement<[string], { readonly since: number }>('SELECT since FROM blind_batch WHERE batch_id = ?');
const insertBlind = statement<[{ batchId: string; at: number }]>(
  'INSERT OR IGNORE INTO blind_batch (batch_id, since) VALUES (@batchId, @at)',
);
const insertAllBlind = statement<[{ at: number }]>('INSERT OR IGNORE INTO blind_batch (batch_id, since) SELECT id, @at FROM batch');
const deleteBlind = statement<[string]>('DELETE FROM blind_batch WHERE batch_id = ?');
const insertRevealed = statement<[{ documentId: string; at: number }]>(
  `INSERT OR IGNORE INTO revealed_document (document_id, revealed_at)
   SELECT v.id, @at FROM document AS d JOIN document AS v ON v.id = d.id OR v.candidate_id = d.candidate_id WHERE d.id = @documentId`,
);
const deleteRevealed = statement<[string]>(
  `DELETE FROM revealed_document WHERE document_id IN
     (SELECT v.id FROM document AS d JOIN document AS v ON v.id = d.id OR v.candidate_id = d.candidate_id WHERE d.id = ?)`,
);
const selectItemsOfPerson = statement<[{ documentId: string }], { readonly itemId: string }>(
  `SELECT DISTINCT i.id AS itemId FROM document AS d JOIN document AS v ON v.id = d.id OR v.candidate_id = d.candidate_id
   JOIN batch_item AS i ON i.document_id = v.id WHERE d.id = @documentId`,
);
const selectIsRevealed = statement<[string], { readonly revealed: number }>(
  `SELECT ${versions('revealed_document AS r', 'r.document_id')} AS revealed FROM document AS d WHERE d.id = ?`,
);

/** True while anything in the workspace is blind; a microsecond, so that it can be asked with every answer. */
export function isAnythingBlind(db: Db): boolean {
  return selectAnyBlind(db).get()?.any === 1;
}

/** The files of these ids; 250 take about 1 ms. */
export function listBlindItems(db: Db, itemIds: readonly string[]): readonly BlindItem[] {
  return selectItems(db).all(JSON.stringify(itemIds));
}

/** The documents of these ids, each with its person's state; 250 take about 3 ms. */
export function listBlindDocuments(db: Db, documentIds: readonly string[]): readonly BlindDocument[] {
  return selectDocuments(db).all(JSON.stringify(documentIds));
}

/** One document of each of these people. */
export function listDocumentsOfPeople(
  db: Db,
  candidateIds: readonly string[],
): readonly { readonly candidateId: string; readonly documentId: string }[] {
  return selectDocumentsOf(db).all(JSON.stringify(candidateIds));
}

/** All documents of the person behind a document, oldest first. */
export function listPersonSources(db: Db, documentId: string): readonly PersonSource[] {
  return selectSources(db).all({ documentId });
}

/** Names that were read after that place, in the order in which they were; 1,000 take about 2 ms. */
export function listNamesAfter(db: Db, after: number, limit: number): readonly ReadName[] {
  return selectNames(db).all({ after, limit });
}

/** Files that came in after that place. */
export function listFilesAfter(db: Db, after: number, limit: number): readonly Omit<ReadName, 'name'>[] {
  return selectFiles(db).all({ after, limit });
}

/** Every name that was ever read, or written by hand, for the person behind a document. */
export function listNamesOf(db: Db, documentId: string): readonly string[] {
  return selectOldNames(db)
    .all({ documentId })
    .map(row => row.name);
}

/** See `aliasSalt`. */
export function getAliasSalt(db: Db): string {
  return selectSalt(db).get()?.salt ?? '0';
}

/** True for a blind batch. */
export function isBatchBlind(db: Db, batchId: string): boolean {
  return selectBatchBlind(db).get(batchId) !== undefined;
}

/** Makes a batch blind, or lets it show names. Returns false when it was so already. */
export function setBatchBlind(tx: WriteTransaction, batchId: string, blind: boolean, at: number): boolean {
  return (blind ? insertBlind(tx).run({ batchId, at }) : deleteBlind(tx).run(batchId)).changes > 0;
}

/** Makes every batch blind; returns how many were not. */
export function setAllBlind(tx: WriteTransaction, at: number): number {
  return insertAllBlind(tx).run({ at }).changes;
}

/** Shows the person behind a document by name, or hides the name again. Returns false when it was so already. */
export function setRevealed(tx: WriteTransaction, documentId: string, revealed: boolean, at: number): boolean {
  return (revealed ? insertRevealed(tx).run({ documentId, at }) : deleteRevealed(tx).run(documentId)).changes > 0;
}

/** True where the person behind a document was revealed. */
export function isRevealed(db: Db, documentId: string): boolean {
  return selectIsRevealed(db).get(documentId)?.revealed === 1;
}

/** The files of all batches by which the person behind a document shows. */
export function listItemsOfPerson(db: Db, documentId: string): readonly string[] {
  return selectItemsOfPerson(db)
    .all({ documentId })
    .map(row => row.itemId);
}
