import { z } from 'zod';
import { Box } from './geometry.ts';

const Id = z.string().min(1).max(100);
/** Why a name is shown: it stands in the history for good. */
const Reason = z.string().trim().min(1).max(300);

/** Makes a batch blind, or shows the names of all its people; that needs a reason. */
export const BlindBatchInput = z.discriminatedUnion('blind', [
  z.object({ batchId: Id, blind: z.literal(true) }),
  z.object({ batchId: Id, blind: z.literal(false), reason: Reason }),
]);
export type BlindBatchInput = z.infer<typeof BlindBatchInput>;

/** Shows the name of the person behind an item, in every batch. */
export const RevealInput = z.object({ itemId: Id, reason: Reason });
export type RevealInput = z.infer<typeof RevealInput>;

/** How a batch stands. */
export interface BlindBatchState {
  readonly blind: boolean;
  /** The workspace screens blind always: a batch cannot be shown, a person can. */
  readonly always: boolean;
}

/** How the person behind an item stands. */
export interface BlindPersonState {
  readonly blind: boolean;
  /** Shown although their batch is blind. */
  readonly revealed: boolean;
  /** Places covered on the pages and in their text; 0 where nothing was read. */
  readonly areas: number;
}

/** A place on a page, from 1. */
export const PagePlace = z.object({ page: z.number().int().positive(), box: Box });
export type PagePlace = z.infer<typeof PagePlace>;

/**
 * Worker task `redactPages`: a document to be drawn with `covered` in black. Of pages that are pictures, and of `pictures`,
 * nothing is shown but `visible`: what is on them beside the words is not known.
 */
export const RedactPagesInput = z.object({
  bytes: z.instanceof(Uint8Array),
  password: z.string().optional(),
  covered: z.array(PagePlace).readonly(),
  visible: z.array(PagePlace).readonly(),
  pictures: z.array(z.number().int().positive()).readonly(),
});
export type RedactPagesInput = z.infer<typeof RedactPagesInput>;
