import type { TFunction } from 'i18next';
import { scoreBands, type PeopleFilters } from '../../../../../core/contract/people.ts';
import { noFilters } from '../../../../../core/contract/people.ts';

/** A filter that is set, in a few words, and what is left when it is taken off. */
export interface SetFilter {
  readonly id: keyof PeopleFilters;
  readonly label: string;
  readonly without: Partial<PeopleFilters>;
}

type Words = TFunction<'people'>;

/** Every filter that is set, in the order in which the pane shows them. */
export function setFilters(filters: PeopleFilters, t: Words, language: string): readonly SetFilter[] {
  const lists: readonly (readonly [keyof PeopleFilters, readonly string[]])[] = [
    ['statuses', filters.statuses.map(status => t(`status.${status}`))],
    ['languages', filters.languages.map(spoken => sayLanguage(spoken, t, language))],
    ['jobs', filters.jobs.map(job => job.label)],
    ['tags', filters.tags.map(tag => tag.label)],
    ['locations', filters.locations],
    ['scores', filters.scores.map(band => sayBand(band))],
    ['recommendations', filters.recommendations.map(advice => t(`advice.${advice}`))],
    ['criteria', filters.criteria.map(criterion => criterion.label)],
  ];
  const years = filters.years === null ? [] : [set('years', sayYears(filters.years, t))];
  const [statuses, ...others] = lists.map(([id, words]) => (words.length === 0 ? [] : [set(id, t('filters.any', { words }))]));
  return [...(statuses ?? []), ...years, ...others.flat()];
}

function set(id: keyof PeopleFilters, label: string): SetFilter {
  return { id, label, without: { [id]: noFilters[id] } };
}

/** "3–13 years", "3 years or more". */
export function sayYears({ min, max }: NonNullable<PeopleFilters['years']>, t: Words): string {
  if (min === null) return t('years.most', { count: max ?? 0 });
  return max === null ? t('years.least', { count: min }) : t('years.between', { min, max });
}

/** "English B2+", "German". */
export function sayLanguage({ code, least }: PeopleFilters['languages'][number], t: Words, language: string): string {
  const name = nameOfLanguage(code, language);
  return least === null ? name : t('filters.atLeastShort', { language: name, level: least });
}

/** A language as people call it in theirs, as it stands at the beginning of a line; its code where it has no name. */
export function nameOfLanguage(code: string, language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return code;
  }
}

/** "70–84". */
export function sayBand(band: (typeof scoreBands)[number]): string {
  const above = scoreBands[scoreBands.indexOf(band) - 1];
  return `${band}–${above === undefined ? 100 : above - 1}`;
}
