import { describe, expect, it } from 'vitest';
import type { CriterionStatus } from '../../../../../core/contract/match.ts';
import { fiveYears, rubricOf, skillOf } from '../../../../../core/match/rubric.fixture.ts';
import { matchOf, resultOf } from '../person/match.fixture.ts';
import { compareRows, sayEverybody } from './compare-rows.ts';
import { addressOf, peopleOf, whyNotCompared } from './compared-people.ts';

const rubric = rubricOf([skillOf('Go', 'preferred'), fiveYears, skillOf('Kubernetes'), skillOf('SQL')]);

type Found = readonly [status: CriterionStatus, satisfaction: number];

function personWith(kubernetes: Found, go: Found) {
  const results = [
    resultOf('Go', ...go),
    resultOf(fiveYears.id, 'met', 1),
    resultOf('Kubernetes', ...kubernetes),
    resultOf('SQL', 'met', 1),
  ];
  return { match: matchOf(rubric, results), hidden: [] };
}

describe('rows of a comparison', () => {
  const ana = personWith(['alternative', 0.4], ['missing', 0]);
  const deniz = personWith(['met', 1], ['met', 1]);
  const rows = compareRows(rubric, [ana, deniz]);

  it('are required before preferred before what has points of its own, each with its worth', () => {
    expect(rows.map(row => `${row.criterion.id}: ${row.worth}`)).toEqual([
      'Kubernetes: Required, 27.8 points',
      'SQL: Required, 27.8 points',
      'Go: Preferred, 22.2 points',
      `${fiveYears.id}: Experience, 22.2 points`,
    ]);
  });

  it('mark who has most, and nobody where all are equal', () => {
    expect(rows.map(row => row.cells.map(cell => cell?.best))).toEqual([
      [false, true],
      [false, false],
      [false, true],
      [false, false],
    ]);
    expect(rows.map(row => row.equal)).toEqual([false, true, false, true]);
  });

  it('differ where equal points were earned in different ways', () => {
    const [row] = compareRows(rubric, [personWith(['met', 0.5], ['met', 1]), personWith(['partly', 0.5], ['met', 1])]);
    expect(row?.equal).toBe(false);
    expect(row?.cells.map(cell => cell?.best)).toEqual([false, false]);
  });

  it('leave the cell of somebody who was not matched empty', () => {
    const [row] = compareRows(rubric, [deniz, { match: null, hidden: [] }]);
    expect(row?.cells.map(cell => cell === null)).toEqual([false, true]);
    expect(compareRows(rubric, [{ match: null, hidden: [] }])).toEqual([]);
  });

  it('name everybody', () => {
    expect([2, 3, 4].map(sayEverybody)).toEqual(['both', 'all three', 'all four']);
  });
});

describe('people of a comparison', () => {
  it('are named in the address, each once and at most four', () => {
    expect(peopleOf(addressOf(['a', 'b', 'a']))).toEqual(['a', 'b']);
    expect(peopleOf({ people: 'a,b,c,d,e' })).toHaveLength(4);
    expect(peopleOf({ people: 7 })).toEqual([]);
    expect(peopleOf(null)).toEqual([]);
  });

  it('are two to four', () => {
    expect([1, 2, 4, 5].map(whyNotCompared)).toEqual(['tick two to four people', undefined, undefined, 'at most four people']);
  });
});
