import { z } from 'zod';
import { Evidence } from './geometry.ts';

/** `YYYY-MM` where the month is printed, `YYYY` where only the year is. */
export const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/);
export type PartialDate = z.infer<typeof PartialDate>;

/** 0 (a guess) to 1 (certain). */
export const Confidence = z.number().min(0).max(1);

const supported = { confidence: Confidence, evidence: z.array(Evidence).readonly() };

/** A text value read from the document, with its support. */
export const TextField = z.object({ value: z.string(), ...supported }).readonly();
export type TextField = z.infer<typeof TextField>;

export const sectionKinds = [
  'contact',
  'summary',
  'experience',
  'education',
  'skills',
  'languages',
  'certificates',
  'projects',
  'volunteering',
  'publications',
  'awards',
  'interests',
  'references',
  'other',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** A headed part of the CV; `firstLine` to `lastLine` (inclusive) are indices into the document's lines, heading excluded. */
export const CvSection = z
  .object({
    kind: z.enum(sectionKinds),
    heading: z.string(),
    headingLine: z.number().int().nullable(),
    lines: z.array(z.number().int().nonnegative()).readonly(),
    confidence: Confidence,
  })
  .readonly();
export type CvSection = z.infer<typeof CvSection>;

/** Ranks of a position, lowest first; `professional` is a title that says nothing of rank. */
export const seniorities = ['intern', 'junior', 'professional', 'senior', 'lead', 'manager', 'head', 'director', 'executive'] as const;
export type Seniority = (typeof seniorities)[number];

/** What the title of a position says: a major group of the Standard Occupational Classification, null where it is not known, and the rank. */
export const Occupation = z
  .object({ family: z.object({ code: z.string(), name: z.string() }).readonly().nullable(), seniority: z.enum(seniorities) })
  .readonly();
export type Occupation = z.infer<typeof Occupation>;

/** One position. `end` null with `current` true: still held; `end` null with `current` false: not printed. */
export const Experience = z
  .object({
    title: z.string(),
    organization: z.string(),
    location: z.string(),
    start: PartialDate.nullable(),
    end: PartialDate.nullable(),
    current: z.boolean(),
    bullets: z.array(z.string()).readonly(),
    /** All document lines of the entry, head and bullets, so that skills can be placed in time. */
    lines: z.array(z.number().int().nonnegative()).readonly(),
    /** Missing in readings that were saved before titles were told. */
    occupation: Occupation.optional(),
    ...supported,
  })
  .readonly();
export type Experience = z.infer<typeof Experience>;

export const degreeLevels = ['none', 'secondary', 'vocational', 'associate', 'bachelor', 'master', 'doctorate'] as const;
export type DegreeLevel = (typeof degreeLevels)[number];

export const Education = z
  .object({
    institution: z.string(),
    degree: z.string(),
    level: z.enum(degreeLevels),
    field: z.string(),
    grade: z.string(),
    start: PartialDate.nullable(),
    end: PartialDate.nullable(),
    ...supported,
  })
  .readonly();
export type Education = z.infer<typeof Education>;

export const Certificate = z
  .object({ name: z.string(), kind: z.enum(['certificate', 'licence']), issuer: z.string(), date: PartialDate.nullable(), ...supported })
  .readonly();
export type Certificate = z.infer<typeof Certificate>;

export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export type CefrLevel = (typeof cefrLevels)[number];

/** `code` is ISO 639-1 (639-3 where there is none); `name` is the language as the CV writes it. */
export const SpokenLanguage = z
  .object({ code: z.string(), name: z.string(), level: z.enum(cefrLevels).nullable(), ...supported })
  .readonly();
export type SpokenLanguage = z.infer<typeof SpokenLanguage>;

/**
 * A skill found in the CV. `name` is as the CV writes it in a skill list, else canonical; `canonical` is the name in the
 * vocabulary, or the same as `name` where the vocabulary does not know it.
 * `years` and `lastUsed` come from the positions in which it occurs; `listed` is true when the CV
 * names it in a skill list and not only in prose.
 */
export const CvSkill = z
  .object({
    name: z.string(),
    canonical: z.string(),
    known: z.boolean(),
    family: z.string(),
    category: z.string(),
    listed: z.boolean(),
    years: z.number().nullable(),
    lastUsed: PartialDate.nullable(),
    current: z.boolean(),
    proficiency: z
      .object({ level: z.enum(['basic', 'working', 'advanced', 'expert']), basis: z.enum(['claimed', 'derived']) })
      .readonly()
      .nullable(),
    ...supported,
  })
  .readonly();
export type CvSkill = z.infer<typeof CvSkill>;

export const CvLink = z.object({ kind: z.enum(['linkedin', 'github', 'website', 'other']), url: z.string(), ...supported }).readonly();
export type CvLink = z.infer<typeof CvLink>;

/** A stretch of time between or across positions, both ends included. */
export const Period = z.object({ start: PartialDate, end: PartialDate, months: z.number().int().positive() }).readonly();
export type Period = z.infer<typeof Period>;

/** The structured content read from one document. Everything carries confidence and evidence. */
export const Cv = z
  .object({
    /** ISO 639-1 of the document's language; null where too little text. */
    language: z.string().nullable(),
    name: TextField.nullable(),
    /** The professional title under the name ("Staff engineer"); null where none. */
    headline: TextField.nullable(),
    emails: z.array(TextField).readonly(),
    /** E.164 where the number can be placed, else digits as printed. */
    phones: z.array(TextField).readonly(),
    location: TextField.nullable(),
    links: z.array(CvLink).readonly(),
    summary: TextField.nullable(),
    sections: z.array(CvSection).readonly(),
    experience: z.array(Experience).readonly(),
    education: z.array(Education).readonly(),
    certificates: z.array(Certificate).readonly(),
    languages: z.array(SpokenLanguage).readonly(),
    skills: z.array(CvSkill).readonly(),
    /** Union of the positions' months (both end months counted), in years with two decimals. */
    totalYears: z.number(),
    gaps: z.array(Period).readonly(),
    overlaps: z.array(Period).readonly(),
    /** How well the document as a whole was understood. Below 0.35 it goes to *needs help*. */
    confidence: Confidence,
  })
  .readonly();
export type Cv = z.infer<typeof Cv>;
