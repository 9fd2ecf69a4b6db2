import { defaultGroupWeights, defaultThresholds, type Rubric } from '../contract/rubric.ts';
import type { Vocabulary } from '../contract/vocabulary.ts';
import { languageOfAd } from './ad-language.ts';
import { readAdParts } from './ad-parts.ts';
import { withIds, type AdReading, type CriterionDraft, type JobAd, type UsedSpans } from './draft.ts';
import { withEndings } from './inflected.ts';
import { lintAd } from './lint-ad.ts';
import { readClauses } from './modality.ts';
import { readCertificates } from './read-certificates.ts';
import { readEducation } from './read-education.ts';
import { readLanguages } from './read-languages.ts';
import { readLocation } from './read-location.ts';
import { readSkillCriteria } from './read-skills.ts';
import { readSeniority, readTitle } from './read-title.ts';
import { readYears } from './read-years.ts';
import { settleLists } from './settle-lists.ts';
import { noteSeveralJobs } from './several-jobs.ts';
import type { JobWords } from './words.ts';

/** What reading an ad needs besides its text. */
export interface JobContext {
  readonly vocabulary: Vocabulary;
  readonly jobWords: JobWords;
}

/** Most criteria of one rubric. */
const mostCriteria = 60;

/**
 * Drafts the first version of a rubric from an ad: every criterion with the place in the text it comes from.
 * The same ad and tables give the same rubric. An ad that asks for nothing gives no criteria.
 */
export function draftRubric(ad: JobAd, context: JobContext): Rubric {
  const { text } = ad;
  const language = languageOfAd(text, context.jobWords);
  const title = readTitle(ad, language);
  const sentences = readAdParts(text, language);
  const several = noteSeveralJobs(text, sentences);
  const clauses = settleLists(sentences, language).flatMap(sentence => readClauses(sentence, language));
  const vocabulary = withEndings(context.vocabulary, language.tables[0]?.endings ?? []);
  const reading: AdReading = { text, title, clauses, language, vocabulary, words: context.jobWords };
  const used: UsedSpans = title === '' ? [] : [[0, Math.max(0, text.indexOf('\n', text.search(/\S/)))]];
  const certificates = readCertificates(reading, used);
  const education = readEducation(reading, used);
  const years = readYears(reading, used);
  const languages = readLanguages(reading, used);
  const skills = readSkillCriteria(reading, used, years.bySkill);
  const seniority = readSeniority(title, language);
  const experience =
    years.criteria.length > 0
      ? years.criteria
      : impliedExperience(
          title,
          Math.max(usualYears[seniority ?? ''] ?? 2, ...years.bySkill.values()),
          skills.length + certificates.length,
        );
  const drafts = [...skills, ...certificates, ...languages, ...readLocation(reading), ...experience, ...education];
  return {
    title,
    version: 1,
    weights: defaultGroupWeights,
    thresholds: defaultThresholds,
    criteria: withIds(drafts.slice(0, mostCriteria)),
    seniority,
    language: language.code,
    lint: [...(several === null ? [] : [several]), ...lintAd(text, drafts, seniority)],
  };
}

/** Years taken for granted where an ad names none, by seniority of its title; two otherwise. */
const usualYears: Readonly<Record<string, number>> = { intern: 0, junior: 0.5, senior: 5, lead: 4, executive: 8 };

/** An ad that names no years still asks for people who have done such work; as a wish, never as a requirement. */
function impliedExperience(title: string, years: number, others: number): readonly CriterionDraft[] {
  if (title === '' || others === 0) return [];
  return [
    {
      kind: 'experience',
      label: 'Experience in this field',
      necessity: 'preferred',
      weight: 1,
      knockOut: false,
      source: null,
      confidence: 0.5,
      minYears: years,
      inField: title,
    },
  ];
}
