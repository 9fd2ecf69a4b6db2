import type { Vocabulary } from '../contract/vocabulary.ts';
import type { JobWords } from '../job/words.ts';

/** What matching needs besides CV, document and rubric; the same context gives the same match. */
export interface MatchContext {
  readonly vocabulary: Vocabulary;
  readonly jobWords: JobWords;
  /** The month up to which current positions count, `YYYY-MM`. */
  readonly today: string;
}
