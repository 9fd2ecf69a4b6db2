import type { DateMatch } from '../dates/date-range.ts';
import type { CvLine } from '../lines.ts';

/** The lines of one entry of a section: what heads it, when it was, and what is told about it. */
export interface EntryLines {
  readonly head: readonly CvLine[];
  readonly body: readonly CvLine[];
  readonly date: DateMatch | null;
  /** Head lines above several entries: the employer of several roles. */
  readonly group: readonly CvLine[];
}
