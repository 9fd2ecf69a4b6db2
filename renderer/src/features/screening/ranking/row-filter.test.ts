import { describe, expect, it } from 'vitest';
import { noFilter, type RowFilter } from '../../../../../core/contract/row-filter.ts';
import { isOpenFilter } from '../../../../../core/triage/row-filter.ts';
import { shownIds, tellingCriterion } from './row-filter.ts';
import { rowOf, rowsOf } from '../../../data/batch-rows.fixture.ts';

const rows = rowsOf(
  rowOf('a', {
    name: 'Deniz Öztürk',
    headline: 'Staff engineer',
    score: 86,
    criteria: 'mm-',
    decision: 'shortlist',
    unread: false,
    tags: ['Nordics'],
  }),
  rowOf('b', { name: 'Priya Raghunathan', score: 70, criteria: 'mia', hiddenWords: 12 }),
  rowOf('c', { name: 'Tomás Ferreira', score: 69.9, criteria: 'm?-' }),
  rowOf('d', { status: 'refused', score: null }),
);
const shown = (part: Partial<RowFilter>, kept: readonly string[] = []): readonly string[] =>
  shownIds(['a', 'b', 'c', 'd'], rows, { ...noFilter, ...part }, new Set(kept));

describe('shownIds', () => {
  it('shows every ranked person without a filter', () => {
    expect(shown({})).toEqual(['a', 'b', 'c']);
    expect(isOpenFilter(noFilter)).toBe(true);
  });

  it('finds all words in name, headline, file and tags, without case and accents', () => {
    expect(shown({ text: 'ozturk STAFF' })).toEqual(['a']);
    expect(shown({ text: 'c.pdf' })).toEqual(['c']);
    expect(shown({ text: 'nordics' })).toEqual(['a']);
    expect(shown({ text: 'ozturk lead' })).toEqual([]);
  });

  it('filters by score, found criteria, standing, tags and hidden words', () => {
    expect(shown({ minScore: 70 })).toEqual(['a', 'b']);
    expect(shown({ criteria: [1] })).toEqual(['a', 'b']);
    expect(shown({ criteria: [1, 2] })).toEqual([]);
    expect(shown({ standings: ['new'] })).toEqual(['b', 'c']);
    expect(shown({ standings: ['new', 'shortlist'] })).toEqual(['a', 'b', 'c']);
    expect(shown({ tags: ['Nordics'] })).toEqual(['a']);
    expect(shown({ hidden: true })).toEqual(['b']);
  });

  it('keeps people who were read since among the unread', () => {
    expect(shown({ unread: true })).toEqual(['b', 'c']);
    expect(shown({ unread: true }, ['a'])).toEqual(['a', 'b', 'c']);
  });
});

describe('tellingCriterion', () => {
  it('offers the required criterion that parts people most evenly, none when all or nobody have it', () => {
    const four = ['mm-', 'mm-', 'm--', 'm--'].map((criteria, index) => rowOf(String(index), { criteria }));
    expect(tellingCriterion(four, [0, 1, 2])).toBe(1);
    expect(tellingCriterion(four, [0, 2])).toBeNull();
  });
});
