import type { CriterionResult, Recommendation, Score } from '../contract/match.ts';
import type { Criterion } from '../contract/rubric.ts';
import type { Judging } from './found.ts';
import { leastQuality } from './limits.ts';
import { insufficientText, reasonText, summaryText } from './sentences.ts';

/** What the summary and the reasons are made from. */
export interface SummaryParts {
  readonly recommendation: Recommendation;
  readonly score: Score;
  readonly results: readonly CriterionResult[];
  readonly requiredMet: number;
  readonly requiredTotal: number;
  readonly knockedOutBy: readonly Criterion[];
  readonly insufficient: boolean;
}

/** Verdict and act, what is met, the one thing to ask; or why there is no recommendation yet. */
export function writeSummary(parts: SummaryParts, judging: Judging): string {
  if (parts.insufficient) return summaryText.needsHelp(whyInsufficient(judging));
  return [
    summaryText.verdict(parts.recommendation),
    summaryText.met(parts.requiredMet, parts.requiredTotal),
    theOneQuestion(parts, judging),
  ]
    .filter(sentence => sentence !== '')
    .join(' ');
}

/** Reasons behind the recommendation, most telling first. */
export function writeReasons(parts: SummaryParts, judging: Judging): readonly string[] {
  const { criteria } = judging.rubric;
  const labels = (status: CriterionResult['status']): readonly { criterion: Criterion; result: CriterionResult }[] =>
    criteria.flatMap((criterion, index) => {
      const result = parts.results[index];
      return result?.status === status && criterion.necessity === 'required' ? [{ criterion, result }] : [];
    });
  const experience = criteria.findIndex(criterion => criterion.kind === 'experience');
  const missing = labels('missing');
  const alternatives = labels('alternative');
  const wide = parts.score.high - parts.score.low >= 5;
  return [
    ...parts.knockedOutBy.map(criterion => reasonText.knockOut(criterion.label)),
    ...(parts.requiredTotal > 0 ? [reasonText.met(parts.requiredMet, parts.requiredTotal)] : []),
    ...(experience >= 0 ? [reasonText.experience(parts.results[experience]?.finding ?? '')] : []),
    ...(alternatives.length > 0
      ? [reasonText.alternatives(alternatives.map(({ criterion, result }) => `${result.found} for ${criterion.label}`))]
      : []),
    ...(missing.length > 0 ? [reasonText.missing(missing.map(({ criterion }) => criterion.label))] : []),
    ...(wide ? [reasonText.range(parts.score.low, parts.score.high)] : []),
  ];
}

function whyInsufficient(judging: Judging): string {
  const { document } = judging;
  if (document.imagePages.length > 0) return insufficientText.scan(document.imagePages);
  return document.quality < leastQuality ? insufficientText.garbled : insufficientText.thin;
}

function theOneQuestion(parts: SummaryParts, judging: Judging): string {
  const open = judging.rubric.criteria
    .flatMap((criterion, index) => {
      const result = parts.results[index];
      return result && criterion.necessity === 'required' ? [{ criterion, result }] : [];
    })
    .sort((a, b) => b.criterion.weight - a.criterion.weight);
  const alternative = open.find(({ result }) => result.status === 'alternative');
  if (alternative) return summaryText.askAlternative(alternative.result.found, alternative.result.years, alternative.criterion.label);
  const missing = open.find(({ result }) => result.status === 'missing' || result.status === 'unknown');
  if (missing) return summaryText.askMissing(missing.criterion.label);
  const partly = open.find(({ result }) => result.status === 'partly');
  if (partly) return summaryText.askPartly(partly.criterion.label);
  const gap = judging.cv.gaps.find(each => each.months >= 4);
  if (gap) return summaryText.askGap(gap.start, gap.end);
  const first = open.find(({ criterion }) => criterion.kind === 'skill');
  return first ? summaryText.askFocus(first.criterion.label) : '';
}
