import type { RowChange } from './triage.ts';
import { candidate } from '../schema/candidate.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { note } from '../schema/triage.ts';
import { application } from '../schema/application.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import type { ApplicationRow } from './applications.ts';
import type { CandidateKey } from './cvs.ts';
import type { NoteRow } from './notes.ts';
import { versionOrder } from './versions.ts';

export type CandidateRow = Row<typeof candidate>;

/** Whose some documents are. */
export interface PersonLink {
  readonly candidate: CandidateRow;
  readonly documentIds: readonly string[];
  /** Those of them of which a person said so. */
  readonly ruled: readonly string[];
  /** By what the person is known again and that goes with the documents. */
  readonly keys: readonly CandidateKey[];
  /** How the person who stays is called; absent where that does not change. */
  readonly named?: { readonly candidateId: string; readonly name: string | null };
  readonly at: number;
}

/** A document of a person, as one version of their CV. Times in milliseconds since 1970. */
export interface StoredVersion {
  readonly documentId: string;
  readonly fileName: string;
  readonly datedAt: number;
  readonly chosenAt: number | null;
  readonly ruled: number;
  /** The item that stands in the ranking instead of the one that shows it. */
  readonly versionOf: string | null;
  /** An item that shows it, in this batch if there is one. */
  readonly itemId: string | null;
  readonly batchId: string | null;
  readonly batchTitle: string | null;
  /** The CV, packed; null where nothing was read. */
  readonly cv: Buffer | null;
}

const selectVersions = statement<[{ candidateId: string; batchId: string }], StoredVersion>(
  `SELECT document.id AS documentId, document.file_name AS fileName, coalesce(document.dated_at, document.created_at) AS datedAt,
     document.chosen_at AS chosenAt, EXISTS (SELECT 1 FROM person_ruling WHERE person_ruling.document_id = document.id) AS ruled,
     item.id AS itemId, item.batch_id AS batchId, item.version_of AS versionOf, coalesce(job.title, batch.title) AS batchTitle,
     (SELECT cv.packed FROM cv WHERE cv.document_id = document.id ORDER BY cv.created_at DESC, cv.id DESC LIMIT 1) AS cv
   FROM document
   LEFT JOIN batch_item AS item ON item.id = (SELECT one.id FROM batch_item AS one WHERE one.document_id = document.id
     AND one.status <> 'duplicate' ORDER BY one.batch_id <> @batchId, one.id DESC LIMIT 1)
   LEFT JOIN batch ON batch.id = item.batch_id
   LEFT JOIN job ON job.id = batch.job_id
   WHERE document.candidate_id = @candidateId ORDER BY ${versionOrder}`,
);
const selectCandidate = statement<[string], CandidateRow>(`SELECT ${columnsOf(candidate)} FROM candidate WHERE id = ?`);
const selectKeys = statement<[string], CandidateKey>('SELECT kind, value FROM candidate_key WHERE candidate_id = ?');
const selectApplications = statement<[string], ApplicationRow>(`SELECT ${columnsOf(application)} FROM application WHERE candidate_id = ?`);
const selectNotes = statement<[string], NoteRow>(`SELECT ${columnsOf(note)} FROM note WHERE candidate_id = ?`);
const selectTags = statement<[string], { readonly tagId: string }>('SELECT tag_id AS tagId FROM candidate_tag WHERE candidate_id = ?');
const insertCandidate = statement<[CandidateRow]>(`${insertInto(candidate, 'candidate')} ON CONFLICT DO NOTHING`);
const countElsewhere = statement<[{ documentIds: string; candidateId: string }], { readonly others: number }>(
  `SELECT count(*) AS others FROM json_each(@documentIds) AS wanted LEFT JOIN document ON document.id = wanted.value
   WHERE document.candidate_id IS NOT @candidateId`,
);
const moveDocuments = statement<[{ documentIds: string; candidateId: string }]>(
  'UPDATE document SET candidate_id = @candidateId WHERE id IN (SELECT value FROM json_each(@documentIds))',
);
const moveKey = statement<[CandidateKey & { readonly from: string; readonly into: string }]>(
  'UPDATE candidate_key SET candidate_id = @into WHERE kind = @kind AND value = @value AND candidate_id = @from',
);
const renamePerson = statement<[{ candidateId: string; name: string | null }]>('UPDATE candidate SET name = @name WHERE id = @candidateId');
const deleteRulings = statement<[string]>('DELETE FROM person_ruling WHERE document_id IN (SELECT value FROM json_each(?))');
const insertRuling = statement<[{ documentId: string; at: number }]>(
  'INSERT INTO person_ruling (document_id, ruled_at) VALUES (@documentId, @at) ON CONFLICT DO NOTHING',
);
const deleteEmpty = statement<[string]>(
  `DELETE FROM candidate WHERE id = ? AND NOT EXISTS (SELECT 1 FROM document WHERE candidate_id = candidate.id)
   AND NOT EXISTS (SELECT 1 FROM application WHERE candidate_id = candidate.id) AND NOT EXISTS (SELECT 1 FROM note WHERE candidate_id = candidate.id)
   AND NOT EXISTS (SELECT 1 FROM candidate_tag WHERE candidate_id = candidate.id)
   AND NOT EXISTS (SELECT 1 FROM candidate_key WHERE candidate_id = candidate.id)`,
);

/** The documents of a person in the order in which they count: the chosen one, then the newest. */
export function listVersions(db: Db, candidateId: string, batchId: string): readonly StoredVersion[] {
  return selectVersions(db).all({ candidateId, batchId });
}

/** The person of that id, or null. */
export function getCandidate(db: Db, id: string): CandidateRow | null {
  return selectCandidate(db).get(id) ?? null;
}

/** By what a person is known again. */
export function listKeysOf(db: Db, candidateId: string): readonly CandidateKey[] {
  return selectKeys(db).all(candidateId);
}

/** What people decided and wrote about a person. */
export function listRemarksOf(
  db: Db,
  candidateId: string,
): { readonly applications: readonly ApplicationRow[]; readonly notes: readonly NoteRow[]; readonly tagIds: readonly string[] } {
  return {
    applications: selectApplications(db).all(candidateId),
    notes: selectNotes(db).all(candidateId),
    tagIds: selectTags(db)
      .all(candidateId)
      .map(row => row.tagId),
  };
}

/**
 * Gives documents to another person, who is made if there is none, with the keys named. Somebody of whom nothing is left
 * goes. Returns whether it did: not so when one of the documents belongs to somebody else by now.
 */
export function changePersonLink(tx: WriteTransaction, { before, after }: RowChange<PersonLink>): boolean {
  if (before === null || after === null) return false;
  const documentIds = JSON.stringify(after.documentIds);
  const from = before.candidate.id;
  const into = after.candidate.id;
  if ((countElsewhere(tx).get({ documentIds, candidateId: from })?.others ?? 1) > 0) return false;
  insertCandidate(tx).run(after.candidate);
  moveDocuments(tx).run({ documentIds, candidateId: into });
  for (const { kind, value } of after.keys) moveKey(tx).run({ kind, value, from, into });
  if (after.named !== undefined) renamePerson(tx).run(after.named);
  deleteRulings(tx).run(documentIds);
  for (const documentId of after.ruled) insertRuling(tx).run({ documentId, at: after.at });
  deleteEmpty(tx).run(from);
  return true;
}
