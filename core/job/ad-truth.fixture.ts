import type { DegreeLevel } from '../contract/cv.ts';
import type { RubricSummary } from './summarise-rubric.ts';

/**
 * An ad with what a careful reader takes from it. Terms may give other spellings behind `|`. `neutral` are terms that
 * may be read either way; naming them is neither right nor wrong.
 */
export interface AdWithTruth {
  readonly text: string;
  readonly required: readonly string[];
  readonly preferred: readonly string[];
  readonly minYears: number;
  readonly degree: DegreeLevel | '';
  /** English names of all languages that are asked for or welcome. */
  readonly languages: readonly string[];
  readonly licences: readonly string[];
  readonly neutral?: readonly string[];
}

/** Right, invented and lost terms. */
export interface Counts {
  readonly right: number;
  readonly invented: readonly string[];
  readonly lost: readonly string[];
}

/** How a drafted rubric compares with the truth of its ad. */
export interface AdScore {
  readonly required: Counts;
  readonly preferred: Counts;
  readonly languages: Counts;
  readonly licences: Counts;
  readonly yearsRight: boolean;
  readonly degreeRight: boolean;
}

/** Compares what was drafted with the truth; a required term listed as preferred is lost there and invented here. */
export function scoreAd(truth: AdWithTruth, drafted: RubricSummary): AdScore {
  const neutral = [...(truth.neutral ?? []), ...truth.licences, ...truth.languages];
  const side = (wanted: readonly string[], named: readonly string[]): Counts => count(wanted, named, neutral, drafted.licences);
  return {
    required: side(truth.required, drafted.required),
    preferred: side(truth.preferred, drafted.preferred),
    languages: count(truth.languages, drafted.languages, [], []),
    licences: count(truth.licences, drafted.licences, truth.neutral ?? [], [...drafted.required, ...drafted.preferred]),
    yearsRight: (drafted.minYears ?? 0) === truth.minYears,
    degreeRight: drafted.degree === truth.degree,
  };
}

/** Harmonic mean of precision and recall over all ads. */
export function f1Of(counts: readonly Counts[]): number {
  const sum = (choose: (each: Counts) => number): number => counts.reduce((total, each) => total + choose(each), 0);
  const right = sum(each => each.right);
  const wrong = sum(each => each.invented.length + each.lost.length);
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong);
}

function count(wanted: readonly string[], named: readonly string[], neutral: readonly string[], also: readonly string[]): Counts {
  const lost = wanted.filter(term => ![...named, ...also].some(name => isSame(name, term)));
  const invented = named.filter(name => ![...wanted, ...neutral].some(term => isSame(name, term)));
  return { right: wanted.length - lost.length, invented, lost };
}

/** The same words, one side of "a or b", or the words of one spelling with up to three around them. */
function isSame(name: string, term: string): boolean {
  const own = wordsOf(name);
  const forms = term.split('|').flatMap(form => [form, ...form.split(' or ')]);
  return forms.some(form => {
    const wanted = wordsOf(form);
    return wanted.length > 0 && wanted.every(word => own.includes(word)) && own.length <= wanted.length + 3;
  });
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu) ?? []
  );
}
