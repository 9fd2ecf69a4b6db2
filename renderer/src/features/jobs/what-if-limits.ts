import type { Criterion, Rubric } from '../../../../core/contract/rubric.ts';
import { askedBy } from '../../../../core/job/asked.ts';

type Criteria = Pick<Rubric, 'criteria'>;

/** The rubric without criteria that nobody was judged by yet: stored results cannot tell what they would give. */
export function judgedPart(judged: Criteria, rubric: Rubric): Rubric {
  const known = new Set(judged.criteria.map(criterion => criterion.id));
  const criteria = rubric.criteria.filter(criterion => known.has(criterion.id));
  return criteria.length === rubric.criteria.length ? rubric : { ...rubric, criteria };
}

/** Names of the criteria that nobody was judged by yet, and of those that now ask for something else. */
export function notYetJudged(
  judged: Criteria,
  rubric: Criteria,
): { readonly added: readonly string[]; readonly changed: readonly string[] } {
  const known = new Map(judged.criteria.map(criterion => [criterion.id, askedBy(criterion)]));
  const names = (criteria: readonly Criterion[]): readonly string[] => criteria.map(criterion => criterion.label);
  return {
    added: names(rubric.criteria.filter(({ id }) => !known.has(id))),
    changed: names(rubric.criteria.filter(criterion => known.has(criterion.id) && known.get(criterion.id) !== askedBy(criterion))),
  };
}

/** What the ranking beside it leaves out, in a sentence for each; empty where nothing. */
export function limitSentence({ added, changed }: ReturnType<typeof notYetJudged>): string {
  return [
    added.length === 0 ? '' : `${nameSome(added)} ${added.length === 1 ? 'is' : 'are'} left out here until saved and read.`,
    changed.length === 0
      ? ''
      : `What ${nameSome(changed)} now ${changed.length === 1 ? 'asks' : 'ask'} for is read when saved; here only weights count.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function nameSome([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
