import type { DeclineReason } from '../../core/contract/triage.ts';
import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { declineReason } from '../schema/decline-reason.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import type { RowChange } from './triage.ts';

/** A reason for declining as it is stored. */
export type DeclineReasonRow = Row<typeof declineReason>;

type Was = { readonly wasLabel: string; readonly wasRetiredAt: number | null };

const selectAll = statement<[], Omit<DeclineReason, 'retired'> & { readonly retiredAt: number | null }>(
  `SELECT reason.id AS id, reason.label AS label, reason.retired_at AS retiredAt,
     (SELECT count(*) FROM application WHERE application.reason_id = reason.id) AS used
   FROM decline_reason AS reason ORDER BY reason.position, reason.label`,
);
const selectRows = statement<[], DeclineReasonRow>(`SELECT ${columnsOf(declineReason)} FROM decline_reason ORDER BY position`);
const insertReason = statement<[DeclineReasonRow]>(`${insertInto(declineReason, 'decline_reason')} ON CONFLICT DO NOTHING`);
const unchanged = 'id = @id AND label = @wasLabel AND retired_at IS @wasRetiredAt';
const updateReason = statement<[DeclineReasonRow & Was]>(
  `UPDATE decline_reason SET label = @label, position = @position, retired_at = @retiredAt WHERE ${unchanged}`,
);
const deleteReason = statement<[Was & { readonly id: string }]>(
  `DELETE FROM decline_reason WHERE ${unchanged} AND NOT EXISTS (SELECT 1 FROM application WHERE application.reason_id = decline_reason.id)`,
);

/** All reasons in their order, retired ones too, with how often each was given. */
export function listReasons(db: Db): readonly DeclineReason[] {
  return selectAll(db)
    .all()
    .map(({ retiredAt, ...reason }) => ({ ...reason, retired: retiredAt !== null }));
}

/** The same as rows. */
export function listReasonRows(db: Db): readonly DeclineReasonRow[] {
  return selectRows(db).all();
}

/** Adds, changes or removes a reason that stands as it did before; one that was given is never removed. Returns whether it was done. */
export function changeReason(tx: WriteTransaction, { before, after }: RowChange<DeclineReasonRow>): boolean {
  if (before === null) return after !== null && insertReason(tx).run(after).changes > 0;
  const was = { wasLabel: before.label, wasRetiredAt: before.retiredAt };
  if (after === null) return deleteReason(tx).run({ id: before.id, ...was }).changes > 0;
  return updateReason(tx).run({ ...after, ...was }).changes > 0;
}
