import { z } from 'zod';
import { PartialDate } from './cv.ts';
import { isErrorCode, type ErrorCode } from './errors.ts';
import { criterionStatuses, recommendations } from './match.ts';
import { RecognisedPages } from './recognition.ts';
import { Rubric } from './rubric.ts';
import { SearchEntry } from './search-entry.ts';
import { PersonPages } from './several-people.ts';

/** Raised when reading or understanding changes what it finds; results of another version are made anew. */
export const readerVersion = 'reader-3';
export const understandingVersion = 'understanding-3';

const understanding = {
  /** The month up to which current positions count. */
  today: PartialDate,
  defaultRegion: z.string().length(2),
};

const Bytes = z.instanceof(Uint8Array);

/** Longest password that a PDF can have, in UTF-8 bytes (ISO 32000-2, 7.6.4.3.2). */
export const longestPassword = 127;

/** What a person may say that a document is: a CV to be ranked, or something else. */
export const sortRulings = ['cv', 'other'] as const;
export type SortRuling = (typeof sortRulings)[number];

/**
 * Worker task `screen`: bytes of one document, and the rubric to match it with, if any. `recognised` is what was made
 * out in the pictures of its pages; absent before anybody tried.
 */
export const ScreenInput = z.object({
  bytes: Bytes,
  /** JSON of a `Rubric`. */
  rubric: z.string().nullable(),
  recognised: RecognisedPages.optional(),
  /** Opens a protected file; used for this reading and never stored. */
  password: z.string().max(longestPassword).optional(),
  ...understanding,
});
export type ScreenInput = z.infer<typeof ScreenInput>;

/** Worker task `rematch`: a document that was read before, packed as it was saved, what a person says that it is, and a rubric. */
export const RematchInput = z.object({
  text: Bytes,
  cv: Bytes,
  ruling: z.enum(sortRulings).nullable(),
  rubric: z.string(),
  ...understanding,
});
export type RematchInput = z.infer<typeof RematchInput>;

/** Worker task `draft-rubric`: the file of a job ad. */
export const DraftRubricInput = z.object({ bytes: Bytes, title: z.string(), ...understanding });
export type DraftRubricInput = z.infer<typeof DraftRubricInput>;

/** What `draft-rubric` returns: the text of the ad and the first version of its rubric. */
export const DraftedRubric = z.object({ text: z.string(), rubric: Rubric });
export type DraftedRubric = z.infer<typeof DraftedRubric>;

/** A match as it is saved: what lists need in the open, the whole `Match` packed. */
export const PackedMatch = z.object({
  packed: Bytes,
  score: z.number(),
  low: z.number(),
  high: z.number(),
  recommendation: z.enum(recommendations),
  confidence: z.number(),
  requiredMet: z.number().int(),
  requiredTotal: z.number().int(),
  insufficient: z.boolean(),
  satisfactions: z.array(z.object({ satisfaction: z.number(), low: z.number(), high: z.number(), status: z.enum(criterionStatuses) })),
});
export type PackedMatch = z.infer<typeof PackedMatch>;

/** A reading as it is saved. */
export const PackedReading = z.object({
  kind: z.string(),
  pageCount: z.number().int(),
  quality: z.number(),
  text: Bytes,
  cv: Bytes,
  confidence: z.number(),
  name: z.string().nullable(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  employer: z.string().nullable(),
  language: z.string().nullable(),
  totalYears: z.number(),
  /** Present or last position, for lists; empty where none was read. */
  headline: z.string(),
  /** Date that the document bears, see `documentDate`; absent where it bears none. */
  datedAt: z.number().optional(),
  /** Words that the document shows to software and not to a reader. */
  hiddenWords: z.number().int().nonnegative(),
  /** By what the document is searched. */
  search: SearchEntry,
  /** Code of the reason why a person has to help; null when the document was understood. */
  help: z.custom<ErrorCode>(value => typeof value === 'string' && isErrorCode(value)).nullable(),
  /** What the document looks like that is no CV ("a cover letter"); absent where `help` is another reason. */
  looksLike: z.string().optional(),
  /** Whose CVs the document holds where it holds several; absent for one person's. */
  people: z.array(PersonPages).readonly().optional(),
  /** Why recognised pages cannot be relied on ("they are too blurred to be read safely"); absent where `help` is another reason. */
  unclear: z.string().optional(),
});
export type PackedReading = z.infer<typeof PackedReading>;

/** What `screen` returns. `scans` are pages whose pictures hold what the document has to say; none once they were recognised. */
export const Screened = z.object({
  reading: PackedReading,
  match: PackedMatch.nullable(),
  scans: z.array(z.number().int().positive()).readonly().default([]),
});
export type Screened = z.infer<typeof Screened>;
