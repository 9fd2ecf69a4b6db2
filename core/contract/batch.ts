import type { Cv } from './cv.ts';
import type { ErrorText } from './errors.ts';
import type { Match } from './match.ts';
import type { Rubric } from './rubric.ts';
import type { BatchCounts, BatchItemStatus } from './task.ts';

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
  readonly status: BatchItemStatus;
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
  /** Number of the page behind the last one on which stands what people filled in by hand; null where there is none. */
  readonly handPage: number | null;
}

/** One row of a ranking, without the details. */
export interface RankedItem {
  readonly itemId: string;
  readonly documentId: string | null;
  readonly file: string;
  readonly status: BatchItemStatus;
  readonly error: ErrorText | null;
  readonly duplicateOf: string | null;
  /** File of the version of the person's CV that stands in the ranking instead; null for one that stands itself. */
  readonly versionOf: string | null;
  readonly name: string;
  readonly email: string;
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
  readonly seconds: number;
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
