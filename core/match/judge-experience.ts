import type { Criterion } from '../contract/rubric.ts';
import type { Found, Judging } from './found.ts';
import { findRelevantExperience, recencyShare, shareOfYears } from './relevant-experience.ts';
import { finding } from './sentences.ts';

type ExperienceCriterion = Extract<Criterion, { kind: 'experience' }>;

/** Years of experience against those asked for: in the field where the criterion names one, else all years. */
export function judgeExperience(criterion: ExperienceCriterion, judging: Judging): Found | null {
  const { cv, rubric, context } = judging;
  const dated = cv.experience.filter(position => position.start !== null);
  if (dated.length === 0) {
    if (cv.experience.length === 0) return null;
    return undated(criterion, judging);
  }
  if (criterion.inField === null) {
    const share = criterion.minYears > 0 ? Math.min(1, cv.totalYears / criterion.minYears) : 1;
    const evidence = dated.flatMap(position => position.evidence.slice(0, 1));
    return describe(criterion, cv.totalYears, share, evidence, latestOf(judging));
  }
  const relevant =
    criterion.inField === judging.relevant.field ? judging.relevant : findRelevantExperience(cv, rubric, criterion.inField, context);
  const share = shareOfYears(relevant.years, relevant.nearYears, criterion.minYears) * recencyShare(relevant.idleYears);
  if (share === 0) return null;
  return describe(criterion, relevant.years, share, relevant.evidence, latestOf(judging));
}

function describe(
  criterion: ExperienceCriterion,
  years: number,
  share: number,
  evidence: Found['evidence'],
  lastUsed: string | null,
): Found {
  return {
    status: share >= 0.995 ? 'met' : 'partly',
    satisfaction: share,
    finding: finding.experience(years, criterion.minYears),
    found: finding.years(years),
    years,
    lastUsed,
    evidence,
    confidence: 0.9,
  };
}

/** Positions without any readable date: the years cannot be told, so the whole range stays open. */
function undated(criterion: ExperienceCriterion, judging: Judging): Found {
  const evidence = judging.cv.experience.flatMap(position => position.evidence.slice(0, 1));
  return {
    status: 'unknown',
    satisfaction: 0,
    low: 0,
    high: 1,
    finding: finding.undated(criterion.minYears),
    found: '',
    evidence,
    confidence: 0.3,
  };
}

function latestOf(judging: Judging): string | null {
  const first = judging.cv.experience[0];
  return first ? (first.current ? judging.context.today : first.end) : null;
}
