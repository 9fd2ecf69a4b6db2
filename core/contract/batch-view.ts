import { z } from 'zod';
import type { BatchProgress } from './batch.ts';
import type { Cv } from './cv.ts';
import type { HiddenText, InstructionText, PageSize, RecognisedText, TextLine } from './document.ts';
import type { ErrorCode, ErrorEnvelope, ErrorText } from './errors.ts';
import type { CriterionStatus, Match, Recommendation } from './match.ts';
import type { Rubric } from './rubric.ts';
import type { BatchCounts, BatchItemStatus, TaskLane } from './task.ts';
import type { Decision, Note, Standing } from './triage.ts';

/** One received file of a batch as the ranking shows it. Scores are null outside the ranking. Times in milliseconds since 1970. */
export interface BatchRow {
  readonly itemId: string;
  readonly documentId: string | null;
  readonly candidateId: string | null;
  readonly file: string;
  readonly status: BatchItemStatus;
  /** Percentage of the stage reached, see `documentStages`. */
  readonly stage: number;
  /** Its pages are pictures: it waits for text recognition, or is under it; null for all others. */
  readonly recognition: 'queued' | 'running' | null;
  /** The page (from 1) that is being recognised, of how many; null while none is. */
  readonly recognisedPage: { readonly page: number; readonly of: number } | null;
  readonly errorCode: ErrorCode | null;
  readonly error: ErrorText | null;
  /** File name of the item with the same bytes. */
  readonly duplicateOf: string | null;
  readonly name: string;
  readonly headline: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly recommendation: Recommendation | null;
  readonly totalYears: number | null;
  /**
   * Status of each criterion that "eight of nine required" counts, in the order of the rubric: a letter each, see
   * `criterionLetters`. Experience and education are left out even where they are required: they have columns of their own.
   */
  readonly required: string;
  readonly requiredMet: number | null;
  /** Status of every criterion, in the order of the rubric, for filters: a letter each. */
  readonly criteria: string;
  readonly hiddenWords: number;
  readonly decision: Decision | null;
  readonly standing: Standing;
  /** 1 to 5, for the job of the batch. */
  readonly rating: number | null;
  /** Why the person is declined: id of one of the workspace's reasons. */
  readonly reasonId: string | null;
  readonly unread: boolean;
  readonly aside: boolean;
  readonly tags: readonly string[];
  readonly notes: number;
  /** The item of this batch that stands in the ranking for the person instead: this one is an older version of their CV. */
  readonly versionOf: { readonly itemId: string; readonly file: string } | null;
  /** Files of the person that were read, in all batches; 0 where nobody is known. */
  readonly versions: number;
  /** Order of receipt. */
  readonly position: number;
}

/** Letters that stand for a criterion's status in `BatchRow.required` and `.criteria`. */
export const criterionLetters: Readonly<Record<CriterionStatus, string>> = {
  met: 'm',
  implied: 'i',
  partly: 'p',
  alternative: 'a',
  missing: '-',
  unknown: '?',
};

/** What a batch is and how it stands, without its rows. */
export interface BatchHead {
  readonly batchId: string;
  readonly title: string;
  readonly jobId: string | null;
  readonly jobTitle: string | null;
  readonly createdAt: number;
  readonly finishedAt: number | null;
  readonly status: 'open' | 'finished' | 'cancelled';
  readonly paused: boolean;
  /** Its place among the batches that run: before all, in turn, or behind all. */
  readonly priority: TaskLane;
  /** True where a person put it away. */
  readonly archived: boolean;
  /** True while folders are still being walked; `progress.counts.received` then still grows. */
  readonly counting: boolean;
  /** Named problem of taking the files in (a folder that may not be read), or of the workspace (disk full). */
  readonly trouble: { readonly code: ErrorCode; readonly text: ErrorText } | null;
  readonly rubric: Rubric | null;
  readonly rubricVersion: number | null;
  readonly rubricSavedAt: number | null;
  readonly progress: BatchProgress;
}

/** What a window that looks at a batch is told: first the head, then all rows in parts (best first), then whatever changes. */
export type BatchUpdate =
  | { readonly kind: 'head'; readonly head: BatchHead }
  /** `first` begins the rows anew (also after a new rubric), `last` says that all are there. */
  | { readonly kind: 'rows'; readonly rows: readonly BatchRow[]; readonly first: boolean; readonly last: boolean }
  | { readonly kind: 'changed'; readonly rows: readonly BatchRow[] };

