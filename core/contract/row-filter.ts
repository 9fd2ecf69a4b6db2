import { z } from 'zod';
import { Rating, standings } from './triage.ts';

/** A stretch of scores, both ends included as whole points: 70 to 84 holds 84.9 too. */
export const ScoreBand = z.object({ from: z.number().min(0).max(100), to: z.number().min(0).max(100) }).readonly();
export type ScoreBand = z.infer<typeof ScoreBand>;

/** Which ranked people are meant; what is empty or null lets everyone through. */
export const RowFilter = z
  .object({
    text: z.string().max(500),
    minScore: z.number().nullable(),
    bands: z.array(ScoreBand).max(10).readonly(),
    unread: z.boolean(),
    hidden: z.boolean(),
    standings: z.array(z.enum(standings)).readonly(),
    /** Places of criteria in the rubric, all of which were found. */
    criteria: z.array(z.number().int().nonnegative()).max(200).readonly(),
    tags: z.array(z.string().max(40)).max(200).readonly(),
    /** Ids of reasons for declining, one of which was given. */
    reasons: z.array(z.string().min(1)).max(200).readonly(),
    /** Least rating. */
    minRating: Rating.nullable(),
  })
  .readonly();
export type RowFilter = z.infer<typeof RowFilter>;

/** A filter that lets everyone through. */
export const noFilter: RowFilter = {
  text: '',
  minScore: null,
  bands: [],
  unread: false,
  hidden: false,
  standings: [],
  criteria: [],
  tags: [],
  reasons: [],
  minRating: null,
};

/** Everybody of a batch who matches a filter; `kept` pass one for unread people although they were read since. */
export const SelectInput = z.object({
  batchId: z.string().min(1),
  filter: RowFilter,
  kept: z.array(z.string().min(1)).max(100_000).readonly(),
});
export type SelectInput = z.infer<typeof SelectInput>;

/** People who were found by a filter. The main process keeps who they are: acts name the selection. */
export interface Selection {
  readonly selectionId: string;
  /** Files in the ranking, each of one person. */
  readonly people: number;
}
