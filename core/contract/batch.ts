import { z } from 'zod';
import type { Cv } from './cv.ts';
import type { ErrorText } from './errors.ts';
import type { Match } from './match.ts';
import type { Rubric } from './rubric.ts';

/** Where a document of a batch stands. Received = the sum of all of these, always. */
export const itemStatuses = ['waiting', 'running', 'completed', 'needs-help', 'refused', 'duplicate', 'failed'] as const;
export const ItemStatus = z.enum(itemStatuses);
export type ItemStatus = z.infer<typeof ItemStatus>;

/** Stages of a document and how far each is, in percent (spec: screening, *Stages and progress*). */
export const stagePercent = {
  queued: 0,
  reading: 10,
  'extracting text': 20,
  'analysing structure': 30,
  understanding: 50,
  matching: 70,
  'public profile': 80,
  finalising: 90,
  completed: 100,
} as const;
export type StageName = keyof typeof stagePercent;

/** Counts of a batch; `received` is the sum of the others. */
export interface BatchCounts {
  readonly received: number;
  readonly waiting: number;
  readonly running: number;
  readonly completed: number;
  readonly needsHelp: number;
  readonly refused: number;
  readonly duplicate: number;
  readonly failed: number;
}

/** How a running batch stands. Times in seconds; null before anything can be said. */
export interface BatchProgress {
  readonly counts: BatchCounts;
  readonly percent: number;
  readonly meanSeconds: number | null;
  readonly p50Seconds: number | null;
  readonly p90Seconds: number | null;
  readonly remainingSeconds: { readonly low: number; readonly high: number } | null;
}

/** One document of a batch with all that was found. `rank` counts from 1, equal scores share it; null when not ranked. */
export interface BatchItemResult {
  readonly file: string;
  readonly status: ItemStatus;
  readonly error: ErrorText | null;
  readonly duplicateOf: string | null;
  readonly cv: Cv | null;
  readonly match: Match | null;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly shortlisted: boolean;
  readonly warnings: readonly string[];
  readonly seconds: number;
  readonly pageCount: number;
}

/** One row of a ranking, without the details. */
export interface RankedItem {
  readonly itemId: string;
  readonly file: string;
  readonly status: ItemStatus;
  readonly error: ErrorText | null;
  readonly duplicateOf: string | null;
  readonly name: string;
  readonly headline: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly recommendation: string | null;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly shortlisted: boolean;
  readonly totalYears: number | null;
  readonly requiredMet: number | null;
  readonly requiredTotal: number | null;
}

/** A batch as reports and outputs see it. */
export interface BatchSummary {
  readonly batchId: string;
  readonly title: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly rubric: Rubric | null;
  readonly rubricSavedAt: string | null;
  readonly counts: BatchCounts;
  readonly threshold: number;
  readonly seconds: number;
}
