import {
  applicationStatuses,
  noJob,
  scoreBands,
  type CriterionState,
  type FacetCount,
  type PeopleFacets,
  type PeopleFilters,
} from '../../../core/contract/people.ts';
import { recommendations } from '../../../core/contract/match.ts';
import { facetNumbers, mostYears, type FacetName } from '../../../db/queries/people-directory.ts';
import type { FoundCriterion, FoundFacet } from '../../../db/queries/people-facets.ts';
import { statesOf } from '../../../db/queries/people-filters.ts';
import { getJob } from '../../../db/queries/jobs.ts';
import { getTag } from '../../../db/queries/tags.ts';
import type { Db } from '../../../db/statement.ts';

/** What was counted as lists of filters show it; what is chosen stays there though nobody has it. */
export function describeFacets(
  db: Db,
  found: readonly FoundFacet[],
  criteria: readonly FoundCriterion[],
  filters: PeopleFilters,
): PeopleFacets {
  const counts = (facet: FacetName, chosen: readonly string[]): readonly FacetCount<string>[] => {
    const there = found.filter(each => each.facet === facetNumbers[facet]).map(({ value, people }) => ({ value, label: value, people }));
    const absent = chosen.filter(value => !there.some(each => each.value === value));
    return [...there, ...absent.map(value => ({ value, label: value, people: 0 }))];
  };
  const known = <T extends string>(facet: FacetName, values: readonly T[], chosen: readonly T[]): readonly FacetCount<T>[] => {
    const there = new Map(counts(facet, chosen).map(each => [each.value, each.people]));
    return values.flatMap(value => {
      const people = there.get(value);
      return people === undefined ? [] : [{ value, label: value, people }];
    });
  };
  const bands = new Map(known('scores', scoreBands.map(String), filters.scores.map(String)).map(each => [each.value, each.people]));
  return {
    statuses: known('statuses', applicationStatuses, filters.statuses),
    tags: counts(
      'tags',
      filters.tags.map(tag => tag.id),
    ).map(each => ({ ...each, label: getTag(db, each.value)?.name ?? each.value })),
    jobs: counts(
      'jobs',
      filters.jobs.map(job => job.id),
    ).map(each => ({ ...each, label: each.value === noJob ? 'No job, read only' : (getJob(db, each.value)?.title ?? each.value) })),
    languages: counts(
      'languages',
      filters.languages.map(({ code, least }) => (least === null ? code : `${code}+`)),
    ).map(({ value, people }) => languageCount(value, people)),
    locations: counts('locations', filters.locations),
    years: yearsOf(counts('years', [])),
    scores: scoreBands.flatMap(value => {
      const people = bands.get(String(value));
      return people === undefined ? [] : [{ value, label: bandLabel(value), people }];
    }),
    recommendations: known('recommendations', recommendations, filters.recommendations),
    criteria: criteriaOf(criteria),
  };
}

function languageCount(stored: string, people: number): PeopleFacets['languages'][number] {
  const code = stored.replace(/\+$/, '');
  return { value: { code, least: code === stored ? null : 'B2' }, label: code, people };
}

function yearsOf(counted: readonly FacetCount<string>[]): readonly number[] {
  const last = Math.min(mostYears, Math.max(-1, ...counted.map(({ value }) => Number(value))));
  return Array.from({ length: last + 1 }, (_, years) => counted.find(({ value }) => Number(value) === years)?.people ?? 0);
}

function bandLabel(least: (typeof scoreBands)[number]): string {
  const above = scoreBands[scoreBands.indexOf(least) - 1];
  return above === undefined ? `${least} or more` : `${least} to ${above - 1}`;
}

function criteriaOf(found: readonly FoundCriterion[]): PeopleFacets['criteria'] {
  const ids = [...new Set(found.map(each => each.criterionId))];
  return ids.map(value => {
    const own = found.filter(each => each.criterionId === value);
    const count = (state: CriterionState): number =>
      own.reduce((sum, { status, people }) => (statesOf[state].includes(status) ? sum + people : sum), 0);
    const states = { met: count('met'), partly: count('partly'), missing: count('missing'), unknown: count('unknown') };
    return { value, label: own[0]?.label ?? value, people: states.met, states };
  });
}
