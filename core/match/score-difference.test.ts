import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionResult } from '../contract/match.ts';
import type { Criterion } from '../contract/rubric.ts';
import { bachelor, fiveYears, rubricOf, skillOf } from './rubric.fixture.ts';
import { scoreDifference } from './score-difference.ts';
import { scoreResults } from './score-results.ts';

const kinds = { required: skillOf('x'), preferred: skillOf('x', 'preferred'), experience: fiveYears, education: bachelor };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const asked = fc.record({
  kind: fc.constantFrom('required' as const, 'preferred' as const, 'experience' as const, 'education' as const),
  weight: fc.double({ min: 0, max: 100, noNaN: true }),
  one: share,
  other: share,
});

function resultOf(criterionId: string, satisfaction: number): CriterionResult {
  const judged = { satisfaction, low: satisfaction, high: satisfaction, confidence: 1, years: null, lastUsed: null };
  return { criterionId, status: satisfaction === 1 ? 'met' : 'partly', finding: '', found: '', evidence: [], quote: '', ...judged };
}

function matchesOf(list: readonly { readonly criterion: Criterion; readonly one: number; readonly other: number }[]) {
  const rubric = rubricOf(list.map(({ criterion }) => criterion));
  const matchOf = (side: 'one' | 'other') => {
    const results = list.map(each => resultOf(each.criterion.id, each[side]));
    return { results, score: scoreResults(rubric, results) };
  };
  return { rubric, one: matchOf('one'), other: matchOf('other') };
}

describe('the difference of two scores', () => {
  it('is exactly the sum of the differences by criterion, whatever the rubric and the findings', () => {
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 20 }), list => {
        const named = list.map((each, index) => ({ ...each, criterion: { ...kinds[each.kind], weight: each.weight, id: `c${index}` } }));
        const { rubric, one, other } = matchesOf(named);
        const difference = scoreDifference(rubric, one, other);
        const sum = difference.lines.reduce((total, line) => total + line.tenths, 0);
        expect(sum).toBe(difference.tenths);
        expect(difference.tenths).toBe(Math.round(one.score.score * 10) - Math.round(other.score.score * 10));
        expect(difference.lines.length + difference.equal.length).toBe(list.length);
        const turned = scoreDifference(rubric, other, one);
        expect(turned.tenths).toBe(0 - difference.tenths);
      }),
    );
  });

  it('names the largest difference first, and apart from it what is equal', () => {
    const list = [
      { criterion: skillOf('Go'), one: 0.5, other: 0.4 },
      { criterion: skillOf('SQL'), one: 1, other: 0 },
      { criterion: skillOf('Docker'), one: 1, other: 1 },
    ];
    const { rubric, one, other } = matchesOf(list);
    const { lines, equal } = scoreDifference(rubric, one, other);
    expect(lines.map(line => [line.criterion.label, line.tenths])).toEqual([
      ['SQL', 333],
      ['Go', 34],
    ]);
    expect(equal.map(line => line.criterion.label)).toEqual(['Docker']);
  });
});
