import { z } from 'zod';

/** A rectangle on a page. Unit: PDF points (1/72 inch); origin: top left of the page as displayed. */
export const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).readonly();
export type Box = z.infer<typeof Box>;

/**
 * A span of a document that supports a claim.
 * `page` counts from 1. `line` is the index into `DocumentText.lines`; `start` and `end` are
 * character offsets in that line's text (end exclusive). `quote` is the text as printed.
 */
export const Evidence = z
  .object({
    page: z.number().int().positive(),
    box: Box,
    quote: z.string(),
    line: z.number().int().nonnegative(),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  })
  .readonly();
export type Evidence = z.infer<typeof Evidence>;
