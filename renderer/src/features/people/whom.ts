import type { TFunction } from 'i18next';

/** "Ana Lindqvist", "7 people", "somebody without a name". */
export function whomOf(people: readonly { readonly name: string }[], t: TFunction<'people'>): string {
  const [first] = people;
  if (people.length !== 1 || first === undefined) return t('hits.people', { count: people.length });
  return first.name === '' ? t('hits.noName') : first.name;
}
