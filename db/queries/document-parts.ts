import type { PersonPages } from '../../core/contract/several-people.ts';
import { insertInto, type Row } from '../schema/columns.ts';
import { documentPart, foundPerson } from '../schema/document-part.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

/** Pages of a document that were made a document of their own, whose bytes are stored already. */
export interface CutPart {
  readonly documentId: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly firstPage: number;
  readonly lastPage: number;
  /** "pack.pdf, pages 4–6". */
  readonly fileName: string;
}

const deletePeople = statement<[string]>('DELETE FROM found_person WHERE document_id = ?');
const insertPerson = statement<[Row<typeof foundPerson>]>(insertInto(foundPerson, 'found_person'));
const selectPeople = statement<[string], PersonPages>(
  `SELECT first_page AS firstPage, last_page AS lastPage, name, confidence FROM found_person WHERE document_id = ? ORDER BY first_page`,
);
const insertDocument = statement<[Omit<CutPart, 'firstPage' | 'lastPage'> & { readonly at: number }]>(
  `INSERT INTO document (id, sha256, size_bytes, kind, file_name, page_count, status, candidate_id, created_at)
   VALUES (@documentId, @sha256, @sizeBytes, 'pdf', @fileName, NULL, 'received', NULL, @at) ON CONFLICT (sha256) DO NOTHING`,
);
const insertPart = statement<[Row<typeof documentPart>]>(`${insertInto(documentPart, 'document_part')} ON CONFLICT DO NOTHING`);
const selectUnheld = statement<[string], { readonly documentId: string }>(
  `SELECT document_id AS documentId FROM document_part
   WHERE document_id = ? AND NOT EXISTS (SELECT 1 FROM batch_item WHERE batch_item.document_id = document_part.document_id)`,
);
const selectCandidate = statement<[string], { readonly candidateId: string | null }>(
  'SELECT candidate_id AS candidateId FROM document WHERE id = ?',
);
const releaseDocument = statement<[string]>('UPDATE document SET candidate_id = NULL WHERE id = ?');
const deleteKeys = statement<[string]>(
  `DELETE FROM candidate_key WHERE candidate_id = ? AND NOT EXISTS
   (SELECT 1 FROM document WHERE document.candidate_id = candidate_key.candidate_id)`,
);
const deleteCandidate = statement<[string]>(
  `DELETE FROM candidate WHERE id = ? AND NOT EXISTS (SELECT 1 FROM document WHERE candidate_id = candidate.id)
   AND NOT EXISTS (SELECT 1 FROM application WHERE candidate_id = candidate.id)
   AND NOT EXISTS (SELECT 1 FROM note WHERE candidate_id = candidate.id)
   AND NOT EXISTS (SELECT 1 FROM candidate_tag WHERE candidate_id = candidate.id)`,
);
/** What was made of a document, in an order in which nothing is left that names what is gone. */
const deleteReading = [
  'DELETE FROM criterion_result WHERE match_id IN (SELECT id FROM match WHERE document_id = ?)',
  'DELETE FROM match WHERE document_id = ?',
  'DELETE FROM cv_glance WHERE cv_id IN (SELECT id FROM cv WHERE document_id = ?)',
  'DELETE FROM cv WHERE document_id = ?',
  'DELETE FROM document_text WHERE document_id = ?',
  'DELETE FROM person_ruling WHERE document_id = ?',
].map(sql => statement<[string]>(sql));

/** Notes whose CVs were found in a document; an empty list forgets them. */
export function saveFoundPeople(tx: WriteTransaction, documentId: string, people: readonly PersonPages[]): void {
  deletePeople(tx).run(documentId);
  for (const person of people) insertPerson(tx).run({ documentId, ...person });
}

/** The people whose CVs were found in a document, in the order of their pages; none where it is one person's. */
export function listFoundPeople(db: Db, documentId: string): readonly PersonPages[] {
  return selectPeople(db).all(documentId);
}

/** Adds the document of a part, joined to the one it was cut out of. */
export function insertDocumentPart(tx: WriteTransaction, wholeId: string, part: CutPart, at: number): void {
  const { firstPage, lastPage, ...document } = part;
  insertDocument(tx).run({ ...document, at });
  insertPart(tx).run({ documentId: part.documentId, wholeId, firstPage, lastPage });
}

/** Forgets what was read of a part that stands in no batch any more; its bytes stay, so that it can be taken in again. */
export function forgetDocumentPart(tx: WriteTransaction, documentId: string): void {
  if (selectUnheld(tx).get(documentId) === undefined) return;
  for (const query of deleteReading) query(tx).run(documentId);
  releasePerson(tx, documentId);
}

/** Whose a document was taken for it is no longer; somebody of whom nothing else is known goes. */
export function releasePerson(tx: WriteTransaction, documentId: string): void {
  const candidateId = selectCandidate(tx).get(documentId)?.candidateId ?? null;
  if (candidateId === null) return;
  releaseDocument(tx).run(documentId);
  deleteKeys(tx).run(candidateId);
  deleteCandidate(tx).run(candidateId);
}
