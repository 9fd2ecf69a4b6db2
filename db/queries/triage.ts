import Database from 'better-sqlite3';
import type { BatchItemStatus } from '../../core/contract/task.ts';
import type { Recommendation } from '../../core/contract/match.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

/** One row before and after a change; null where it is not there. Turned round it takes the change back. */
export interface RowChange<Row> {
  readonly before: Row | null;
  readonly after: Row | null;
}

/** What a person decides about: a received file, and who is behind it as far as known. */
export interface TriageItem {
  readonly itemId: string;
  readonly batchId: string;
  readonly status: BatchItemStatus;
  readonly documentId: string | null;
  readonly candidateId: string | null;
  readonly readAt: number | null;
  readonly asideAt: number | null;
}

/** A ranked file with the person behind it. */
export interface ScoredItem extends TriageItem {
  readonly score: number;
  readonly recommendation: Recommendation;
}

/** A moment at which an item was marked; null for no mark. */
export interface ItemMark {
  readonly itemId: string;
  readonly at: number | null;
}

/** An item that shows a person. */
export interface ItemOfCandidate {
  readonly itemId: string;
  readonly candidateId: string;
}

const itemColumns = `item.id AS itemId, item.batch_id AS batchId, item.status AS status, item.document_id AS documentId,
  document.candidate_id AS candidateId, item.read_at AS readAt, item.aside_at AS asideAt`;

const selectItems = statement<[string], TriageItem>(
  `SELECT ${itemColumns} FROM json_each(?) AS wanted
   CROSS JOIN batch_item AS item ON item.id = wanted.value
   LEFT JOIN document ON document.id = item.document_id`,
);
const selectScored = statement<[string], ScoredItem>(
  `SELECT ${itemColumns}, match.score AS score, match.recommendation AS recommendation
   FROM batch
   JOIN batch_item AS item ON item.batch_id = batch.id
   JOIN document ON document.id = item.document_id
   JOIN match ON match.document_id = item.document_id AND match.rubric_id = batch.rubric_id
   WHERE batch.id = ? AND item.status = 'completed' AND item.version_of IS NULL ORDER BY item.position`,
);
const selectOfCandidates = statement<[string], ItemOfCandidate>(
  `SELECT item.id AS itemId, document.candidate_id AS candidateId FROM json_each(?) AS wanted
   CROSS JOIN document ON document.candidate_id = wanted.value
   CROSS JOIN batch_item AS item ON item.document_id = document.id AND item.status <> 'duplicate'`,
);
const selectOfApplicants = statement<[{ candidateIds: string; jobId: string }], ItemOfCandidate>(
  `SELECT item.id AS itemId, document.candidate_id AS candidateId FROM json_each(@candidateIds) AS wanted
   CROSS JOIN document ON document.candidate_id = wanted.value
   CROSS JOIN batch_item AS item ON item.document_id = document.id AND item.status <> 'duplicate'
   JOIN batch ON batch.id = item.batch_id AND batch.job_id = @jobId`,
);
const selectPersonName = statement<[string], { readonly name: string }>(
  `SELECT coalesce(candidate.name, (SELECT coalesce(cv.name, document.file_name) FROM document LEFT JOIN cv ON cv.document_id = document.id
     WHERE document.candidate_id = candidate.id ORDER BY cv.name IS NULL, cv.created_at DESC LIMIT 1)) AS name
   FROM candidate WHERE candidate.id = ?`,
);
const selectItemFile = statement<[string], { readonly file: string }>('SELECT rel_path AS file FROM batch_item WHERE id = ?');
const insertPerson = statement<[{ id: string; documentId: string; at: number }]>(
  `INSERT INTO candidate (id, name, created_at) VALUES (@id,
     (SELECT name FROM cv WHERE document_id = @documentId ORDER BY created_at DESC, id DESC LIMIT 1), @at)`,
);
const linkPerson = statement<[{ id: string; documentId: string }]>('UPDATE document SET candidate_id = @id WHERE id = @documentId');
const updateRead = statement<[{ itemId: string; before: number | null; after: number | null }]>(
  'UPDATE batch_item SET read_at = @after WHERE id = @itemId AND read_at IS @before',
);
const updateAside = statement<[{ itemId: string; before: number | null; after: number | null }]>(
  'UPDATE batch_item SET aside_at = @after WHERE id = @itemId AND aside_at IS @before',
);

/** The items of these ids, in their order; unknown ones are left out. */
export function listTriageItems(db: Db, itemIds: readonly string[]): readonly TriageItem[] {
  return selectItems(db).all(JSON.stringify(itemIds));
}

/** The ranked items of a batch, by its own rubric version, in order of receipt. */
export function listScoredItems(db: Db, batchId: string): readonly ScoredItem[] {
  return selectScored(db).all(batchId);
}

/** All items that show one of these people, in every batch or in those of one job; duplicates show nobody. */
export function listItemsOfCandidates(db: Db, candidateIds: readonly string[], jobId: string | null): readonly ItemOfCandidate[] {
  const wanted = JSON.stringify(candidateIds);
  return jobId === null ? selectOfCandidates(db).all(wanted) : selectOfApplicants(db).all({ candidateIds: wanted, jobId });
}

/** How a person is called: by name, or by the name of their file; null when they are gone. */
export function getPersonName(db: Db, candidateId: string): string | null {
  return selectPersonName(db).get(candidateId)?.name ?? null;
}

/** Name of the item's file, or null. */
export function getItemFile(db: Db, itemId: string): string | null {
  return selectItemFile(db).get(itemId)?.file ?? null;
}

/** Makes a person of a document by which nobody is known, with the name that was read from it. */
export function makePerson(tx: WriteTransaction, person: { readonly id: string; readonly documentId: string; readonly at: number }): void {
  insertPerson(tx).run(person);
  linkPerson(tx).run({ id: person.id, documentId: person.documentId });
}

/** Inserts a row and returns whether it is new: not so when it is there already, or what it belongs to is gone. */
export function insertUnlessGone<Row>(insert: Database.Statement<[Row]>, row: Row): boolean {
  try {
    return insert.run(row).changes > 0;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return false;
    throw error;
  }
}

/** Marks an item as read or unread, or on or off the list of what needs help, if the mark is as it was. Returns whether it was. */
export function changeMark(tx: WriteTransaction, which: 'read' | 'aside', { before, after }: RowChange<ItemMark>): boolean {
  const itemId = before?.itemId ?? after?.itemId;
  if (itemId === undefined) return false;
  const update = which === 'read' ? updateRead(tx) : updateAside(tx);
  return update.run({ itemId, before: before?.at ?? null, after: after?.at ?? null }).changes > 0;
}
