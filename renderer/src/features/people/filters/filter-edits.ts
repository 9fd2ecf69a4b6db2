import type { PeopleFilters } from '../../../../../core/contract/people.ts';

/** Takes a value into a list, or out of it; values that `key` calls the same are one. */
export function toggled<Value>(values: readonly Value[], value: Value, key: (value: Value) => unknown = one => one): readonly Value[] {
  const others = values.filter(other => key(other) !== key(value));
  return others.length < values.length ? others : [...values, value];
}

/** How many filters are set. */
export function countFilters({ years, ...lists }: PeopleFilters): number {
  return Object.values(lists).filter(values => values.length > 0).length + (years === null ? 0 : 1);
}

/** The same years, or null where both ends are open. */
export function yearsOf(min: number | null, max: number | null): PeopleFilters['years'] {
  return min === null && max === null ? null : { min, max };
}
