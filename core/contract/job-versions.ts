import { z } from 'zod';
import type { Rubric } from './rubric.ts';

/** Which versions of a job's rubric to lay side by side; the people are those of a batch, the newest by default. */
export const CompareVersionsInput = z.object({
  jobId: z.string().min(1),
  before: z.number().int().positive(),
  after: z.number().int().positive(),
  batchId: z.string().min(1).optional(),
});
export type CompareVersionsInput = z.infer<typeof CompareVersionsInput>;

/** Why a criterion gives other points: what happened to it, or to what was found for it. */
export const moveCauses = ['added', 'removed', 'weight', 'finding', 'weight-and-finding'] as const;
export type MoveCause = (typeof moveCauses)[number];

/** Points that one criterion gives a person by two rubric versions, in points with one decimal. */
export interface PointMove {
  readonly criterionId: string;
  readonly label: string;
  readonly cause: MoveCause;
  /** Points earned, 0 where the version has no such criterion. */
  readonly before: number;
  readonly after: number;
  /** The most it can give by each version. */
  readonly mostBefore: number;
  readonly mostAfter: number;
}

/** Where a person stands by one version. Scores 0 to 100 with one decimal. */
export interface VersionPlace {
  readonly score: number;
  readonly rank: number;
  readonly tied: boolean;
}

/** A person of the batch by both versions. */
export interface MovedPerson {
  readonly itemId: string;
  readonly name: string;
  readonly before: VersionPlace;
  readonly after: VersionPlace;
  /** The criteria that changed the score most, at most three. */
  readonly why: readonly PointMove[];
  /** What all other criteria add to the difference, in points; with `why` it is the difference of the scores. */
  readonly rest: number;
}

/** Two versions of a rubric and what the people of a batch have by them. */
export interface VersionComparison {
  readonly before: VersionSide;
  readonly after: VersionSide;
  /** The batch whose people are compared; null where nobody was screened. */
  readonly batch: { readonly batchId: string; readonly title: string } | null;
  /** Everybody who is ranked, best by `after` first. */
  readonly people: readonly MovedPerson[];
}

/** One version in a comparison. */
export interface VersionSide {
  readonly rubric: Rubric;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Criteria by name whose points are left out because nobody of the batch was judged by them. */
  readonly unjudged: readonly string[];
}
