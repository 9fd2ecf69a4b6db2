import type { LintNote, Rubric } from '../../../../core/contract/rubric.ts';
import { adviceOf } from '../../../../core/job/lint-ad.ts';
import type { AdRun } from './ad-blocks.ts';

/** Something marked in the ad: words a criterion comes from, or words a note is about. */
export interface AdMark {
  readonly start: number;
  readonly end: number;
  readonly criterionId: string | null;
  /** Number of the criterion; null for a note. */
  readonly number: number | null;
  /** Message of the note. */
  readonly note: string | null;
}

/** A stretch of a run with all that is marked on it. */
export interface MarkedRun extends AdRun {
  readonly marks: readonly AdMark[];
  /** Marks that end here; their numbers follow the words. */
  readonly ending: readonly AdMark[];
}

/** The marks of a rubric in the text of its ad. Spans that do not lie in the text are left out. */
export function marksOf(
  rubric: Pick<Rubric, 'criteria' | 'lint'>,
  numbers: ReadonlyMap<string, number>,
  length: number,
): readonly AdMark[] {
  const criteria = rubric.criteria.flatMap(({ id, source }): readonly AdMark[] =>
    source === null ? [] : [{ start: source.start, end: source.end, criterionId: id, number: numbers.get(id) ?? null, note: null }],
  );
  const notes = rubric.lint.flatMap(({ source, message }): readonly AdMark[] =>
    source === null ? [] : [{ start: source.start, end: source.end, criterionId: null, number: null, note: message }],
  );
  return [...criteria, ...notes].filter(mark => mark.start >= 0 && mark.end > mark.start && mark.end <= length);
}

/** A run cut where marks begin and end. The pieces joined are the run. */
export function cutRun(run: AdRun, marks: readonly AdMark[]): readonly MarkedRun[] {
  const touching = marks.filter(mark => mark.start < run.end && mark.end > run.start);
  const cuts = [...new Set([run.start, run.end, ...touching.flatMap(mark => [mark.start, mark.end])])]
    .filter(at => at >= run.start && at <= run.end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? run.end;
    const own = touching.filter(mark => mark.start <= start && mark.end >= end);
    return { start, end, bold: run.bold, marks: own, ending: own.filter(mark => mark.end === end) };
  });
}

/** A note in parts: its sentence, what the rest says, and what its button does; null where nothing is proposed. */
export interface NoteParts {
  readonly strong: string;
  readonly rest: string;
  readonly advice: string | null;
}

/** "“chairman” may read as a wish for one sex", "It is not scored." and "Write “chair”". */
export function splitNote({ message, replacement }: Pick<LintNote, 'message' | 'replacement'>): NoteParts {
  const advice = replacement === undefined ? null : adviceOf(replacement);
  const plain = advice === null ? message : message.replace(` ${advice}.`, '');
  const end = plain.indexOf('. ');
  return end < 0 ? { strong: plain, rest: '', advice } : { strong: plain.slice(0, end), rest: plain.slice(end + 2), advice };
}
