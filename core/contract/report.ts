import type { BatchItemResult, BatchSummary, RankedItem } from './batch.ts';
import type { ReportBrand } from './brand.ts';
import type { Cv } from './cv.ts';
import type { HiddenText, InstructionText } from './document.ts';
import type { CriterionStatus, Match } from './match.ts';
import type { Rubric } from './rubric.ts';
import type { Decision } from './triage.ts';

/** Sheets a report can be printed on. */
export type ReportPaper = 'A4' | 'Letter';

/** What a document shows to software and not to a reader. */
export interface Concealed {
  readonly hidden: readonly HiddenText[];
  readonly instructions: readonly InstructionText[];
}

/** What is kept of a result beside it, so that a summary of thousands need not read them all. */
export interface ItemGlance {
  /** Present or last position: "Staff engineer, Nordbank". */
  readonly headline: string;
  readonly hiddenWords: number;
  /** Status of each criterion, in the order of the rubric; empty where nothing was matched. */
  readonly statuses: readonly CriterionStatus[];
}

/**
 * All that the outputs of a batch are made from. Results are read one at a time, so that thousands never stand in
 * memory together.
 */
export interface BatchOutputInput {
  readonly summary: BatchSummary;
  /** Ranked items first, best first, then all others. */
  readonly ranking: readonly RankedItem[];
  readonly results: (item: RankedItem) => BatchItemResult;
  readonly hiddenOf: (documentId: string) => Concealed;
  /** Null for an item of which nothing is kept beside its result. */
  readonly glance?: (item: RankedItem) => ItemGlance | null;
  readonly paper: ReportPaper;
  /** Logo, colour and foot of the recruiter; absent where nothing can be set, as on the command line. */
  readonly brand?: ReportBrand;
  /** Who made the report; empty where nothing is set. */
  readonly organization: string;
  /** Who decided; null while nobody has. */
  readonly decidedBy: string | null;
  /** What people decided, by item id; absent where nobody can decide, as on the command line. */
  readonly decisions?: ReadonlyMap<string, Decision>;
  /** Why people are declined and how they are rated, by item id; absent as `decisions` are. */
  readonly remarks?: ReadonlyMap<string, DecisionRemark>;
}

/** What a person said beside a decision. */
export interface DecisionRemark {
  /** "Salary expectation – asks for twice the range"; empty for who is not declined. */
  readonly reason: string;
  /** 1 to 5. */
  readonly rating: number | null;
}

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
  /** Number of the page that people filled in by hand; null where there is none. */
  readonly handPage: number | null;
  readonly cv: Cv;
  readonly rubric: Rubric | null;
  readonly match: Match | null;
  readonly rank: number | null;
  readonly tied: boolean;
  /** Scores of all ranked candidates of the batch, for the ticks below the ruler. */
  readonly batchScores: readonly number[];
  readonly hidden: readonly HiddenText[];
  readonly instructions: readonly InstructionText[];
}

/** Two to four people of one job side by side, each with all that their own report shows, in the order of the columns. */
export interface ComparisonReport extends ReportFrame {
  readonly kind: 'comparison';
  readonly title: string;
  readonly rubric: Rubric | null;
  readonly people: readonly CandidateReport[];
  /** How many people the batch ranks. */
  readonly ranked: number;
}

/** One line of the batch table: a ranked person, what they do now, and what is missing or stands in for it. */
export interface BatchReportRow {
  readonly item: RankedItem;
  /** Present or last position: "Staff engineer, Nordbank". */
  readonly now: string;
  /** "Kubernetes: AWS ECS, Docker"; empty when nothing required is missing. */
  readonly missing: string;
  /** "shortlisted", "maybe", "declined"; empty while undecided. */
  readonly decision: string;
}

/** A person of a batch without a job. */
export interface BatchReportPerson {
  readonly itemId: string;
  readonly name: string;
  readonly now: string;
  readonly years: number | null;
  readonly email: string;
}

/** All that the summary of a batch shows. */
export interface BatchReport extends ReportFrame {
  readonly kind: 'batch';
  readonly summary: BatchSummary;
  /** Everyone at the threshold or above, best first; empty without a job. */
  readonly rows: readonly BatchReportRow[];
  /** Everyone who was read, where there is no job; else empty. */
  readonly people: readonly BatchReportPerson[];
  readonly scores: readonly number[];
  readonly needHelp: readonly RankedItem[];
  readonly refused: readonly RankedItem[];
  /** Documents whose work broke off: not the document's fault as far as is known. */
  readonly failed: readonly RankedItem[];
  readonly duplicates: readonly RankedItem[];
  /** Versions of a CV of which another one stands in the ranking. */
  readonly olderVersions: readonly RankedItem[];
  /** Per required criterion: its label and how many ranked candidates have evidence for it. */
  readonly coverage: readonly { readonly label: string; readonly found: number }[];
  /** Candidates whose documents held hidden text: name and number of words. */
  readonly hiddenText: readonly { readonly name: string; readonly words: number }[];
}

/** Any report. */
export type Report = CandidateReport | BatchReport | ComparisonReport;

/** One PDF: reports one after the other, each starting on a page of its own. */
export interface PrintJob {
  readonly paper: ReportPaper;
  readonly title: string;
  readonly brand?: ReportBrand;
  readonly reports: readonly Report[];
}
