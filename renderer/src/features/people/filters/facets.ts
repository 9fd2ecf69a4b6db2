import type { TFunction } from 'i18next';
import { noJob, type FacetCount, type PeopleFacets, type PeopleFilters } from '../../../../../core/contract/people.ts';
import { toggled } from './filter-edits.ts';
import { nameOfLanguage, sayBand } from './filter-words.ts';
import type { FacetEntry } from './facet-list.tsx';

/** One filter with its values. */
export interface Facet {
  readonly id: Exclude<keyof PeopleFilters, 'years'>;
  readonly title: string;
  readonly entries: readonly FacetEntry[];
}

interface FacetParts {
  readonly facets: PeopleFacets;
  readonly filters: PeopleFilters;
  readonly t: TFunction<'people'>;
  readonly language: string;
  readonly change: (change: Partial<PeopleFilters>) => void;
}

/** The filters of the pane in its order, without the years, which have a look of their own. */
export function facetsOf(parts: FacetParts): readonly Facet[] {
  const { facets, filters, t, change } = parts;
  return [
    {
      id: 'statuses',
      title: t('filters.status'),
      entries: facets.statuses.map(({ value, people }) =>
        plain(value, t(`status.${value}`), people, filters.statuses, statuses => change({ statuses })),
      ),
    },
    { id: 'languages', title: t('filters.language'), entries: languageEntries(parts) },
    {
      id: 'jobs',
      title: t('filters.job'),
      entries: facets.jobs.map(facet =>
        named(facet, facet.value === noJob ? t('noJob') : facet.label, filters.jobs, jobs => change({ jobs })),
      ),
    },
    { id: 'criteria', title: t('filters.criterion'), entries: criterionEntries(parts) },
    {
      id: 'tags',
      title: t('filters.tag'),
      entries: facets.tags.map(facet => named(facet, facet.label, filters.tags, tags => change({ tags }))),
    },
    {
      id: 'locations',
      title: t('filters.location'),
      entries: facets.locations.map(({ value, label, people }) =>
        plain(value, label, people, filters.locations, locations => change({ locations })),
      ),
    },
    {
      id: 'scores',
      title: t('filters.score'),
      entries: facets.scores.map(({ value, people }) => plain(value, sayBand(value), people, filters.scores, scores => change({ scores }))),
    },
    {
      id: 'recommendations',
      title: t('filters.advice'),
      entries: facets.recommendations.map(({ value, people }) =>
        plain(value, t(`advice.${value}`), people, filters.recommendations, recommendations => change({ recommendations })),
      ),
    },
  ].filter((facet): facet is Facet => facet.entries.length > 0);
}

function plain<Value extends string | number>(
  value: Value,
  label: string,
  people: number,
  chosen: readonly Value[],
  change: (values: readonly Value[]) => void,
): FacetEntry {
  return { id: String(value), label, people, checked: chosen.includes(value), onToggle: () => change(toggled(chosen, value)) };
}

function named(
  { value, people }: FacetCount<string>,
  label: string,
  chosen: PeopleFilters['tags'],
  change: (values: PeopleFilters['tags']) => void,
): FacetEntry {
  return {
    id: value,
    label,
    people,
    checked: chosen.some(({ id }) => id === value),
    onToggle: () => change(toggled(chosen, { id: value, label }, one => one.id)),
  };
}

function languageEntries({ facets, filters, t, language, change }: FacetParts): readonly FacetEntry[] {
  const keyOf = ({ code, least }: PeopleFilters['languages'][number]): string => `${code} ${least ?? ''}`;
  return facets.languages.map(({ value, people }) => {
    const name = nameOfLanguage(value.code, language);
    return {
      id: keyOf(value),
      label: value.least === null ? name : t('filters.atLeast', { language: name, level: value.least }),
      people,
      checked: filters.languages.some(chosen => keyOf(chosen) === keyOf(value)),
      onToggle: () => change({ languages: toggled(filters.languages, value, keyOf) }),
    };
  });
}

/** Criteria of the one job that is chosen: who meets them. */
function criterionEntries({ facets, filters, change }: FacetParts): readonly FacetEntry[] {
  const [job] = filters.jobs;
  if (job === undefined) return [];
  return facets.criteria.map(({ value, label, people }) => ({
    id: value,
    label,
    people,
    checked: filters.criteria.some(chosen => chosen.criterionId === value),
    onToggle: () =>
      change({
        criteria: toggled(filters.criteria, { jobId: job.id, criterionId: value, label, states: ['met'] as const }, one => one.criterionId),
      }),
  }));
}
