import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../../../core/contract/row-filter.ts';
import { chipsOf } from './filter-chips.ts';

const facts = { filter: noFilter, rubric: null, telling: null, unread: 61, reasons: [] };

describe('chipsOf', () => {
  it('offers unread people with their count, and switches on what is clicked', () => {
    const [unread] = chipsOf(facts);
    expect(unread).toMatchObject({ label: 'Unread', on: false, count: 61, toggle: { unread: true } });
  });

  it('shows everything that is set, so that each can be taken off by itself', () => {
    const filter = { ...noFilter, minScore: 85, standings: ['maybe' as const], tags: ['Nordics'], hidden: true };
    const set = chipsOf({ ...facts, filter }).filter(chip => chip.on);
    expect(set.map(chip => chip.label)).toEqual(['Score ≥ 85', 'Maybe', 'Nordics', 'Hidden words']);
    expect(set.map(chip => chip.toggle)).toEqual([{ minScore: null }, { standings: [] }, { tags: [] }, { hidden: false }]);
  });
});
