import type { ErrorCode } from './errors.ts';
import type { Thresholds } from './rubric.ts';
import type { BatchCounts, BatchItemStatus } from './task.ts';

/** Width of a bin of scores, in points; the last bin includes 100. */
export const scoreBinWidth = 10;

/** Upper ends of the bins of reading times, in seconds; what took longer is in one more bin. */
export const readingTimeEnds = [0.1, 0.3, 1, 3, 10, 30] as const;

/** What became of one criterion over all ranked people. */
export interface CriterionFigures {
  readonly id: string;
  readonly label: string;
  /** Its place in the rubric. */
  readonly place: number;
  readonly required: boolean;
  readonly found: number;
  readonly partly: number;
  readonly missing: number;
  readonly unknown: number;
}

/** Why files are not in the ranking. */
export interface ReasonFigures {
  readonly status: BatchItemStatus;
  readonly code: ErrorCode;
  readonly files: number;
}

/** A file that was left out because its bytes are in the batch already. */
export interface DuplicateFile {
  readonly file: string;
  readonly duplicateOf: string;
}

/** Figures of one batch. Ranked people are completed files without other versions of the same CV. */
export interface BatchStatistics {
  readonly title: string;
  readonly jobTitle: string | null;
  readonly counts: BatchCounts;
  /** Completed files that are another version of a ranked CV. */
  readonly versions: number;
  readonly thresholds: Thresholds | null;
  /** Ranked people by score, lowest first: ten bins. */
  readonly scores: readonly number[];
  /** Ranked people at or above the score of a yes. */
  readonly aboveYes: number;
  readonly shortlisted: number;
  readonly criteria: readonly CriterionFigures[];
  readonly kinds: readonly { readonly kind: string; readonly files: number }[];
  /** Files by the time that reading took, see `readingTimeEnds`. */
  readonly readingTimes: readonly number[];
  readonly meanSeconds: number | null;
  readonly reasons: readonly ReasonFigures[];
  /** The first of them. */
  readonly duplicates: readonly DuplicateFile[];
}
