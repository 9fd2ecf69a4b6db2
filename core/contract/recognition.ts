import { z } from 'zod';
import { Box } from './geometry.ts';

/** Limits of recognising text in pictures of pages. */
export const recognitionLimits = {
  /** Pages of one document that are recognised; further ones stay unread. */
  pages: 10,
  /** One page, its loading included. */
  pageTimeoutMs: 30_000,
  /** Resolution at which a page is drawn for recognition: letters of 10 points are then 20 pixels high, from where on accuracy gains little. */
  dotsPerInch: 200,
  /** Pixels of one drawn page; larger paper is drawn coarser. */
  pixels: 12_000_000,
  /** Pixels of one picture in the file: A4 at 600 dots per inch has 35 million. */
  picturePixels: 40_000_000,
  /** Decoded bytes of all pictures on one page. */
  pageBytes: 256 * 1024 * 1024,
} as const;

/** Languages in which text can be recognised (ISO 639-2 codes, as Tesseract names its data). */
export const scanLanguages = ['eng', 'deu', 'fra', 'spa', 'ita', 'por', 'nld', 'pol'] as const;
export const ScanLanguage = z.enum(scanLanguages);
export type ScanLanguage = z.infer<typeof ScanLanguage>;

/**
 * Worker task `recognise`: bytes of a PDF and the pages (from 1) that shall be read from how they look. `languages` are
 * those that the document may be in, the most likely one first; none stands for all that are installed.
 */
export const RecogniseInput = z.object({
  bytes: z.instanceof(Uint8Array),
  pages: z.array(z.number().int().positive()),
  languages: z.array(ScanLanguage).default([]),
});
export type RecogniseInput = z.infer<typeof RecogniseInput>;

const Share = z.number().min(0).max(1);

/** One word made out in a picture. Box and baseline in points as the page is shown, origin top left; `size` in points. */
export const RecognisedWord = z
  .object({
    text: z.string(),
    box: Box,
    baseline: z.number(),
    size: z.number(),
    confidence: Share,
  })
  .readonly();
export type RecognisedWord = z.infer<typeof RecognisedWord>;

/** Direction of the text of a page, in degrees clockwise; 180 for a page that was scanned upside down. */
export const pageTurns = [0, 90, 180, 270] as const;
export type PageTurn = (typeof pageTurns)[number];

/** What keeps the letters of a page from being read safely, however sure the recogniser is of its words. */
export const scanFaults = ['blurred', 'small'] as const;
export type ScanFault = (typeof scanFaults)[number];

/** What was made out in the picture of one page. */
export const RecognisedPage = z
  .object({
    page: z.number().int().positive(),
    turn: z.literal(pageTurns),
    /** Mean confidence of its words; 0 where there are none. */
    confidence: Share,
    /** True for an empty sheet: nothing dark enough to be a word. */
    blank: z.boolean().default(false),
    /** Why its words may be wrong although they look sure; null for a page that is sharp enough. */
    fault: z.enum(scanFaults).nullable().default(null),
    words: z.array(RecognisedWord).readonly(),
  })
  .readonly();
export type RecognisedPage = z.infer<typeof RecognisedPage>;

/** What `recognise` returns. */
export const RecognisedPages = z.array(RecognisedPage).readonly();
export type RecognisedPages = z.infer<typeof RecognisedPages>;
