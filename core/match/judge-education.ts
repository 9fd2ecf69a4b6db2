import { degreeLevels, type Education } from '../contract/cv.ts';
import type { Criterion } from '../contract/rubric.ts';
import { foldText } from '../skills/fold.ts';
import { foldAligned } from '../job/word-pattern.ts';
import type { Found, Judging } from './found.ts';
import { equivalentDegree, lowerDegree, otherField, unknownField } from './limits.ts';
import { finding } from './sentences.ts';

type EducationCriterion = Extract<Criterion, { kind: 'education' }>;

/** The best degree against the level and fields asked for; years in the field may stand for it where the ad says so. */
export function judgeEducation(criterion: EducationCriterion, judging: Judging): Found | null {
  const best = judging.cv.education
    .map(education => judgeOne(education, criterion, judging))
    .reduce<Found | null>((top, found) => (top === null || found.satisfaction > top.satisfaction ? found : top), null);
  const equivalent = criterion.orEquivalent ? judgeEquivalent(judging) : null;
  if (equivalent && (best === null || equivalent.satisfaction > best.satisfaction)) return equivalent;
  return best;
}

function judgeOne(education: Education, criterion: EducationCriterion, judging: Judging): Found {
  const below = degreeLevels.indexOf(criterion.level) - degreeLevels.indexOf(education.level);
  const unclear = education.level === 'none';
  const level = unclear ? 0.5 : (lowerDegree[Math.max(0, below)] ?? 0);
  const satisfaction = level * fieldShare(education, criterion, judging);
  return {
    status: satisfaction >= 0.995 ? 'met' : satisfaction > 0 ? 'partly' : 'missing',
    satisfaction,
    high: unclear ? 1 : satisfaction,
    low: unclear ? 0 : satisfaction,
    finding: education.degree || finding.degree(education.level),
    found: education.degree || finding.degree(education.level),
    evidence: satisfaction > 0 ? education.evidence : [],
    confidence: education.confidence,
  };
}

/** 1 where the field is one of those asked for, in any language, or of the same occupation, less where it is another or not printed. */
function fieldShare(education: Education, criterion: EducationCriterion, judging: Judging): number {
  if (criterion.fields.length === 0) return 1;
  const own = foldAligned(`${education.field} ${education.degree}`);
  if (education.field === '' && !/\s(?:in|of|en|der|de)\s/.test(own)) return unknownField;
  const stems = new Set(
    own
      .split(/[^\p{L}]+/u)
      .filter(isTelling)
      .map(stemOf),
  );
  const wanted = criterion.fields
    .flatMap(field => foldText(field).split(/[^\p{L}]+/u))
    .filter(isTelling)
    .map(stemOf);
  if (wanted.some(stem => stems.has(stem))) return 1;
  const { occupations, studyFields } = judging.context.jobWords;
  const asked = foldAligned(criterion.fields.join(' · '));
  if (studyFields.some(names => names.test(own) && names.test(asked))) return 1;
  return occupations.some(({ pattern }) => pattern.test(own) && pattern.test(asked)) ? 1 : otherField;
}

const empty = new Set([
  'degree',
  'bachelor',
  'master',
  'science',
  'arts',
  'applied',
  'studies',
  'studium',
  'related',
  'field',
  'fields',
  'administration',
  'management',
]);

function isTelling(word: string): boolean {
  return word.length > 2 && !empty.has(word);
}

function stemOf(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word;
}

function judgeEquivalent(judging: Judging): Found | null {
  const { relevant } = judging;
  if (relevant.plausibility < 1 || relevant.evidence.length === 0) return null;
  return {
    status: 'implied',
    satisfaction: equivalentDegree,
    finding: finding.equivalent(relevant.years),
    found: finding.years(relevant.years),
    years: relevant.years,
    evidence: relevant.evidence,
    confidence: 0.7,
  };
}
