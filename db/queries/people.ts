import type { ApplicationStatus } from '../../core/contract/people.ts';
import type { Recommendation } from '../../core/contract/match.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import { makePerson } from './triage.ts';

/** A document of a person with its CV, packed; the one that counts comes first. Times in milliseconds since 1970. */
export interface DocumentOfPerson {
  readonly documentId: string;
  readonly fileName: string;
  readonly kind: string;
  readonly pageCount: number | null;
  readonly datedAt: number;
  readonly chosen: number;
  readonly ruled: number;
  readonly itemId: string | null;
  readonly batchId: string | null;
  readonly years: number | null;
  readonly place: string | null;
  readonly cv: Buffer | null;
}

/** A person as they are known: by a candidate, or by a document that names nobody. */
export interface KnownPerson {
  readonly personId: string;
  readonly candidateId: string | null;
  readonly name: string | null;
}

/** A job for which a person is considered, with the file that stands there. */
export interface JobOfPerson {
  readonly jobId: string | null;
  readonly jobTitle: string | null;
  readonly status: ApplicationStatus;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly recommendation: Recommendation | null;
  readonly batchId: string | null;
  readonly itemId: string | null;
  readonly decisionReason: string | null;
  readonly decidedAt: number | null;
}

/** A note with the job for which it was written. */
export interface NoteOfPerson {
  readonly id: string;
  readonly text: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly jobId: string | null;
  readonly jobTitle: string | null;
}

const selectKnown = statement<[{ id: string }], KnownPerson>(
  `SELECT candidate.id AS personId, candidate.id AS candidateId, candidate.name AS name FROM candidate WHERE candidate.id = @id
   UNION ALL
   SELECT coalesce(candidate.id, document.id), candidate.id, candidate.name
   FROM document LEFT JOIN candidate ON candidate.id = document.candidate_id
   WHERE document.id = @id AND EXISTS (SELECT 1 FROM cv WHERE cv.document_id = document.id) LIMIT 1`,
);
const isCompleted = `EXISTS (SELECT 1 FROM batch_item WHERE batch_item.document_id = document.id AND batch_item.status = 'completed')`;
const selectDocuments = statement<[{ personId: string }], DocumentOfPerson>(
  `SELECT document.id AS documentId, document.file_name AS fileName, document.kind AS kind, document.page_count AS pageCount,
     coalesce(document.dated_at, document.created_at) AS datedAt, document.chosen_at IS NOT NULL AS chosen,
     EXISTS (SELECT 1 FROM person_ruling WHERE person_ruling.document_id = document.id) AS ruled,
     item.id AS itemId, item.batch_id AS batchId, entry.years AS years, entry.place AS place,
     (SELECT cv.packed FROM cv WHERE cv.document_id = document.id ORDER BY cv.created_at DESC, cv.id DESC LIMIT 1) AS cv
   FROM document
   LEFT JOIN search_entry AS entry ON entry.document_id = document.id
   LEFT JOIN batch_item AS item ON item.id = (SELECT one.id FROM batch_item AS one WHERE one.document_id = document.id
     AND one.status <> 'duplicate' ORDER BY one.status <> 'completed', one.id DESC LIMIT 1)
   WHERE document.candidate_id = @personId OR (document.id = @personId AND document.candidate_id IS NULL)
   ORDER BY document.chosen_at DESC NULLS LAST, ${isCompleted} DESC, coalesce(document.dated_at, document.created_at) / 86400000 DESC,
     entry.years DESC, coalesce(document.dated_at, document.created_at) DESC, document.created_at, document.id`,
);
const selectJobs = statement<[{ personId: string }], JobOfPerson>(
  `SELECT jobId, jobTitle, status, score, low, high, recommendation, batchId, itemId, decisionReason, decidedAt FROM (
   SELECT * FROM (
     SELECT batch.job_id AS jobId, job.title AS jobTitle, coalesce(application.status, 'new') AS status, match.score AS score, match.low AS low,
       match.high AS high, match.recommendation AS recommendation, batch.id AS batchId, item.id AS itemId,
       application.decision_reason AS decisionReason, application.decided_at AS decidedAt, batch.created_at AS at,
       row_number() OVER (PARTITION BY batch.job_id
         ORDER BY batch.created_at DESC, item.status <> 'completed', item.version_of IS NOT NULL, item.id DESC) AS nth
     FROM document
     CROSS JOIN batch_item AS item ON item.document_id = document.id AND item.status <> 'duplicate'
     CROSS JOIN batch ON batch.id = item.batch_id
     LEFT JOIN job ON job.id = batch.job_id
     LEFT JOIN match ON match.document_id = document.id AND match.rubric_id = batch.rubric_id AND item.status = 'completed'
     LEFT JOIN application ON application.job_id = batch.job_id AND application.candidate_id = document.candidate_id
     WHERE document.candidate_id = @personId OR (document.id = @personId AND document.candidate_id IS NULL))
   WHERE nth = 1
   UNION ALL
   SELECT application.job_id, job.title, application.status, NULL, NULL, NULL, NULL, NULL, NULL, application.decision_reason,
     application.decided_at, application.created_at, 1
   FROM application JOIN job ON job.id = application.job_id
   WHERE application.candidate_id = @personId AND NOT EXISTS (SELECT 1 FROM document CROSS JOIN batch_item AS item ON item.document_id = document.id
     AND item.status <> 'duplicate' JOIN batch ON batch.id = item.batch_id
     WHERE document.candidate_id = @personId AND batch.job_id = application.job_id)
   ) ORDER BY at DESC`,
);
const selectNotes = statement<[string], NoteOfPerson>(
  `SELECT note.id AS id, note.text AS text, note.created_at AS createdAt, note.updated_at AS updatedAt, note.job_id AS jobId, job.title AS jobTitle
   FROM note LEFT JOIN job ON job.id = note.job_id WHERE note.candidate_id = ? ORDER BY note.created_at DESC, note.id DESC`,
);
const selectTags = statement<[string], { readonly name: string }>(
  `SELECT tag.name AS name FROM candidate_tag JOIN tag ON tag.id = candidate_tag.tag_id
   WHERE candidate_tag.candidate_id = ? ORDER BY tag.name COLLATE NOCASE`,
);
const selectItems = statement<[{ personId: string; limit: number }], { readonly itemId: string }>(
  `SELECT item.id AS itemId FROM document CROSS JOIN batch_item AS item ON item.document_id = document.id AND item.status <> 'duplicate'
   WHERE document.candidate_id = @personId OR (document.id = @personId AND document.candidate_id IS NULL)
   ORDER BY item.id DESC LIMIT @limit`,
);
const selectInJob = statement<[{ personId: string; jobId: string }], { readonly inJob: number }>(
  `SELECT EXISTS (SELECT 1 FROM document CROSS JOIN batch_item AS item ON item.document_id = document.id AND item.status <> 'duplicate'
   JOIN batch ON batch.id = item.batch_id
   WHERE (document.candidate_id = @personId OR document.id = @personId) AND batch.job_id = @jobId) AS inJob`,
);

