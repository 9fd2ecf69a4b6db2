import { Criterion } from '../../core/contract/rubric.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { bankCriterion } from '../schema/job.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import { insertUnlessGone, type RowChange } from './triage.ts';

export type BankRow = Row<typeof bankCriterion>;

/** A job whose newest rubric holds a criterion of the bank. */
export interface BankUse {
  readonly bankId: string;
  readonly jobId: string;
  readonly title: string;
  readonly status: 'open' | 'closed';
}

const selectAll = statement<[], BankRow>(`SELECT ${columnsOf(bankCriterion)} FROM bank_criterion ORDER BY created_at, id`);
const selectOne = statement<[string], BankRow>(`SELECT ${columnsOf(bankCriterion)} FROM bank_criterion WHERE id = ?`);
const selectUses = statement<[], BankUse>(
  `SELECT DISTINCT json_extract(criterion.value, '$.bankId') AS bankId, job.id AS jobId, job.title AS title, job.status AS status
   FROM job JOIN rubric ON rubric.job_id = job.id
     AND rubric.version = (SELECT max(version) FROM rubric WHERE rubric.job_id = job.id)
   JOIN json_each(rubric.json, '$.criteria') AS criterion
   WHERE json_extract(criterion.value, '$.bankId') IS NOT NULL ORDER BY job.created_at DESC, job.id DESC`,
);
const insertRow = statement<[BankRow]>(`${insertInto(bankCriterion, 'bank_criterion')} ON CONFLICT DO NOTHING`);
const updateRow = statement<[BankRow & { readonly wasJson: string; readonly wasRetiredAt: number | null }]>(
  `UPDATE bank_criterion SET json = @json, updated_at = @updatedAt, retired_at = @retiredAt
   WHERE id = @id AND json = @wasJson AND retired_at IS @wasRetiredAt`,
);
const deleteRow = statement<[{ readonly id: string; readonly wasJson: string }]>(
  'DELETE FROM bank_criterion WHERE id = @id AND json = @wasJson',
);

/** All criteria of the bank, retired ones too, oldest first. */
export function listBankRows(db: Db): readonly BankRow[] {
  return selectAll(db).all();
}

/** One criterion of the bank, or null. */
export function getBankRow(db: Db, id: string): BankRow | null {
  return selectOne(db).get(id) ?? null;
}

/** Which jobs use which criterion of the bank in their newest rubric. */
export function listBankUses(db: Db): readonly BankUse[] {
  return selectUses(db).all();
}

/** The criterion of a row. */
export function parseBankRow({ json }: Pick<BankRow, 'json'>): Criterion {
  return Criterion.parse(JSON.parse(json));
}

/** Adds, changes or removes a criterion of the bank that stands as it did before. Returns whether it did. */
export function changeBankRow(tx: WriteTransaction, { before, after }: RowChange<BankRow>): boolean {
  if (before === null) return after !== null && insertUnlessGone(insertRow(tx), after);
  const { changes } =
    after === null
      ? deleteRow(tx).run({ id: before.id, wasJson: before.json })
      : updateRow(tx).run({ ...after, wasJson: before.json, wasRetiredAt: before.retiredAt });
  return changes > 0;
}
