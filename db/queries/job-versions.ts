import { type Db, statement } from '../statement.ts';

/** A ranked person of a batch, in order of receipt. */
export interface RankedName {
  readonly itemId: string;
  readonly position: number;
  readonly documentId: string;
  /** The name in the CV, else the file's. */
  readonly name: string;
  /** What the criteria of the batch's rubric came to; see `unpackCriteria`. */
  readonly packed: Buffer;
}

const ranked = `SELECT item.id AS itemId, item.position AS position, item.document_id AS documentId,
     coalesce(cv.name, item.rel_path) AS name, criterion_result.packed AS packed
   FROM batch JOIN batch_item AS item ON item.batch_id = batch.id AND item.status = 'completed' AND item.version_of IS NULL
   JOIN match ON match.document_id = item.document_id AND match.rubric_id = batch.rubric_id
   JOIN criterion_result ON criterion_result.match_id = match.id
   JOIN cv ON cv.id = match.cv_id
   WHERE batch.id = @batchId`;
const selectRanked = statement<[{ batchId: string; from: number; limit: number }], RankedName>(
  `${ranked} AND item.position >= @from ORDER BY item.position LIMIT @limit`,
);
const selectRankedOne = statement<[{ batchId: string; itemId: string }], RankedName>(`${ranked} AND item.id = @itemId`);
const selectJudged = statement<[{ rubricId: string; documentIds: string }], { readonly documentId: string; readonly packed: Buffer }>(
  `SELECT match.document_id AS documentId, criterion_result.packed AS packed
   FROM json_each(@documentIds) AS wanted
   CROSS JOIN match INDEXED BY match_rubric ON match.rubric_id = @rubricId AND match.document_id = wanted.value
   JOIN criterion_result ON criterion_result.match_id = match.id`,
);
const selectRankedBatch = statement<[string], { readonly batchId: string; readonly title: string }>(
  `SELECT batch.id AS batchId, batch.title AS title FROM batch
   WHERE batch.job_id = ? AND EXISTS (SELECT 1 FROM batch_item WHERE batch_id = batch.id AND status = 'completed')
   ORDER BY batch.created_at DESC, batch.id DESC LIMIT 1`,
);

/** The ranked people of a batch in order of receipt, from position `from` on. */
export function listRankedNames(db: Db, batchId: string, from: number, limit: number): readonly RankedName[] {
  return selectRanked(db).all({ batchId, from, limit });
}

/** One of the ranked people of a batch, or null. */
export function findRankedName(db: Db, batchId: string, itemId: string): RankedName | null {
  return selectRankedOne(db).get({ batchId, itemId }) ?? null;
}

/** What the criteria of one rubric version came to, by document; documents that it never judged are left out. */
export function readJudgements(db: Db, rubricId: string, documentIds: readonly string[]): ReadonlyMap<string, Buffer> {
  const rows = selectJudged(db).all({ rubricId, documentIds: JSON.stringify(documentIds) });
  return new Map(rows.map(({ documentId, packed }) => [documentId, packed]));
}

/** The newest batch of a job in which somebody was read, or null. */
export function findRankedBatch(db: Db, jobId: string): { readonly batchId: string; readonly title: string } | null {
  return selectRankedBatch(db).get(jobId) ?? null;
}
