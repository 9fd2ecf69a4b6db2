import { describe, expect, it } from 'vitest';
import { noFilters } from '../../../../../core/contract/people.ts';
import { countFilters, toggled, yearsOf } from './filter-edits.ts';

describe('filters of people', () => {
  it('take a value in and out again', () => {
    expect(toggled(['new'], 'declined')).toEqual(['new', 'declined']);
    expect(toggled(['new', 'declined'], 'new')).toEqual(['declined']);
  });

  it('compare what has an id by it', () => {
    const tag = { id: 'a', label: 'Nordics' };
    expect(toggled([tag], { id: 'a', label: 'Nordic countries' }, one => one.id)).toEqual([]);
  });

  it('are counted by kind, not by value', () => {
    expect(countFilters(noFilters)).toBe(0);
    expect(countFilters({ ...noFilters, statuses: ['new', 'declined'], years: { min: 3, max: null } })).toBe(2);
  });

  it('have no years where both ends are open', () => {
    expect(yearsOf(null, null)).toBeNull();
    expect(yearsOf(3, null)).toEqual({ min: 3, max: null });
  });
});
