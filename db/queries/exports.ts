import { criterionStatuses } from '../../core/contract/match.ts';
import type { DecisionRemark, ItemGlance } from '../../core/contract/report.ts';
import type { Decision } from '../../core/contract/triage.ts';
import type { application } from '../schema/application.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { exported } from '../schema/export.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import { unpackCriteria } from './matches.ts';

/** Files that were written for others. */
export type ExportRow = Row<typeof exported>;

/** The same without the people it was of; `repeatable` is 1 where they are kept. */
export type RecentExportRow = Omit<ExportRow, 'request'> & { readonly repeatable: 0 | 1 };

type StoredDecision = NonNullable<Row<typeof application>['decision']>;

/** What people decide, by the words in which it is stored. */
const decisionOf: Readonly<Record<StoredDecision, Decision>> = { advance: 'shortlist', hold: 'maybe', decline: 'decline' };

const insertExport = statement<[ExportRow]>(insertInto(exported, 'export'));
const updateExport = statement<[Pick<ExportRow, 'id' | 'files' | 'seconds' | 'at'>]>(
  'UPDATE export SET files = @files, seconds = @seconds, at = @at WHERE id = @id',
);
const selectRecent = statement<[number], RecentExportRow>(
  `SELECT ${columnsOf(exported, undefined, ['request'])}, request IS NOT NULL AS repeatable FROM export ORDER BY at DESC, id DESC LIMIT ?`,
);
const selectExport = statement<[string], ExportRow>(`SELECT ${columnsOf(exported)} FROM export WHERE id = ?`);
const selectGlance = statement<[string], { readonly headline: string; readonly hiddenWords: number; readonly packed: Buffer | null }>(
  `SELECT cv_glance.headline AS headline, cv_glance.hidden_words AS hiddenWords, criterion_result.packed AS packed
   FROM batch_item AS item
   JOIN batch ON batch.id = item.batch_id
   LEFT JOIN match ON match.document_id = item.document_id AND match.rubric_id = batch.rubric_id
   LEFT JOIN criterion_result ON criterion_result.match_id = match.id
   JOIN cv_glance ON cv_glance.cv_id = coalesce(match.cv_id,
     (SELECT newest.id FROM cv AS newest WHERE newest.document_id = item.document_id ORDER BY newest.created_at DESC, newest.id DESC LIMIT 1))
   WHERE item.id = ?`,
);
const selectDecisions = statement<[string], { readonly itemId: string; readonly decision: StoredDecision }>(
  `SELECT item.id AS itemId, application.decision AS decision
   FROM json_each(?) AS wanted
   CROSS JOIN batch_item AS item ON item.id = wanted.value
   JOIN batch ON batch.id = item.batch_id
   JOIN document ON document.id = item.document_id
   JOIN application ON application.job_id = batch.job_id AND application.candidate_id = document.candidate_id
   WHERE application.decision IS NOT NULL`,
);

const selectRemarks = statement<[string], { readonly itemId: string; readonly reason: string; readonly rating: number | null }>(
  `SELECT item.id AS itemId, application.rating AS rating,
     CASE WHEN application.decision = 'decline' THEN concat_ws(' – ', decline_reason.label, application.decision_reason) ELSE '' END AS reason
   FROM json_each(?) AS wanted
   CROSS JOIN batch_item AS item ON item.id = wanted.value
   JOIN batch ON batch.id = item.batch_id
   JOIN document ON document.id = item.document_id
   JOIN application ON application.job_id = batch.job_id AND application.candidate_id = document.candidate_id
   LEFT JOIN decline_reason ON decline_reason.id = application.reason_id
   WHERE application.rating IS NOT NULL OR application.decision = 'decline'`,
);

/** What is kept of an item's CV and match beside them, or null where its CV was read before that was kept. */
export function getItemGlance(db: Db, itemId: string): ItemGlance | null {
  const row = selectGlance(db).get(itemId);
  if (row === undefined) return null;
  const { headline, hiddenWords, packed } = row;
  const statuses = packed === null ? [] : Array.from(unpackCriteria(packed).status, index => criterionStatuses[index] ?? 'unknown');
  return { headline, hiddenWords, statuses };
}

/** Notes that files were written. */
export function saveExport(tx: WriteTransaction, row: ExportRow): void {
  insertExport(tx).run(row);
}

/** Notes how many files of an export are written by now. */
export function continueExport(tx: WriteTransaction, row: Pick<ExportRow, 'id' | 'files' | 'seconds' | 'at'>): void {
  updateExport(tx).run(row);
}

/** One export, or null. */
export function getExport(db: Db, id: string): ExportRow | null {
  return selectExport(db).get(id) ?? null;
}

/** The exports written last, newest first. */
export function listExports(db: Db, limit: number): readonly RecentExportRow[] {
  return selectRecent(db).all(limit);
}

/** What people decided about the people of these items, for the job of their batch, by item id; items without a decision are left out. */
export function listDecisions(db: Db, itemIds: readonly string[]): ReadonlyMap<string, Decision> {
  const rows = selectDecisions(db).all(JSON.stringify(itemIds));
  return new Map(rows.map(row => [row.itemId, decisionOf[row.decision]]));
}

/** Why the people of these items are declined, and how they are rated, by item id; items of whom neither is said are left out. */
export function listRemarks(db: Db, itemIds: readonly string[]): ReadonlyMap<string, DecisionRemark> {
  const rows = selectRemarks(db).all(JSON.stringify(itemIds));
  return new Map(rows.map(({ itemId, reason, rating }) => [itemId, { reason, rating }]));
}
