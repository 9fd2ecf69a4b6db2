import { describe, expect, it } from 'vitest';
import { draftRubric } from '../job/draft-rubric.ts';
import { shippedJobWords, shippedVocabulary } from '../skills/shipped.fixture.ts';
import { matchCv } from './match-cv.ts';
import { cvOf, testToday } from './person.fixture.ts';
import { backendJob } from './ranking-backend.fixture.ts';
import { controllerJob } from './ranking-controller.fixture.ts';
import { nurseJob } from './ranking-nurse.fixture.ts';
import type { GradedJob } from './ranking.fixture.ts';

const vocabulary = shippedVocabulary();
const jobWords = shippedJobWords();
const context = { vocabulary, jobWords, today: testToday };

interface Placed {
  readonly name: string;
  readonly grade: number;
  readonly score: number;
}

function rankingOf(job: GradedJob): readonly Placed[] {
  const rubric = draftRubric({ text: job.ad }, { vocabulary, jobWords });
  return job.people
    .map(person => {
      const { cv, document } = cvOf(person, vocabulary);
      return { name: person.name ?? '', grade: person.grade, score: matchCv(cv, document, rubric, context).score.score };
    })
    .sort((a, b) => b.score - a.score || a.grade - b.grade);
}

/** Normalised discounted cumulative gain of the first five, with gains 2^grade − 1 (Järvelin and Kekäläinen 2002). */
function gainOf(placed: readonly Placed[]): number {
  const sum = (grades: readonly number[]): number =>
    grades.slice(0, 5).reduce((total, grade, index) => total + (2 ** grade - 1) / Math.log2(index + 2), 0);
  const grades = placed.map(each => each.grade);
  return sum(grades) / sum(grades.toSorted((a, b) => b - a));
}

/** Share of the pairs of different grades that stand in the right order; ties count half. */
function pairsRight(placed: readonly Placed[]): number {
  const pairs = placed.flatMap(better => placed.filter(worse => better.grade > worse.grade).map(worse => better.score - worse.score));
  return pairs.reduce((total, lead) => total + (lead > 0 ? 1 : lead === 0 ? 0.5 : 0), 0) / pairs.length;
}

describe('the order of people whom a recruiter has graded', () => {
  it.each([
    ['a backend engineer', backendJob],
    ['a controller, by a German ad', controllerJob],
    ['a nurse, by an English ad with CVs in four languages', nurseJob],
  ])('is kept for %s', (_, job) => {
    const placed = rankingOf(job);
    expect(gainOf(placed), JSON.stringify(placed)).toBeGreaterThanOrEqual(0.93);
    expect(pairsRight(placed), JSON.stringify(placed)).toBeGreaterThanOrEqual(0.88);
  });

  it('takes a degree in another language for the same field', () => {
    const scores = new Map(rankingOf(controllerJob).map(({ name, score }) => [name, score]));
    expect(scores.get('English CV')).toBeGreaterThan(98);
  });

  it('asks for the licence of a registered nurse', () => {
    const { criteria } = draftRubric({ text: nurseJob.ad }, { vocabulary, jobWords });
    expect(criteria.find(({ kind }) => kind === 'licence')).toMatchObject({ label: 'RN Licence', knockOut: true });
  });

  it('puts nobody who only lists the words among the first five', () => {
    for (const job of [backendJob, controllerJob, nurseJob]) {
      const first = rankingOf(job).slice(0, 5);
      expect(first.filter(({ grade }) => grade === 0)).toEqual([]);
    }
  });
});
