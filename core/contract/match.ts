import { z } from 'zod';
import { Confidence, PartialDate, Period } from './cv.ts';
import { Evidence } from './geometry.ts';

/**
 * met: exact or alias · implied: a found skill proves it · partly: found, but too few years or too low a level ·
 * alternative: a neighbour was found · missing: read and not there · unknown: could not be read well enough to say.
 */
export const criterionStatuses = ['met', 'implied', 'partly', 'alternative', 'missing', 'unknown'] as const;
export type CriterionStatus = (typeof criterionStatuses)[number];

/** How far one criterion is satisfied, 0 to 1, with the range that unread or unclear passages leave open. */
export const CriterionResult = z
  .object({
    criterionId: z.string(),
    status: z.enum(criterionStatuses),
    satisfaction: z.number().min(0).max(1),
    low: z.number().min(0).max(1),
    high: z.number().min(0).max(1),
    /** What was found, in a few words: "5.7 years, now", "alternative: AWS ECS", "not found". */
    finding: z.string(),
    /** Name of what was found (skill, degree, language); empty when nothing. */
    found: z.string(),
    years: z.number().nullable(),
    lastUsed: PartialDate.nullable(),
    evidence: z.array(Evidence).readonly(),
    /** The candidate's own words around the best evidence: a sentence, or a part of a list; empty when nothing was found. */
    quote: z.string(),
    confidence: Confidence,
  })
  .readonly();
export type CriterionResult = z.infer<typeof CriterionResult>;

export const recommendations = ['strong-yes', 'yes', 'maybe', 'no', 'strong-no'] as const;
export type Recommendation = (typeof recommendations)[number];

/** Points earned by a criterion out of the most it can give; the points of all criteria add up to the score. */
export const CriterionPoints = z.object({ criterionId: z.string(), points: z.number(), most: z.number() }).readonly();
export type CriterionPoints = z.infer<typeof CriterionPoints>;

/** Arithmetic part of a match: follows from satisfactions and rubric alone. Scores are 0 to 100 with one decimal. */
export const Score = z
  .object({ score: z.number(), low: z.number(), high: z.number(), points: z.array(CriterionPoints).readonly() })
  .readonly();
export type Score = z.infer<typeof Score>;

/** "Would be 92 with 1 year of Kubernetes": the smallest change that crosses the next threshold. */
export const Counterfactual = z
  .object({ criterionIds: z.array(z.string()).readonly(), change: z.string(), score: z.number(), recommendation: z.enum(recommendations) })
  .readonly();
export type Counterfactual = z.infer<typeof Counterfactual>;

/** A question to ask, with why, and the criterion or time it is about. */
export const Question = z.object({ text: z.string(), reason: z.string(), criterionId: z.string().nullable() }).readonly();
export type Question = z.infer<typeof Question>;

export const RedFlag = z
  .object({
    code: z.enum(['hidden-text', 'instruction-text', 'contradictory-dates', 'knock-out']),
    text: z.string(),
    evidence: z.array(Evidence).readonly(),
  })
  .readonly();
export type RedFlag = z.infer<typeof RedFlag>;

/** Five views beside the score, never part of it; 0 to 100, null where nothing can be said. */
export const Dimensions = z
  .object({
    technical: z.number().nullable(),
    experience: z.number().nullable(),
    education: z.number().nullable(),
    softSkills: z.number().nullable(),
    roleFit: z.number().nullable(),
  })
  .readonly();
export type Dimensions = z.infer<typeof Dimensions>;

export const Strength = z.object({ text: z.string(), evidence: z.array(Evidence).readonly() }).readonly();
export type Strength = z.infer<typeof Strength>;

/** The scored comparison of a CV with a rubric version. Same CV and same rubric give the same match, bit for bit. */
export const Match = z
  .object({
    rubricVersion: z.number().int().positive(),
    results: z.array(CriterionResult).readonly(),
    score: Score,
    recommendation: z.enum(recommendations),
    /** How sure the recommendation is, from parse confidence and width of the range. */
    confidence: Confidence,
    /** "Strong yes: invite. Eight of nine required criteria are met, …": verdict and act, what is met, the one thing to ask. */
    summary: z.string(),
    reasons: z.array(z.string()).readonly(),
    nextStep: z.string(),
    requiredMet: z.number().int(),
    requiredTotal: z.number().int(),
    knockedOutBy: z.array(z.string()).readonly(),
    dimensions: Dimensions,
    experienceAssessment: z.enum(['exceeds', 'meets', 'below', 'unknown']),
    strengths: z.array(Strength).readonly(),
    questions: z.array(Question).readonly(),
    redFlags: z.array(RedFlag).readonly(),
    focusAreas: z.array(z.string()).readonly(),
    counterfactuals: z.array(Counterfactual).readonly(),
    gaps: z.array(Period).readonly(),
    /** True when too little was understood to rank the person fairly: goes to *needs help*, never to the bottom of the list. */
    insufficient: z.boolean(),
  })
  .readonly();
export type Match = z.infer<typeof Match>;
