import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, Rubric } from '../contract/rubric.ts';
import { rankScores } from './rank-scores.ts';
import { recommend } from './recommend.ts';
import { bachelor, fiveYears, rubricOf, skillOf } from './rubric.fixture.ts';
import { mostPoints, scoreResults } from './score-results.ts';
import { createWhatIf } from './what-if.ts';
import { cpuMs } from '../../tests/support/cpu-time.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.double({ min: 0, max: 100, noNaN: true });
const criteria: fc.Arbitrary<readonly Criterion[]> = fc
  .array(fc.record({ weight, kind: fc.constantFrom('required', 'preferred', 'experience', 'education') }), { minLength: 1, maxLength: 12 })
  .map(list =>
    list.map(({ weight, kind }, index): Criterion => ({
      ...(kind === 'experience'
        ? fiveYears
        : kind === 'education'
          ? bachelor
          : skillOf('x', kind === 'required' ? 'required' : 'preferred')),
      weight,
      id: `c${index}`,
    })),
  );
const judged = criteria.chain(list => fc.tuple(fc.constant(list), fc.array(share, { minLength: list.length, maxLength: list.length })));
const results = (shares: readonly number[]) => shares.map(satisfaction => ({ satisfaction, low: satisfaction, high: satisfaction }));
const sum = (values: readonly number[]): number => Math.round(values.reduce((total, value) => total + value * 10, 0));

describe('the score', () => {
  it('shares 50, 20, 20 and 10 points among the groups', () => {
    const rubric = rubricOf([skillOf('a'), skillOf('b'), skillOf('c', 'preferred'), fiveYears, bachelor]);
    expect(mostPoints(rubric)).toEqual([250, 250, 200, 200, 100]);
  });

  it('gives the points of an absent group to the others in proportion', () => {
    expect(mostPoints(rubricOf([skillOf('a'), fiveYears, bachelor]))).toEqual([625, 250, 125]);
    expect(mostPoints(rubricOf([skillOf('c', 'preferred')]))).toEqual([1000]);
    expect(mostPoints(rubricOf([]))).toEqual([]);
  });

  it('adds up to its points, and the most points to 100', () => {
    fc.assert(
      fc.property(judged, ([list, shares]) => {
        const score = scoreResults(rubricOf(list), results(shares));
        expect(sum(score.points.map(points => points.points))).toBe(Math.round(score.score * 10));
        expect(sum(score.points.map(points => points.most))).toBe(list.some(criterion => criterion.weight > 0) ? 1000 : 0);
        for (const points of score.points) expect(points.points).toBeLessThanOrEqual(points.most + 1e-9);
      }),
    );
  });

  it('never falls when a satisfaction rises', () => {
    fc.assert(
      fc.property(judged, fc.nat(), share, ([list, shares], pick, more) => {
        const index = pick % list.length;
        const better = shares.map((value, at) => (at === index ? Math.max(value, more) : value));
        expect(scoreResults(rubricOf(list), results(better)).score).toBeGreaterThanOrEqual(
          scoreResults(rubricOf(list), results(shares)).score,
        );
      }),
    );
  });

  it('does not depend on the order of the criteria', () => {
    fc.assert(
      fc.property(judged, ([list, shares]) => {
        const forward = scoreResults(rubricOf(list), results(shares));
        const backward = scoreResults(rubricOf(list.toReversed()), results(shares.toReversed()));
        expect(backward.score).toBe(forward.score);
        expect(backward.points.toReversed()).toEqual(forward.points);
      }),
    );
  });

  it('gives unknown criteria their low side and shows the range', () => {
    const score = scoreResults(rubricOf([skillOf('a'), skillOf('b')]), [
      { satisfaction: 1, low: 1, high: 1 },
      { satisfaction: 0, low: 0, high: 1 },
    ]);
    expect(score).toMatchObject({ score: 50, low: 50, high: 100 });
  });
});

describe('the recommendation', () => {
  it('follows the thresholds, and a missing knock-out caps it at no', () => {
    const rubric = rubricOf([]);
    expect([85, 84.9, 70, 50, 35, 34.9].map(score => recommend(score, rubric, false))).toEqual([
      'strong-yes',
      'yes',
      'yes',
      'maybe',
      'no',
      'strong-no',
    ]);
    expect([99, 40, 10].map(score => recommend(score, rubric, true))).toEqual(['no', 'no', 'strong-no']);
  });
});

describe('the ranking', () => {
  it('shows ties as one place', () => {
    expect(rankScores([82, 91, 82, 70]).map(({ rank, tied }) => `${rank}${tied ? '=' : ''}`)).toEqual(['2=', '1', '2=', '4']);
    expect(rankScores([])).toEqual([]);
  });
});

describe('the what-if', () => {
  it('gives the scores of a full scoring under any weights, best first', () => {
    fc.assert(
      fc.property(judged, fc.array(weight, { minLength: 12, maxLength: 12 }), ([list, shares], weights) => {
        const changed: Rubric = rubricOf(list.map((criterion, index) => ({ ...criterion, weight: weights[index] ?? 1 })));
        const people = [results(shares), results(shares.map(value => 1 - value)), results(shares.map(() => 0.5))];
        const ranking = createWhatIf(rubricOf(list), people).rank(changed);
        expect([...ranking.scores]).toEqual(people.map(person => scoreResults(changed, person).score));
        const ordered = [...ranking.order].map(index => ranking.scores[index] ?? 0);
        expect(ordered).toEqual(ordered.toSorted((a, b) => b - a));
      }),
    );
  });

  it('ranks 10,000 candidates by 30 criteria again without delay', () => {
    const rubric = rubricOf(Array.from({ length: 30 }, (_, index) => ({ ...skillOf(`s${index}`), id: `s${index}` })));
    const people = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: 30 }, (_, column) => ({ satisfaction: ((row * 31 + column * 17) % 101) / 100 })),
    );
    const whatIf = createWhatIf(rubric, people);
    whatIf.rank(rubric);
    const places = new Set<number>();
    const spent = cpuMs(() => {
      for (const place of whatIf.rank({ ...rubric, criteria: rubric.criteria.toReversed() }).order) places.add(place);
    });
    expect(spent).toBeLessThan(300);
    expect(places.size).toBe(10_000);
  });
});
