import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, Rubric } from '../contract/rubric.ts';
import { carriedSatisfactions, carryOver } from './carry-over.ts';
import { changeOf, explainMove, type JudgedBy } from './explain-move.ts';
import { fiveYears, rubricOf, skillOf } from './rubric.fixture.ts';

const names = ['Go', 'Kubernetes', 'PostgreSQL', 'Terraform', 'Kafka', 'Redis', 'GraphQL'] as const;
const tenths = (points: number): number => Math.round(points * 10);

const judged: fc.Arbitrary<JudgedBy> = fc
  .uniqueArray(fc.constantFrom(...names), { maxLength: names.length })
  .chain(chosen =>
    fc.record({
      weights: fc.tuple(...chosen.map(() => fc.integer({ min: 0, max: 100 }))),
      wishes: fc.tuple(...chosen.map(() => fc.boolean())),
      years: fc.boolean(),
      satisfaction: fc.tuple(...[...chosen, ''].map(() => fc.constantFrom(0, 0.3, 0.4, 0.667, 0.9, 1))),
      groups: fc.record({
        required: fc.integer({ min: 0, max: 100 }),
        preferred: fc.integer({ min: 0, max: 100 }),
        experience: fc.integer({ min: 0, max: 100 }),
        education: fc.constant(10),
      }),
      chosen: fc.constant(chosen),
    }),
  )
  .map(({ chosen, weights, wishes, years, satisfaction, groups }) => {
    const skills = chosen.map((name, index): Criterion => ({
      ...skillOf(name, wishes[index] === true ? 'preferred' : 'required'),
      weight: weights[index] ?? 0,
    }));
    const rubric: Rubric = { ...rubricOf(years ? [...skills, fiveYears] : skills), weights: groups };
    return { rubric, satisfaction };
  });

describe('why a score is another one by another version', () => {
  it('is told by criteria whose differences add up to the difference of the scores, to the tenth', () => {
    fc.assert(
      fc.property(judged, judged, (before, after) => {
        const { before: former, after: latter, moves } = explainMove(before, after);
        const sum = moves.reduce((total, move) => total + tenths(changeOf(move)), 0);
        expect(sum).toBe(tenths(latter) - tenths(former));
        expect(moves.every(move => changeOf(move) !== 0)).toBe(true);
        const sizes = moves.map(move => Math.abs(changeOf(move)));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });

  it('reads the other way round when the versions are exchanged', () => {
    fc.assert(
      fc.property(judged, judged, (before, after) => {
        const there = new Map(explainMove(before, after).moves.map(move => [move.criterionId, changeOf(move)]));
        const back = new Map(explainMove(after, before).moves.map(move => [move.criterionId, -changeOf(move)]));
        expect(Object.fromEntries(back)).toEqual(Object.fromEntries(there));
      }),
    );
  });

  it('names what happened to a criterion: added, removed, another weight, another finding', () => {
    const [go, kafka, redis, sql] = [skillOf('Go'), skillOf('Kafka'), skillOf('Redis'), skillOf('PostgreSQL')];
    const before = { rubric: rubricOf([go, kafka, sql]), satisfaction: [1, 1, 0] };
    const after = { rubric: rubricOf([go, redis, { ...sql, weight: 1 }]), satisfaction: [1, 1, 1] };
    const causes = Object.fromEntries(explainMove(before, after).moves.map(({ label, cause }) => [label, cause]));
    expect(causes).toEqual({ Kafka: 'removed', Redis: 'added', PostgreSQL: 'finding' });
    const heavier = { rubric: rubricOf([{ ...go, weight: 3 }, kafka, sql]), satisfaction: [1, 1, 0.4] };
    expect(explainMove(before, heavier).moves.map(({ label, cause }) => [label, cause])).toEqual([
      ['Go', 'weight'],
      ['Kafka', 'weight'],
      ['PostgreSQL', 'weight-and-finding'],
    ]);
  });
});

describe('what was judged by one version', () => {
  it('holds for criteria of another that ask for the same, whatever they weigh', () => {
    const [go, kafka] = [skillOf('Go'), skillOf('Kafka')];
    const changed: Criterion = { ...go, weight: 7, necessity: 'preferred', label: 'Golang' };
    const carried = carryOver([go, kafka], [kafka, changed]);
    expect(carried.unjudged).toEqual([]);
    expect([...carriedSatisfactions(carried, [0.4, 1])]).toEqual([1, 0.4]);
  });

  it('says nothing of criteria that ask for something else now', () => {
    const go = skillOf('Go');
    const longer = skillOf('Go', 'required', 3);
    const carried = carryOver([go], [longer, skillOf('Redis')]);
    expect(carried.unjudged.map(({ label }) => label)).toEqual(['Go', 'Redis']);
    expect([...carriedSatisfactions(carried, [1])]).toEqual([0, 0]);
  });
});
