import type { BankRow } from '../../../db/queries/criterion-bank.ts';
import type { JobState, RubricStand, StoredJob } from '../../../db/queries/job-changes.ts';
import type { RowChange } from '../../../db/queries/triage.ts';
import type { TriageOutcome } from '../../../core/contract/triage.ts';
import type { WriteTransaction } from '../../../db/statement.ts';

/** A change of jobs or of the bank, as the session's undo keeps it. */
export type JobChange =
  | ({ readonly kind: 'job' } & RowChange<StoredJob>)
  | ({ readonly kind: 'job-state' } & RowChange<JobState>)
  | ({ readonly kind: 'rubric' } & RowChange<RubricStand>)
  | ({ readonly kind: 'bank' } & RowChange<BankRow>);

/** What was done, in the words of the session's undo. */
export type JobWords =
  | { readonly did: 'job'; readonly title: string; readonly change: 'closed' | 'reopened' | 'deleted' | 'made' }
  | { readonly did: 'bank'; readonly label: string; readonly change: 'kept' | 'changed' | 'retired' | 'brought back' }
  | { readonly did: 'spread'; readonly label: string; readonly jobs: number }
  | { readonly did: 'restore'; readonly title: string; readonly version: number };

/** Changes to make as one step of the session's undo. */
export interface JobPlan {
  readonly words: JobWords;
  readonly changes: readonly JobChange[];
}

/** Does a plan in one transaction. */
export type ActOnJobs = (plan: (tx: WriteTransaction, at: number) => JobPlan) => TriageOutcome;
