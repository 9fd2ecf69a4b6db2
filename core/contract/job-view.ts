import { z } from 'zod';
import { Rubric } from './rubric.ts';

/** Longest ad that can be pasted, in characters; a file of an ad may have up to 1 MB. */
export const longestAd = 200_000;
/** Most bytes of a file with a job ad. */
export const largestAdFileBytes = 1_048_576;

/** A job in lists. Times in milliseconds since 1970. */
export interface JobListEntry {
  readonly jobId: string;
  readonly title: string;
  readonly status: 'open' | 'closed';
  readonly rubricVersion: number;
  readonly rubricSavedAt: number;
  readonly criteria: number;
  readonly batches: number;
  readonly people: number;
  readonly shortlisted: number;
  readonly createdAt: number;
  readonly closedAt: number | null;
  /** When it was last worked on. */
  readonly lastActivityAt: number;
}

/** A job with its ad and one version of its rubric. */
export interface JobView {
  readonly jobId: string;
  readonly title: string;
  readonly status: 'open' | 'closed';
  /** Since when it is closed, why, and when its people are due for deletion (null: never by itself); null while it is open. */
  readonly closing: { readonly at: number; readonly reason: string | null; readonly dueAt: number | null } | null;
  /** Null for a job that came as a rubric file. */
  readonly adText: string | null;
  readonly rubric: Rubric;
  readonly savedAt: number;
  /** All versions, newest first. */
  readonly versions: readonly { readonly version: number; readonly savedAt: number; readonly criteria: number }[];
  /** Newest batch of the job, for the what-if; null where nothing was screened yet. */
  readonly latestBatchId: string | null;
}

/** A pasted or dropped text of an ad. One that is too long is refused by name, so its length is not limited here. */
export const CreateJobInput = z.object({ text: z.string(), title: z.string().trim().max(300).optional() });
export type CreateJobInput = z.infer<typeof CreateJobInput>;

/** A rubric to save after version `basedOn`; refused as RUBRIC_CHANGED_ELSEWHERE when another version was saved meanwhile. */
export const SaveRubricInput = z.object({ jobId: z.string().min(1), rubric: Rubric, basedOn: z.number().int().positive() });
export type SaveRubricInput = z.infer<typeof SaveRubricInput>;

/** The saved version and the batches that are ranked by it from now on. */
export interface SavedVersion {
  readonly version: number;
  readonly savedAt: number;
  readonly batchIds: readonly string[];
}
