import type { Rubric } from '../../core/contract/rubric.ts';
import { defaultGroupWeights, defaultThresholds } from '../../core/contract/rubric.ts';
import { createWhatIf } from '../../core/match/what-if.ts';
import { median, type Figure } from './figures.ts';

const candidates = 10_000;
const criteria = 30;
const rounds = 20;

/** Re-ranking 10,000 candidates with 30 criteria after a weight was changed. */
export function benchWhatIf(): readonly Figure[] {
  const rubric = makeRubric(1);
  const results = Array.from({ length: candidates }, (_, person) =>
    Array.from({ length: criteria }, (_unused, index) => satisfactionOf(person, index)),
  );
  const whatIf = createWhatIf(rubric, results);
  const times = Array.from({ length: rounds }, (_, round) => {
    const changed = makeRubric(1 + (round % 5));
    const start = performance.now();
    whatIf.rank(changed);
    return performance.now() - start;
  });
  return [{ name: 'what-if: re-rank 10,000 candidates × 30 criteria', value: median(times), unit: 'ms', target: '≤ 300' }];
}

function satisfactionOf(person: number, index: number): { readonly satisfaction: number; readonly low: number; readonly high: number } {
  const satisfaction = ((person * 31 + index * 17) % 101) / 100;
  return { satisfaction, low: satisfaction, high: satisfaction };
}

function makeRubric(firstWeight: number): Rubric {
  return {
    title: 'Bench',
    version: 1,
    weights: defaultGroupWeights,
    thresholds: defaultThresholds,
    seniority: null,
    language: 'en',
    lint: [],
    criteria: Array.from({ length: criteria }, (_, index) => ({
      id: `c${index}`,
      kind: 'skill',
      label: `Skill ${index}`,
      necessity: index % 3 === 0 ? 'preferred' : 'required',
      weight: index === 0 ? firstWeight : 1,
      knockOut: false,
      source: null,
      confidence: 1,
      anyOf: [`Skill ${index}`],
      synonyms: [],
      minYears: null,
    })),
  };
}
