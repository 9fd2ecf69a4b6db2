import type { PartialDate } from './cv.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Limits within which a document is read (spec: screening, *Intake*). */
export const readingLimits = {
  sizeBytes: 10 * 1024 * 1024,
  pages: 60,
  timeoutMs: 20_000,
  /** Old-generation heap of one worker thread. */
  memoryMb: 384,
} as const;

/** What understanding needs besides the document; the same context gives the same CV. `T` are the language tables. */
export interface UnderstandingContext<T> {
  readonly tables: T;
  readonly vocabulary: Vocabulary;
  /** The month up to which current positions count, `YYYY-MM`. */
  readonly today: PartialDate;
  /** ISO 3166 region for phone numbers without a country code ("US"). */
  readonly defaultRegion: string;
}
