import type { BatchSummary, RankedItem } from './batch.ts';
import type { Cv } from './cv.ts';
import type { HiddenText, InstructionText } from './document.ts';
import type { Match } from './match.ts';
import type { Rubric } from './rubric.ts';

/** What every printed page of a report says about itself. Dates are ISO days. */
interface ReportFrame {
  /** Who made the report; empty where the recruiter has set nothing. */
  readonly organization: string;
  readonly printedOn: string;
  readonly rubricSavedOn: string | null;
  /** Who decided; null while nobody has. */
  readonly decidedBy: string | null;
}

/** All that the report on one candidate shows. */
export interface CandidateReport extends ReportFrame {
  readonly kind: 'candidate';
  readonly file: string;
  readonly pageCount: number;
  readonly cv: Cv;
  readonly rubric: Rubric | null;
  readonly match: Match | null;
  readonly rank: number | null;
  /** Scores of all ranked candidates of the batch, for the ticks below the ruler. */
  readonly batchScores: readonly number[];
  readonly hidden: readonly HiddenText[];
  readonly instructions: readonly InstructionText[];
}

/** One line of the batch table: a ranked person and what is missing or stands in for it. */
export interface BatchReportRow {
  readonly item: RankedItem;
  readonly missing: string;
}

/** All that the summary of a batch shows. */
export interface BatchReport extends ReportFrame {
  readonly kind: 'batch';
  readonly summary: BatchSummary;
  /** Everyone at the threshold or above, best first. */
  readonly rows: readonly BatchReportRow[];
  readonly scores: readonly number[];
  readonly needHelp: readonly RankedItem[];
  readonly refused: readonly RankedItem[];
  readonly duplicates: readonly RankedItem[];
  /** Per required criterion: its label and how many ranked candidates have evidence for it. */
  readonly coverage: readonly { readonly label: string; readonly found: number }[];
  /** Candidates whose documents held hidden text: name and number of words. */
  readonly hiddenText: readonly { readonly name: string; readonly words: number }[];
}

/** One PDF: reports one after the other, each starting on a page of its own. */
export interface PrintJob {
  readonly paper: 'A4' | 'Letter';
  readonly title: string;
  readonly reports: readonly (CandidateReport | BatchReport)[];
}
