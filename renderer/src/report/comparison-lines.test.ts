import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../../electron/features/reports/batch-input.ts';
import { candidateReport, comparisonReport } from '../../../electron/features/reports/report-data.ts';
import type { CandidateReport, ComparisonReport } from '../../../core/contract/report.ts';
import type { Match } from '../../../core/contract/match.ts';
import { sampleBatch } from '../../../tests/support/report-sample-batch.ts';
import { backendRubric } from '../../../tests/support/report-sample-person.ts';
import { comparedLines } from './comparison-lines.ts';
import { comparisonVerdict } from './comparison-words.ts';

/** The first people of the sample batch, the second without these criteria. */
function compare(amount: number, without: readonly string[]): ComparisonReport {
  const input = sampleBatch();
  const people = input.ranking.slice(0, amount).flatMap((item, index) => {
    const report = candidateReport(peopleOf(input), item, input.results(item), '2026-11-21');
    return report === null ? [] : [index === 1 ? lacking(report, without) : report];
  });
  return comparisonReport(peopleOf(input), people, '2026-11-21');
}

function lacking(report: CandidateReport, criteria: readonly string[]): CandidateReport {
  const { match } = report;
  if (match === null) return report;
  const lost: Match = {
    ...match,
    results: match.results.map(result =>
      criteria.includes(result.criterionId) ? Object.assign({ ...result }, { status: 'missing' as const }) : result,
    ),
    score: {
      ...match.score,
      points: match.score.points.map(entry => (criteria.includes(entry.criterionId) ? Object.assign({ ...entry }, { points: 0 }) : entry)),
    },
  };
  return { ...report, match: lost };
}

describe('criteria of people side by side', () => {
  const { people } = compare(3, ['docker', 'aws']);
  const lines = comparedLines(backendRubric, people);

  it('come with those first in which people differ, and lose none', () => {
    expect(lines.slice(0, 3).map(line => [line.criterion.id, line.equal])).toEqual([
      ['docker', false],
      ['aws', false],
      ['typescript', true],
    ]);
    expect(lines.map(line => line.criterion.id).toSorted()).toEqual(backendRubric.criteria.map(criterion => criterion.id).toSorted());
  });

  it('mark the most points where somebody has fewer, and nobody where all are equal', () => {
    expect(lines[0]?.cells.map(cell => cell?.best)).toEqual([true, false, true]);
    expect(lines.at(-1)?.cells.map(cell => cell?.best)).toEqual([false, false, false]);
  });

  it('leave the column of somebody who was not matched empty', () => {
    const [first, ...others] = people;
    if (first === undefined) throw new Error('nobody is compared');
    const compared = comparedLines(backendRubric, [{ ...first, match: null }, ...others]);
    expect(compared.every(line => line.cells[0] === null && line.cells[1] !== null)).toBe(true);
  });
});

describe('the sentence above a comparison', () => {
  it('says who is ahead, that ranges overlap, and in how much people differ', () => {
    const { first, rest } = comparisonVerdict(compare(3, []), 2, 16);
    expect(`${first} ${rest}`).toBe(
      'Ana Lindqvist has the highest score, 88. The ranges of all three overlap, so that their order is not certain. They differ in 2 of 16 criteria.',
    );
  });

  it('says so when nobody was matched', () => {
    const report = compare(2, []);
    const unmatched = { ...report, rubric: null, people: report.people.map(person => ({ ...person, match: null })) };
    expect(comparisonVerdict(unmatched, 0, 0).first).toBe('Not matched:');
  });
});
