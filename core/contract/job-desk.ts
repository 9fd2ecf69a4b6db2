import { z } from 'zod';
import { Criterion } from './rubric.ts';
import type { TriageOutcome } from './triage.ts';

/** Closes a job; the reason is what a person says, or one of `closeReasons`. */
export const CloseJobInput = z.object({ jobId: z.string().min(1), reason: z.string().trim().max(200) });
export type CloseJobInput = z.infer<typeof CloseJobInput>;

/** Usual reasons to close a job. */
export const closeReasons = ['filled', 'cancelled', 'on-hold'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** A job that was made of another one. */
export interface MadeJob {
  readonly jobId: string;
  readonly outcome: TriageOutcome;
}

/** A criterion of the bank that jobs share. Times in milliseconds since 1970. */
export interface BankCriterion {
  readonly bankId: string;
  /** Its id is that of the bank. */
  readonly criterion: Criterion;
  readonly updatedAt: number;
  /** Null while it is offered. */
  readonly retiredAt: number | null;
  /** Jobs whose newest rubric holds it, the newest first. */
  readonly jobs: readonly { readonly jobId: string; readonly title: string; readonly status: 'open' | 'closed' }[];
}

/** Keeps a criterion of a rubric in the bank, under an id that the rubric then names as `bankId`. */
export const KeepCriterionInput = z.object({ criterion: Criterion });
export type KeepCriterionInput = z.infer<typeof KeepCriterionInput>;

/** Says what a criterion of the bank asks for from now on; jobs that use it stay as they are. */
export const ChangeBankInput = z.object({ bankId: z.string().min(1), criterion: Criterion });
export type ChangeBankInput = z.infer<typeof ChangeBankInput>;

/** Offers a criterion of the bank no longer, or again. */
export const RetireBankInput = z.object({ bankId: z.string().min(1), retired: z.boolean() });
export type RetireBankInput = z.infer<typeof RetireBankInput>;

/** Saves a next version of the rubrics of these jobs, in which the criterion asks for what the bank says. */
export const SpreadBankInput = z.object({ bankId: z.string().min(1), jobIds: z.array(z.string().min(1)).min(1).max(1_000).readonly() });
export type SpreadBankInput = z.infer<typeof SpreadBankInput>;

/** What spreading would change in one job. */
export interface SpreadPreview {
  readonly jobId: string;
  readonly title: string;
  readonly status: 'open' | 'closed';
  /** The version that would be followed by a next one. */
  readonly version: number;
  readonly before: Criterion;
  readonly after: Criterion;
  /** People who would be judged anew. */
  readonly people: number;
}

/** A further word for a criterion of the rubric by which a batch is ranked. */
export const SynonymEffectInput = z.object({
  batchId: z.string().min(1),
  criterionId: z.string().min(1),
  word: z.string().min(1).max(200),
});
export type SynonymEffectInput = z.infer<typeof SynonymEffectInput>;

/** People of a batch whose CV holds a word, and how many of them lack the criterion now. */
export interface SynonymEffect {
  readonly people: number;
  readonly lacking: number;
}
