import type { Criterion, SourceSpan } from '../contract/rubric.ts';
import type { Vocabulary } from '../contract/vocabulary.ts';
import { foldText } from '../skills/fold.ts';
import type { AdLanguage } from './ad-language.ts';
import type { Clause } from './modality.ts';
import type { JobWords } from './words.ts';

/** The text of a job ad, as typed or as read from a file; `fileTitle` helps where the text has no title. */
export interface JobAd {
  readonly text: string;
  readonly fileTitle?: string;
}

/** What every reader of an ad gets: the text, its clauses, and the tables. */
export interface AdReading {
  readonly text: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly language: AdLanguage;
  readonly vocabulary: Vocabulary;
  readonly words: JobWords;
}

type Drafted<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A criterion before it has an id. */
export type CriterionDraft = Drafted<Criterion>;

/** Stretches of the ad that a reader has used up, so that the next does not read them again. */
export type UsedSpans = (readonly [number, number])[];

/** True when a stretch touches one that is used up. */
export function isUsed(used: UsedSpans, start: number, end: number): boolean {
  return used.some(([from, to]) => start < to && end > from);
}

/** Source span of a stretch of the ad. */
export function sourceOfSpan(text: string, start: number, end: number): SourceSpan {
  return { start, end, quote: text.slice(start, end) };
}

/** Gives each draft an id from its kind and label, unique in the list and the same for the same list. */
export function withIds(drafts: readonly CriterionDraft[]): readonly Criterion[] {
  const taken = new Map<string, number>();
  return drafts.map(draft => {
    const slug = foldText(draft.label)
      .replace(/\+/g, 'p')
      .replace(/#/g, 'sharp')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60);
    const base = `${draft.kind}-${slug || 'x'}`;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return { ...draft, id: count === 1 ? base : `${base}-${count}` };
  });
}

/** Necessity of a clause; tasks count as wishes. */
export function necessityOf(clause: Clause): 'required' | 'preferred' {
  return clause.modality === 'required' ? 'required' : 'preferred';
}