/** A batch in lists. */
export interface BatchListEntry {
  readonly batchId: string;
  readonly title: string;
  readonly jobId: string | null;
  readonly jobTitle: string | null;
  readonly createdAt: number;
  readonly finishedAt: number | null;
  readonly status: 'open' | 'finished' | 'cancelled';
  readonly paused: boolean;
  readonly priority: TaskLane;
  readonly archived: boolean;
  readonly counting: boolean;
  readonly counts: BatchCounts;
  /** Files among `counts.completed` that are another version of a CV in the ranking: they are no people of their own. */
  readonly versions: number;
  readonly percent: number;
  readonly remainingSeconds: { readonly low: number; readonly high: number } | null;
  readonly shortlisted: number;
  readonly unread: number;
  /** Needs help and not set aside. */
  readonly needsHelp: number;
}

/** Something that waits for a person, for Home. */
export interface AttentionEntry {
  readonly kind: 'needs-help' | 'hidden-text' | 'failed' | 'trouble';
  readonly batchId: string;
  readonly itemId: string | null;
  /** Job and batch: "Backend engineer · Batch 12 Nov". */
  readonly place: string;
  /** Files that need help or failed, or words that are hidden. */
  readonly count: number;
  /** Whose CV holds hidden text. */
  readonly name: string | null;
  /** Why files need help, each reason once. */
  readonly reasons: readonly HelpReason[];
  /** What keeps the batch from going on. */
  readonly trouble: ErrorEnvelope | null;
  readonly at: number;
}

/** Failures that a person can help over and that have a word of their own in lists. */
export const helpReasons = [
  'DOCUMENT_ENCRYPTED',
  'DOCUMENT_NO_TEXT',
  'DOCUMENT_NOT_RECOGNISED',
  'DOCUMENT_GARBLED',
  'DOCUMENT_NOT_UNDERSTOOD',
  'DOCUMENT_NOT_A_CV',
  'DOCUMENT_RULED_OUT',
  'DOCUMENT_SEVERAL_PEOPLE',
] as const satisfies readonly ErrorCode[];
export type HelpReason = (typeof helpReasons)[number];

/** Where dropped files go: a new batch for a job, more files for a batch, or reading without a job. */
export const IntakeTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('job'), jobId: z.string().min(1) }),
  z.object({ kind: z.literal('batch'), batchId: z.string().min(1) }),
  z.object({ kind: z.literal('read-only') }),
]);
export type IntakeTarget = z.infer<typeof IntakeTarget>;

/** Files and folders to screen. Paths are absolute. */
export const IntakeInput = z.object({ paths: z.array(z.string().min(1).max(4_096)).min(1).max(100_000).readonly(), target: IntakeTarget });
export type IntakeInput = z.infer<typeof IntakeInput>;

/** All that the panes beside the ranking show of one item. */
export interface PersonView {
  readonly row: BatchRow;
  readonly cv: Cv | null;
  readonly match: Match | null;
  readonly hidden: readonly HiddenText[];
  readonly instructions: readonly InstructionText[];
  readonly recognised: readonly RecognisedText[];
  readonly notes: readonly Note[];
  /** Words beside the reason for the decision that stands; empty where there are none. */
  readonly decisionWords: string;
  readonly document: DocumentFacts | null;
  readonly warnings: readonly string[];
}

/** What is known of a received file. */
export interface DocumentFacts {
  readonly documentId: string | null;
  /** As found by its bytes: "pdf", "docx", "txt". */
  readonly kind: string | null;
  readonly sizeBytes: number | null;
  readonly pageCount: number | null;
  readonly sha256: string | null;
  readonly path: string;
  readonly receivedAt: number;
  /** True when the workspace holds the bytes. */
  readonly kept: boolean;
}

/** The text of a document for the text view: lines with boxes, as evidence names them. */
export interface DocumentView {
  readonly kind: string;
  readonly pages: readonly PageSize[];
  readonly lines: readonly TextLine[];
}

/** What a live what-if needs: satisfactions of every ranked item, row by row in the order of the rubric's criteria. */
export interface SatisfactionTable {
  readonly rubric: Rubric;
  /** Items and names of the people, best first, each a line. Ten thousand cross to the window as two texts in no time, as objects they hold it up. */
  readonly itemIds: string;
  readonly names: string;
  /** `people × criteria` values from 0 to 1. */
  readonly satisfaction: Float64Array;
}
