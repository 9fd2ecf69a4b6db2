import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionStatuses } from '../contract/match.ts';
import { skillOf } from '../match/rubric.fixture.ts';
import { countPeople, judgedBy, mondayOf, type Applicant } from './job-figures.ts';

const criteria = [skillOf('Go'), skillOf('Redis', 'preferred')];
const parts = {
  criteria,
  threshold: 70,
  criteriaOf: new Map([
    ['new', ['Go', 'Redis']],
    ['old', ['Redis']],
  ]),
  batches: [
    { batchId: 'b2', title: 'Second' },
    { batchId: 'b1', title: 'First' },
  ],
};

const nobody: Applicant = {
  person: 'p',
  batchId: 'b1',
  receivedAt: Date.UTC(2026, 10, 12),
  score: null,
  rubricId: null,
  statuses: null,
  decision: null,
  status: null,
  decidedAt: null,
};

const applicant: fc.Arbitrary<Applicant> = fc
  .record({
    person: fc.integer({ min: 1, max: 12 }).map(String),
    batchId: fc.constantFrom('b1', 'b2'),
    receivedAt: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 1) }),
    score: fc.option(fc.integer({ min: 0, max: 1_000 }).map(tenths => tenths / 10)),
    statuses: fc.tuple(fc.nat(criterionStatuses.length - 1), fc.nat(criterionStatuses.length - 1)),
    decision: fc.constantFrom('advance', 'hold', 'decline', null),
  })
  .map(({ statuses, decision, score, ...rest }) => ({
    ...rest,
    score,
    rubricId: score === null ? null : 'new',
    statuses: score === null ? null : Uint8Array.from(statuses),
    decision,
    status: null,
    decidedAt: decision === null ? null : rest.receivedAt + 86_400_000,
  }));

describe('figures of a job', () => {
  it('count every person once, in each of them', () => {
    fc.assert(
      fc.property(fc.array(applicant, { maxLength: 40 }), applicants => {
        const figures = countPeople(applicants, parts);
        const people = new Set(applicants.map(({ person }) => person)).size;
        const { shortlist, maybe, decline, open } = figures.decisions;
        expect([figures.people, shortlist + maybe + decline + open]).toEqual([people, people]);
        expect(figures.sources.reduce((sum, source) => sum + source.people, 0)).toBe(people);
        expect(figures.weeks.reduce((sum, week) => sum + week.shortlist + week.maybe + week.decline + week.open, 0)).toBe(people);
        const ranked = figures.scores.reduce((sum, count) => sum + count, 0);
        expect(figures.criteria.map(({ counts }) => judgedBy(counts))).toEqual([ranked, ranked]);
        const { received, completed, reaching, shortlisted, interviewed, hired } = figures.funnel;
        const stages = [received, completed, reaching, shortlisted, interviewed, hired];
        expect(stages).toEqual(stages.toSorted((a, b) => b - a));
      }),
    );
  });

  it('take what the first file of a person says, and when the earliest was received', () => {
    const newest = { ...nobody, batchId: 'b2', score: 81, rubricId: 'new', statuses: Uint8Array.of(0, 4) };
    const older = { ...nobody, receivedAt: Date.UTC(2026, 10, 2), score: 12, rubricId: 'old', statuses: Uint8Array.of(0) };
    const figures = countPeople([newest, older], parts);
    expect(figures).toMatchObject({ people: 1, sources: [{ batchId: 'b2', people: 1, reaching: 1 }] });
    expect(figures.scores).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(figures.weeks.map(({ from }) => from)).toEqual([mondayOf(older.receivedAt)]);
    expect(figures.criteria.map(({ counts }) => [counts.found, counts.missing])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('read what an earlier version found by the criteria that are still there', () => {
    const figures = countPeople([{ ...nobody, score: 100, rubricId: 'old', statuses: Uint8Array.of(3) }], parts);
    expect(figures.criteria.map(({ counts }) => counts.alternative)).toEqual([0, 1]);
    expect(figures.scores[9]).toBe(1);
  });

  it('tell how long decisions take by the middle and by the slowest tenth', () => {
    const decided = [1, 2, 3, 4, 50].map((days, index): Applicant => ({
      ...nobody,
      person: String(index),
      decision: 'decline',
      decidedAt: nobody.receivedAt + days * 86_400_000,
    }));
    expect(countPeople(decided, parts).daysToDecision).toEqual({ decided: 5, median: 3, p90: 50 });
    expect(countPeople([nobody], parts).daysToDecision).toBeNull();
  });
});
