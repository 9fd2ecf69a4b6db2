import { z } from 'zod';
import { cefrLevels, degreeLevels } from './cv.ts';

/** Where in the job ad a criterion comes from: character offsets in the ad's text. */
export const SourceSpan = z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() }).readonly();
export type SourceSpan = z.infer<typeof SourceSpan>;

const base = {
  /** Stable within all versions of one job's rubric. */
  id: z.string().min(1).max(80),
  /** Words shown to people: "Kubernetes", "At least 5 years", "Bachelor's degree". */
  label: z.string().min(1).max(200),
  necessity: z.enum(['required', 'preferred']),
  /** Importance within its group; 1 is ordinary. */
  weight: z.number().min(0).max(100),
  /** A candidate who certainly lacks it is advised against, whatever the score. */
  knockOut: z.boolean(),
  source: SourceSpan.nullable(),
  confidence: z.number().min(0).max(1),
  /** The criterion of the shared bank it was made from; absent for one of its own. */
  bankId: z.string().min(1).max(80).optional(),
};

/** `anyOf`: canonical names or free terms of which one is enough ("US GAAP or IFRS"); the first gives the label. */
export const SkillCriterion = z
  .object({
    ...base,
    kind: z.literal('skill'),
    anyOf: z.array(z.string().min(1)).min(1).readonly(),
    synonyms: z.array(z.string()).readonly(),
    minYears: z.number().min(0).max(60).nullable(),
  })
  .readonly();
export const ExperienceCriterion = z
  .object({ ...base, kind: z.literal('experience'), minYears: z.number().min(0).max(60), inField: z.string().nullable() })
  .readonly();
export const EducationCriterion = z
  .object({
    ...base,
    kind: z.literal('education'),
    level: z.enum(degreeLevels),
    fields: z.array(z.string()).readonly(),
    orEquivalent: z.boolean(),
  })
  .readonly();
export const LanguageCriterion = z
  .object({ ...base, kind: z.literal('language'), code: z.string(), level: z.enum(cefrLevels).nullable() })
  .readonly();
export const CertificateCriterion = z
  .object({
    ...base,
    kind: z.enum(['certificate', 'licence']),
    anyOf: z.array(z.string().min(1)).min(1).readonly(),
    synonyms: z.array(z.string()).readonly(),
  })
  .readonly();
export const LocationCriterion = z
  .object({ ...base, kind: z.literal('location'), places: z.array(z.string()).readonly(), remote: z.boolean() })
  .readonly();

/** One requirement of a job. */
export const Criterion = z.discriminatedUnion('kind', [
  SkillCriterion,
  ExperienceCriterion,
  EducationCriterion,
  LanguageCriterion,
  CertificateCriterion,
  LocationCriterion,
]);
export type Criterion = z.infer<typeof Criterion>;

/** Points of the four groups; default 50/20/20/10, absent groups give theirs to the others in proportion. */
export const GroupWeights = z
  .object({ required: z.number().min(0), preferred: z.number().min(0), experience: z.number().min(0), education: z.number().min(0) })
  .readonly();
export type GroupWeights = z.infer<typeof GroupWeights>;
export const defaultGroupWeights: GroupWeights = { required: 50, preferred: 20, experience: 20, education: 10 };

/** Least score of each recommendation; below `no` it is a strong no. */
export const Thresholds = z.object({ strongYes: z.number(), yes: z.number(), maybe: z.number(), no: z.number() }).readonly();
export type Thresholds = z.infer<typeof Thresholds>;
export const defaultThresholds: Thresholds = { strongYes: 85, yes: 70, maybe: 50, no: 35 };

/**
 * A remark on the wording of an ad or on a criterion; never scored. `replacement` is what to write instead of the quoted
 * words: empty to leave them out, absent where no other word is obvious.
 */
export const LintNote = z
  .object({ code: z.string(), message: z.string(), source: SourceSpan.nullable(), replacement: z.string().optional() })
  .readonly();
export type LintNote = z.infer<typeof LintNote>;

/** The requirements and weights by which a job's candidates are scored. A saved rubric is never changed, only followed by a next version. */
export const Rubric = z
  .object({
    title: z.string().max(300),
    version: z.number().int().positive(),
    weights: GroupWeights,
    thresholds: Thresholds,
    criteria: z.array(Criterion).max(200).readonly(),
    /** "junior" … "executive" as the ad says it; null where it does not. */
    seniority: z.string().nullable(),
    /** ISO 639-1 of the ad. */
    language: z.string().nullable(),
    lint: z.array(LintNote).readonly(),
  })
  .readonly();
export type Rubric = z.infer<typeof Rubric>;

/** The group whose points a criterion shares. Languages, certificates and places count with the skills of their necessity. */
export type CriterionGroup = keyof GroupWeights;
