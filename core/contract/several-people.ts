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
