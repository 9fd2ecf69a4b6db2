import { z } from 'zod';
import { cefrLevels, degreeLevels } from '../contract/cv.ts';
import { compileTitles, type TitleTables } from '../occupations/title-tables.ts';
import { compileWords, foldAligned, type WordPattern } from './word-pattern.ts';

const Words = z.array(z.string().min(1)).readonly();

/** One file `resources/job-words/<language>.json`: how ads of that language say what they ask. A trailing `*` stands for any ending. */
export const JobLanguage = z
  .object({
    language: z.string().length(2),
    common: Words,
    sections: z.object({
      required: Words,
      preferred: Words,
      tasks: Words,
      benefits: Words,
      company: Words,
      process: Words,
      languages: Words,
    }),
    /** Words that tell what an unknown heading is about. */
    headingCues: z.object({
      preferred: Words,
      benefits: Words,
      process: Words,
      company: Words,
      tasks: Words,
      required: Words,
    }),
    cues: z.object({
      required: Words,
      preferred: Words,
      notNeeded: Words,
      tasks: Words,
      company: Words,
      /** What the employer gives. */
      benefits: Words,
      /** Wishes that hold for what follows: "ideally". Other words for wishes hold for what stands before them, too. */
      leading: Words,
      mandatory: Words,
      secondary: Words,
    }),
    numbers: z.record(z.string(), z.number()),
    years: Words,
    /** One word for a number of years: "dreijährige". They count beside a word for experience only. */
    wholeYears: z.record(z.string(), z.number()),
    /** Words for years without a number: "mehrjährige". */
    vagueYears: Words,
    months: Words,
    /** Words that make a stretch of time one of experience. */
    experience: Words,
    notYears: Words,
    atLeast: Words,
    or: Words,
    and: Words,
    such: Words,
    similar: Words,
    leads: Words,
    degrees: z.partialRecord(z.enum(degreeLevels), Words),
    degreeTraps: Words,
    fieldLeads: Words,
    equivalent: Words,
    levels: z.partialRecord(z.enum(cefrLevels), Words),
    languageTraps: Words,
    places: Words,
    remote: Words,
    seniority: z.record(z.string(), Words),
    titleTraps: Words,
    stop: Words,
    /** What the language adds to proper names in a sentence: "Dockerem". */
    endings: Words,
    notTerms: Words,
    /** Nouns for being able to do something: what one is able to do stands beside them. */
    fillers: Words,
    /** What a person is like or is ready to do: no skill, however it is asked. */
    traits: Words,
  })
  .readonly();
export type JobLanguage = z.infer<typeof JobLanguage>;

/** A certificate or licence by name; `legal` where the law forbids the work without it. */
export const KnownCertificate = z
  .object({
    name: z.string(),
    kind: z.enum(['certificate', 'licence']),
    legal: z.boolean().default(false),
    aliases: Words,
    impliedBy: Words.default([]),
  })
  .readonly();
export type KnownCertificate = z.infer<typeof KnownCertificate>;

/** An occupational field: words of its titles, and the fields that count half. */
export const Occupation = z.object({ field: z.string(), near: Words, words: Words }).readonly();
export type Occupation = z.infer<typeof Occupation>;

const JobWordFiles = z.object({
  languages: z.record(z.string(), Words),
  certificates: z.array(KnownCertificate).readonly(),
  occupations: z.array(Occupation).readonly(),
  industries: Words.default([]),
  studyFields: z.array(Words).readonly().default([]),
});

/** A spoken language by code, with a pattern of its names. */
export interface LanguageName {
  readonly code: string;
  readonly pattern: WordPattern;
}

/** All tables for reading ads and for judging positions against them, compiled once. */
export interface JobWords {
  readonly byLanguage: ReadonlyMap<string, JobLanguage>;
  readonly languageNames: readonly LanguageName[];
  readonly certificates: readonly { readonly entry: KnownCertificate; readonly pattern: WordPattern }[];
  readonly occupations: readonly { readonly entry: Occupation; readonly pattern: WordPattern }[];
  /** Families and ranks of job titles. */
  readonly titles: TitleTables;
  /** Names of one field of study in all languages; each its own pattern. */
  readonly studyFields: readonly WordPattern[];
  /** Folded names of industries: background of a person, not something to be able to do. */
  readonly industries: ReadonlySet<string>;
}

/**
 * Compiles the files of `resources/job-words`; keys are the file names without ending ("en", "certificates").
 * Throws a `ZodError` when a file has the wrong shape.
 */
export function compileJobWords(files: Readonly<Record<string, unknown>>): JobWords {
  const shared = JobWordFiles.parse({
    languages: files['languages'],
    certificates: files['certificates'],
    occupations: files['occupations'],
    industries: files['industries'],
    studyFields: files['study-fields'],
  });
  const languages = Object.entries(files)
    .filter(([name]) => name.length === 2)
    .map(([, file]) => JobLanguage.parse(file));
  return {
    byLanguage: new Map(languages.map(language => [language.language, language])),
    languageNames: Object.entries(shared.languages).map(([code, names]) => ({
      code,
      pattern: compileWords(names.concat(names.map(name => `${name}kenntnisse`))),
    })),
    certificates: shared.certificates.map(entry => ({ entry, pattern: compileWords([entry.name, ...entry.aliases]) })),
    occupations: shared.occupations.map(entry => ({ entry, pattern: compileWords(entry.words) })),
    titles: compileTitles({
      titles: files['titles'],
      common: files['common-titles'],
      stems: files['title-stems'],
      weights: files['title-weights'],
    }),
    studyFields: shared.studyFields.map(names => compileWords(names)),
    industries: new Set(shared.industries.map(foldAligned)),
  };
}
