import { z } from 'zod';
import { Confidence } from './cv.ts';

const PageNumber = z.number().int().positive();

/** The pages of one person in a file that holds the CVs of several; both pages included, counted from 1. */
export const PersonPages = z
  .object({ firstPage: PageNumber, lastPage: PageNumber, name: z.string().nullable(), confidence: Confidence })
  .refine(({ firstPage, lastPage }) => firstPage <= lastPage, 'the last page comes before the first')
  .readonly();
export type PersonPages = z.infer<typeof PersonPages>;

/** Pages of one document to be cut out, both included, counted from 1. */
export const PageRange = z
  .object({ firstPage: PageNumber, lastPage: PageNumber })
  .refine(({ firstPage, lastPage }) => firstPage <= lastPage, 'the last page comes before the first')
  .readonly();
export type PageRange = z.infer<typeof PageRange>;

/** How the pages of a part are called: "page 3", "pages 4–6". */
export function pageWords({ firstPage, lastPage }: PageRange): string {
  return firstPage === lastPage ? `page ${firstPage}` : `pages ${firstPage}–${lastPage}`;
}

/** True when the ranges follow each other without a gap from the first page to the last. */
export function coversAllPages(ranges: readonly PageRange[], pageCount: number): boolean {
  const next = ranges.reduce((expected, range) => (range.firstPage === expected ? range.lastPage + 1 : Number.NaN), 1);
  return next === pageCount + 1;
}

/** Worker task `cut`: the bytes of a document that is drawn as a PDF, and the pages of each part. */
export const CutPagesInput = z.object({
  bytes: z.instanceof(Uint8Array),
  ranges: z.array(PageRange).min(1).readonly(),
  /** Opens a protected file; never stored. */
  password: z.string().optional(),
});
export type CutPagesInput = z.infer<typeof CutPagesInput>;

/** What `cut` returns: a PDF for each part, in the order asked for. */
export const CutPages = z.array(z.instanceof(Uint8Array)).readonly();

/** Splits the file of an item into these parts, which together are all of its pages. */
export const SplitInput = z.object({
  itemId: z.string().min(1),
  ranges: z.array(PageRange).min(2).max(60).readonly(),
  password: z.string().max(127).optional(),
});
export type SplitInput = z.infer<typeof SplitInput>;

/** What a window shows before a file is split. */
export interface PackView {
  readonly file: string;
  readonly pageCount: number;
  readonly people: readonly PersonPages[];
}