/** Who is known by an id, also by that of a document that became somebody's since; null for nobody. */
export function findPerson(db: Db, id: string): KnownPerson | null {
  return selectKnown(db).get({ id }) ?? null;
}

/** The documents of a person, the one that counts first. */
export function listDocumentsOfPerson(db: Db, personId: string): readonly DocumentOfPerson[] {
  return selectDocuments(db).all({ personId });
}

/** For what a person is considered, newest first; with one entry without a job where they were read without one. */
export function listJobsOfPerson(db: Db, personId: string): readonly JobOfPerson[] {
  const all = selectJobs(db).all({ personId });
  const withJob = all.filter(job => job.jobId !== null);
  return withJob.length === 0 ? all : withJob;
}

/** Notes about a person, newest first. */
export function listNotesOfPerson(db: Db, personId: string): readonly NoteOfPerson[] {
  return selectNotes(db).all(personId);
}

/** Names of the tags of a person, in their order. */
export function listTagsOfPerson(db: Db, personId: string): readonly string[] {
  return selectTags(db)
    .all(personId)
    .map(tag => tag.name);
}

/** The newest items that show a person. */
export function listItemsOfPerson(db: Db, personId: string, limit: number): readonly string[] {
  return selectItems(db)
    .all({ personId, limit })
    .map(item => item.itemId);
}

/** Whether a person stands in a batch of a job. */
export function isInJob(db: Db, personId: string, jobId: string): boolean {
  return selectInJob(db).get({ personId, jobId })?.inJob === 1;
}

/** The candidate of a person, made of their document where nobody was known by it; null where there is nobody. */
export function openPerson(
  tx: WriteTransaction,
  personId: string,
  make: { readonly newId: () => string; readonly at: number },
): string | null {
  const known = findPerson(tx, personId);
  if (known === null || known.candidateId !== null) return known?.candidateId ?? null;
  const id = make.newId();
  makePerson(tx, { id, documentId: known.personId, at: make.at });
  return id;
}
