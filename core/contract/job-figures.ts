import type { Thresholds } from './rubric.ts';

/** How far people came, each stage within the one before it. */
export const funnelStages = ['received', 'completed', 'reaching', 'shortlisted', 'interviewed', 'hired'] as const;
export type FunnelStage = (typeof funnelStages)[number];

/** How a criterion was met, as figures count it: found (met or implied), partly, alternative, unknown, missing. */
export const heatColumns = ['found', 'partly', 'alternative', 'unknown', 'missing'] as const;
export type HeatColumn = (typeof heatColumns)[number];

/** People by decision. */
export interface DecisionCounts {
  readonly shortlist: number;
  readonly maybe: number;
  readonly decline: number;
  readonly open: number;
}

/** Figures of one job. A person with several files or in several batches counts once, by the newest. Times in milliseconds since 1970. */
export interface JobFigures {
  readonly title: string;
  readonly version: number;
  readonly thresholds: Thresholds;
  /** Different people, and files by how they ended. */
  readonly people: number;
  readonly files: {
    readonly received: number;
    readonly completed: number;
    readonly needsHelp: number;
    readonly refused: number;
    readonly duplicate: number;
    readonly waiting: number;
  };
  readonly funnel: Readonly<Record<FunnelStage, number>>;
  readonly decisions: DecisionCounts;
  /** By the week in which people were received, oldest first; Monday, 0:00 of this computer. */
  readonly weeks: readonly (DecisionCounts & { readonly from: number })[];
  /** People by score, in tens: 0–9, …, 90–100. */
  readonly scores: readonly number[];
  /** In the order of the newest rubric; criteria that nobody was judged by are there with zeros. */
  readonly criteria: readonly {
    readonly id: string;
    readonly label: string;
    readonly required: boolean;
    readonly counts: Readonly<Record<HeatColumn, number>>;
  }[];
  /** Days from receipt to decision; null while nobody is decided about. */
  readonly daysToDecision: { readonly decided: number; readonly median: number; readonly p90: number } | null;
  /** Batches that people came from, newest first. */
  readonly sources: readonly {
    readonly batchId: string;
    readonly title: string;
    readonly people: number;
    readonly reaching: number;
    readonly shortlisted: number;
  }[];
}
