import type { CriterionResult, Dimensions } from '../contract/match.ts';
import type { Criterion } from '../contract/rubric.ts';
import type { Judging } from './found.ts';

/** Distinct soft skills shown outside of lists that make a full view. */
const manySoftSkills = 4;

/** The five views beside the score: weighted means of the criteria they are about; null where nothing can be said. */
export function viewDimensions(results: readonly CriterionResult[], judging: Judging): Dimensions {
  const { rubric, cv } = judging;
  const mean = (choose: (criterion: Criterion) => boolean): number | null => weightedMean(rubric.criteria, results, choose);
  const isSoft = (criterion: Criterion): boolean =>
    criterion.kind === 'skill' && criterion.anyOf.every(name => judging.context.vocabulary.get(name)?.category === 'soft');
  const shown = new Set(cv.skills.filter(skill => skill.category === 'soft' && !skill.listed).map(skill => skill.canonical)).size;
  const soft = mean(isSoft) ?? (shown > 0 ? Math.min(100, Math.round((100 * shown) / manySoftSkills)) : null);
  const required = mean(criterion => criterion.necessity === 'required');
  const field = cv.experience.length === 0 ? null : Math.round(100 * judging.relevant.plausibility);
  return {
    technical: mean(
      criterion => (criterion.kind === 'skill' && !isSoft(criterion)) || criterion.kind === 'certificate' || criterion.kind === 'licence',
    ),
    experience: mean(criterion => criterion.kind === 'experience') ?? field,
    education: mean(criterion => criterion.kind === 'education'),
    softSkills: soft,
    roleFit: required === null ? field : field === null ? required : Math.round((required + field) / 2),
  };
}

function weightedMean(
  criteria: readonly Criterion[],
  results: readonly CriterionResult[],
  choose: (criterion: Criterion) => boolean,
): number | null {
  let sum = 0;
  let total = 0;
  for (const [index, criterion] of criteria.entries()) {
    const result = results[index];
    if (!result || !choose(criterion) || result.status === 'unknown') continue;
    sum += criterion.weight * result.satisfaction;
    total += criterion.weight;
  }
  return total === 0 ? null : Math.round((100 * sum) / total);
}
