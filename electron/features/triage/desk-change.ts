import { type BankRow, changeBankRow } from '../../../db/queries/criterion-bank.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { changeJobState, changeStoredJob, type JobState, type RubricStand, type StoredJob } from '../../../db/queries/job-changes.ts';
import type { RowChange } from '../../../db/queries/triage.ts';
import type { WriteTransaction } from '../../../db/statement.ts';

/** A change of jobs and of what they share; no file of a batch shows it. */
export type DeskChange =
  | ({ readonly kind: 'job' } & RowChange<StoredJob>)
  | ({ readonly kind: 'job-state' } & RowChange<JobState>)
  | ({ readonly kind: 'rubric' } & RowChange<RubricStand>)
  | ({ readonly kind: 'bank' } & RowChange<BankRow>);

/** Saves what a rubric changes to as its next version, if it still says what it did; returns whether it does. */
export type RubricEffect = (tx: WriteTransaction, change: RowChange<RubricStand>, at: number) => boolean;

const kinds: ReadonlySet<string> = new Set<DeskChange['kind']>(['job', 'job-state', 'rubric', 'bank']);

/** Whether a change is one of jobs or of what they share. */
export function isDeskChange(change: { readonly kind: string }): change is DeskChange {
  return kinds.has(change.kind);
}

/** The same change turned round. */
export function inverseDesk(change: DeskChange): DeskChange {
  switch (change.kind) {
    case 'job':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'job-state':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'rubric':
      return { kind: change.kind, before: change.after, after: change.before };
    case 'bank':
      return { kind: change.kind, before: change.after, after: change.before };
  }
}

/** The id of the job, or of the criterion of the bank. */
export function subjectOfDesk(change: DeskChange): string {
  switch (change.kind) {
    case 'job':
      return (change.after ?? change.before)?.job.id ?? '';
    case 'bank':
      return (change.after ?? change.before)?.id ?? '';
    case 'job-state':
    case 'rubric':
      return (change.after ?? change.before)?.jobId ?? '';
  }
}

/** Makes a change if all stands as before, with its event. Ids and values only: what people type is not kept in events. */
export function applyDeskChange(tx: WriteTransaction, change: DeskChange, at: number, rubricEffect: RubricEffect): boolean {
  if (change.kind === 'rubric') return rubricEffect(tx, change, at);
  if (!applyRow(tx, change)) return false;
  const subjectKind = change.kind === 'bank' ? 'bank_criterion' : 'job';
  appendEvent(tx, { at, actor: 'user', kind: eventKind(change), subjectKind, subjectId: subjectOfDesk(change), data: {} });
  return true;
}

type RowDeskChange = Exclude<DeskChange, { readonly kind: 'rubric' }>;

function applyRow(tx: WriteTransaction, change: RowDeskChange): boolean {
  switch (change.kind) {
    case 'job':
      return changeStoredJob(tx, change);
    case 'job-state':
      return changeJobState(tx, change);
    case 'bank':
      return changeBankRow(tx, change);
  }
}

function eventKind(change: RowDeskChange): string {
  switch (change.kind) {
    case 'job':
      return change.after === null ? 'job.deleted' : 'job.created';
    case 'job-state':
      return change.after?.status === 'closed' ? 'job.closed' : 'job.reopened';
    case 'bank':
      if (change.before === null) return 'bank.added';
      return change.after === null ? 'bank.removed' : 'bank.changed';
  }
}
