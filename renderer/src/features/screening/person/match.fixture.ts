import type { CriterionResult, CriterionStatus, Match } from '../../../../../core/contract/match.ts';
import type { Rubric } from '../../../../../core/contract/rubric.ts';
import { scoreResults } from '../../../../../core/match/score-results.ts';

const box = { x: 10, y: 20, width: 60, height: 10 };

/** What was found of a criterion, with as many boxes, each on a page of its own. */
export function resultOf(criterionId: string, status: CriterionStatus, satisfaction: number, boxes = 0): CriterionResult {
  const evidence = Array.from({ length: boxes }, (_, line) => ({ page: line + 1, box, quote: criterionId, line, start: 0, end: 4 }));
  const finding = status === 'missing' ? 'not found' : '2 years, now';
  return {
    criterionId,
    status,
    satisfaction,
    low: satisfaction,
    high: satisfaction,
    finding,
    found: '',
    years: null,
    lastUsed: null,
    evidence,
    quote: '',
    confidence: 1,
  };
}

/** The match that has these results. */
export function matchOf(rubric: Rubric, results: readonly CriterionResult[], knockedOutBy: readonly string[] = []): Match {
  return {
    rubricVersion: 1,
    results,
    score: scoreResults(rubric, results),
    recommendation: 'maybe',
    confidence: 1,
    summary: '',
    reasons: [],
    nextStep: '',
    requiredMet: 1,
    requiredTotal: 2,
    knockedOutBy,
    dimensions: { technical: null, experience: null, education: null, softSkills: null, roleFit: null },
    experienceAssessment: 'meets',
    strengths: [],
    questions: [],
    redFlags: [],
    focusAreas: [],
    counterfactuals: [],
    gaps: [],
    insufficient: false,
  };
}
