import type { CandidateReport, ComparisonReport } from '../../../core/contract/report.ts';
import { inWords, nameOf } from './report-words.ts';

/** "Ana and Deniz", "Ana, Deniz and Priya". */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** "both", "all three", "all four". */
export function everybody(people: number): string {
  return people === 2 ? 'both' : `all ${inWords(people)}`;
}

/** Who is ahead, whether that order is certain, and in how many criteria people differ. */
export function comparisonVerdict(
  report: ComparisonReport,
  differing: number,
  criteria: number,
): { readonly first: string; readonly rest: string } {
  const scored = report.people
    .flatMap(person => (person.match === null ? [] : [{ person, score: person.match.score }]))
    .toSorted((one, other) => other.score.score - one.score.score);
  const [best, next] = scored;
  const differ = criteria === 0 ? '' : ` They differ in ${differing} of ${criteria} criteria.`;
  if (best === undefined || next === undefined) return { first: 'Not matched:', rest: 'these CVs were read without a job.' };
  const sharing = scored.filter(({ score }) => score.high >= best.score.low);
  const top = scored.filter(({ score }) => Math.round(score.score) === Math.round(best.score.score));
  const first =
    top.length > 1
      ? `${joinNames(top.map(entry => nameOf(entry.person)))} have the same score, ${Math.round(best.score.score)}.`
      : `${nameOf(best.person)} has the highest score, ${Math.round(best.score.score)}.`;
  const order =
    sharing.length < 2
      ? `No other range reaches it; next is ${nameOf(next.person)} with ${Math.round(next.score.score)}.`
      : `The ranges of ${sharing.length === report.people.length ? everybody(sharing.length) : joinNames(sharing.map(entry => nameOf(entry.person)))} overlap, so that their order is not certain.`;
  return { first, rest: `${order}${differ}` };
}

/** "number 1 of 110", "not ranked". */
export function placeOf({ rank, tied }: CandidateReport, ranked: number): string {
  return rank === null ? 'not ranked' : `number ${rank} of ${ranked}${tied ? ', shared' : ''}`;
}
