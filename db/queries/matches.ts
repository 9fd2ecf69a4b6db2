import { criterionStatuses, type CriterionStatus, type Recommendation } from '../../core/contract/match.ts';
import { asBuffer } from '../bytes.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { match } from '../schema/match.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

export type MatchRow = Row<typeof match>;

/** What one criterion came to, in the order of the rubric's criteria. */
export interface CriterionValue {
  readonly status: CriterionStatus;
  readonly satisfaction: number;
  readonly low: number;
  readonly high: number;
}

export interface NewMatch {
  readonly id: string;
  readonly documentId: string;
  readonly cvId: string;
  readonly rubricId: string;
  /** The whole `Match` with its evidence, packed by the caller. */
  readonly packed: Uint8Array;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly recommendation: Recommendation;
  readonly confidence: number;
  readonly requiredMet: number;
  readonly requiredTotal: number;
  readonly insufficient: boolean;
  readonly criteria: readonly CriterionValue[];
  readonly at: number;
}

/** Satisfactions of one candidate of a batch; index i belongs to criterion i of the rubric. */
export interface Satisfactions {
  readonly itemId: string;
  readonly matchId: string;
  readonly insufficient: boolean;
  readonly satisfaction: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Index into `criterionStatuses`. */
  readonly status: Uint8Array;
}

const upsertMatch = statement<[MatchRow], { readonly id: string }>(
  `${insertInto(match, 'match')} ON CONFLICT (document_id, rubric_id) DO UPDATE SET
   cv_id = excluded.cv_id, packed = excluded.packed, score = excluded.score, low = excluded.low, high = excluded.high,
   recommendation = excluded.recommendation, confidence = excluded.confidence, required_met = excluded.required_met,
   required_total = excluded.required_total, insufficient = excluded.insufficient, created_at = excluded.created_at
   RETURNING id`,
);
const upsertCriteria = statement<[{ matchId: string; rubricId: string; packed: Buffer }]>(
  `INSERT INTO criterion_result (match_id, rubric_id, packed) VALUES (@matchId, @rubricId, @packed)
   ON CONFLICT (match_id) DO UPDATE SET packed = excluded.packed`,
);
const selectMatch = statement<[{ documentId: string; rubricId: string }], MatchRow>(
  `SELECT ${columnsOf(match)} FROM match WHERE document_id = @documentId AND rubric_id = @rubricId`,
);
const selectSatisfactions = statement<
  [{ batchId: string; rubricId: string | null }],
  { readonly itemId: string; readonly matchId: string; readonly insufficient: number; readonly packed: Buffer }
>(
  `SELECT item.id AS itemId, match.id AS matchId, match.insufficient AS insufficient, criterion_result.packed AS packed
   FROM batch_item AS item
   JOIN batch ON batch.id = item.batch_id
   JOIN match ON match.document_id = item.document_id AND match.rubric_id = coalesce(@rubricId, batch.rubric_id)
   JOIN criterion_result ON criterion_result.match_id = match.id
   WHERE item.batch_id = @batchId AND item.status IN ('completed', 'needs-help')
   ORDER BY item.position`,
);
const selectJudged = statement<[{ batchId: string; from: number; limit: number }], JudgedPerson>(
  `SELECT item.id AS itemId, item.position AS position, match.score AS score, coalesce(cv.name, item.rel_path) AS name,
     criterion_result.packed AS packed
   FROM batch JOIN batch_item AS item ON item.batch_id = batch.id AND item.status = 'completed'
     AND item.version_of IS NULL
   JOIN match ON match.document_id = item.document_id AND match.rubric_id = batch.rubric_id
   JOIN criterion_result ON criterion_result.match_id = match.id
   JOIN cv ON cv.id = match.cv_id
   WHERE batch.id = @batchId AND item.position >= @from ORDER BY item.position LIMIT @limit`,
);

/** Who is behind an item, and what the criteria of its batch's rubric came to. */
export interface JudgedPerson {
  readonly itemId: string;
  readonly position: number;
  readonly score: number;
  /** The name in the CV, else the file's. */
  readonly name: string;
  /** See `unpackCriteria`. */
  readonly packed: Buffer;
}

/** The people of a batch in order of receipt, from position `from` on. 250 take about 8 ms. */
export function listJudgedPeople(db: Db, batchId: string, from: number, limit: number): readonly JudgedPerson[] {
  return selectJudged(db).all({ batchId, from, limit });
}

/** Saves a match and its criteria; matching the same document with the same rubric again replaces it and keeps its id. Returns the id. */
export function saveMatch(tx: WriteTransaction, input: NewMatch): string {
  const { at, packed, criteria, insufficient, ...values } = input;
  const row = { ...values, packed: asBuffer(packed), insufficient: insufficient ? 1 : 0, createdAt: at };
  const id = upsertMatch(tx).get(row)?.id ?? input.id;
  upsertCriteria(tx).run({ matchId: id, rubricId: input.rubricId, packed: packCriteria(criteria) });
  return id;
}

/** The match of a document with a rubric version, or null. */
export function getMatch(db: Db, documentId: string, rubricId: string): MatchRow | null {
  return selectMatch(db).get({ documentId, rubricId }) ?? null;
}

/** Satisfactions of all matched items of a batch in order of receipt, for the batch's rubric or the one named. */
export function readSatisfactions(db: Db, batchId: string, rubricId: string | null = null): readonly Satisfactions[] {
  return selectSatisfactions(db)
    .all({ batchId, rubricId })
    .map(row =>
      Object.assign(unpackCriteria(row.packed), { itemId: row.itemId, matchId: row.matchId, insufficient: row.insufficient === 1 }),
    );
}

/** Bytes of `criterion_result.packed`: n satisfactions, n lows, n highs, n status bytes. */
export function packCriteria(criteria: readonly CriterionValue[]): Buffer {
  const count = criteria.length;
  const packed = Buffer.alloc(count * 25);
  criteria.forEach((criterion, index) => {
    packed.writeDoubleLE(criterion.satisfaction, index * 8);
    packed.writeDoubleLE(criterion.low, (count + index) * 8);
    packed.writeDoubleLE(criterion.high, (2 * count + index) * 8);
    packed.writeUInt8(criterionStatuses.indexOf(criterion.status), 24 * count + index);
  });
  return packed;
}

/** The numbers of `packCriteria`, without loss. */
export function unpackCriteria(packed: Buffer): Pick<Satisfactions, 'satisfaction' | 'low' | 'high' | 'status'> {
  const count = packed.length / 25;
  // A copy of its own: typed arrays need an aligned start, which a slice of a pooled buffer does not have.
  const bytes = new Uint8Array(packed).buffer;
  return {
    satisfaction: new Float64Array(bytes, 0, count),
    low: new Float64Array(bytes, count * 8, count),
    high: new Float64Array(bytes, count * 16, count),
    status: new Uint8Array(bytes, count * 24, count),
  };
}
