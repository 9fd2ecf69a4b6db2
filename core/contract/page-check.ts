import { z } from 'zod';
import { Box } from './geometry.ts';
import { ScanLanguage } from './recognition.ts';

/** Worker task `checkPage`: one page (from 1) of a document; `languages` as for `recognise`, `password` of a protected PDF. */
export const CheckPageInput = z.object({
  bytes: z.instanceof(Uint8Array),
  page: z.number().int().positive(),
  languages: z.array(ScanLanguage).default([]),
  password: z.string().optional(),
});
export type CheckPageInput = z.infer<typeof CheckPageInput>;

/** A word of the text layer that does not stand in the picture. Box in points, origin top left of the page. */
export const UnseenWord = z
  .object({
    text: z.string(),
    box: Box,
    /** What is seen in its place; null where nothing is. */
    instead: z.string().nullable(),
    /** True when the reading left it out already, as hidden text. */
    hidden: z.boolean(),
  })
  .readonly();
export type UnseenWord = z.infer<typeof UnseenWord>;

/** A word of the picture that the text layer lacks. */
export const UnwrittenWord = z.object({ text: z.string(), box: Box }).readonly();
export type UnwrittenWord = z.infer<typeof UnwrittenWord>;

/**
 * `no-layer`: the page has no text of its own, so there is nothing to compare. `unclear`: most of its words could not be
 * made out, because their fonts are not part of the file, or their picture is too poor.
 */
export const pageVerdicts = ['agrees', 'disagrees', 'unclear', 'no-layer'] as const;
export type PageVerdict = (typeof pageVerdicts)[number];

/** What comparing the text layer of a page with its picture found. */
export const PageCheck = z
  .object({
    page: z.number().int().positive(),
    verdict: z.enum(pageVerdicts),
    /** Words of the layer that were compared; signs and words in letters that cannot be made out are not. */
    words: z.number().int().nonnegative(),
    /** Share of the letters of those words that stand in the picture, 0 to 1. */
    seenShare: z.number().min(0).max(1),
    unseen: z.array(UnseenWord).readonly(),
    unwritten: z.array(UnwrittenWord).readonly(),
    /** Words where something is drawn that could not be made out: neither found nor missing. */
    unclear: z.number().int().nonnegative(),
  })
  .readonly();
export type PageCheck = z.infer<typeof PageCheck>;

/** What a window hears of a check that it asked for: how far it is, in percent, and last what was found. */
export type PageCheckUpdate =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'checked'; readonly check: PageCheck };
