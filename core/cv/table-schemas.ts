import { z } from 'zod';
import { sectionKinds } from '../contract/cv.ts';

const words = z.array(z.string()).readonly();
const optionalWords = words.default([]);

/** One language of `resources/locales/<code>.json`: the words by which a CV in this language is understood. */
export const LocaleFile = z.object({
  language: z.string(),
  stopWords: optionalWords,
  /** Names and abbreviations of the twelve months, January first. */
  months: z.array(words).length(12),
  seasons: z
    .object({
      spring: optionalWords,
      summer: optionalWords,
      autumn: optionalWords,
      winter: optionalWords,
      'summer-term': optionalWords,
      'winter-term': optionalWords,
    })
    .prefault({}),
  present: optionalWords,
  since: optionalWords,
  until: optionalWords,
  rangeWords: optionalWords,
  yearUnits: optionalWords,
  /** Words that only repeat that a number is a year ("2019 r.", "2019 года"). */
  yearWords: optionalWords,
  /** Words for a part of a year before it ("early 2019", "Ende 2020"). */
  yearParts: optionalWords,
  monthUnits: optionalWords,
  expected: optionalWords,
  /** Words before a heading that say whose it is ("my", "meine"). */
  ownWords: optionalWords,
  headings: z.partialRecord(z.enum(sectionKinds), words),
  jobTitles: optionalWords,
  /** Endings of compound job titles ("Bauleiter"). */
  jobTitleEndings: optionalWords,
  seniority: optionalWords,
  organizationWords: optionalWords,
  institutionWords: optionalWords,
  degrees: z
    .object({
      secondary: optionalWords,
      vocational: optionalWords,
      associate: optionalWords,
      bachelor: optionalWords,
      master: optionalWords,
      doctorate: optionalWords,
    })
    .prefault({}),
  /** Subjects that belong to the name of a degree ("Master of *Science*"). */
  degreeSubjects: optionalWords,
  fieldWords: optionalWords,
  atWords: optionalWords,
  grades: optionalWords,
  languageLevels: z
    .object({
      native: optionalWords,
      C2: optionalWords,
      C1: optionalWords,
      B2: optionalWords,
      B1: optionalWords,
      A2: optionalWords,
      A1: optionalWords,
    })
    .prefault({}),
  licenceWords: optionalWords,
  certificateWords: optionalWords,
  issuedWords: optionalWords,
  /** Words beside a date that say that a study ended then ("graduated", "concluído em"). */
  completedWords: optionalWords,
  notNames: optionalWords,
  nameLabels: optionalWords,
  surnameLabels: optionalWords,
  givenNameLabels: optionalWords,
  phoneLabels: optionalWords,
  notPhoneLabels: optionalWords,
  addressLabels: optionalWords,
  emailLabels: optionalWords,
  linkLabels: optionalWords,
  personalLabels: optionalWords,
  /** Labels within an entry ("Position: …", "Employer: …"); `other` labels introduce neither. */
  entryLabels: z
    .object({ title: optionalWords, organization: optionalWords, location: optionalWords, degree: optionalWords, other: optionalWords })
    .prefault({}),
  /** Words of dated events that begin and end a position or a course ("入社", "退社"), each on a line of its own. */
  entryEvents: z.object({ begin: optionalWords, end: optionalWords }).prefault({}),
  remoteWords: optionalWords,
  freelanceWords: optionalWords,
  notWork: optionalWords,
});
export type LocaleFile = z.infer<typeof LocaleFile>;

/** `shared.json`: words that are the same in every language. */
export const SharedFile = z.object({
  kind: z.literal('shared'),
  legalForms: words,
  credentials: words,
  salutations: words,
  nameParticles: words,
  topLevelDomains: words,
  certificates: words,
  licences: words,
  /** Grades of certificates that follow their names after a dash ("– Associate"). */
  certificateLevels: words,
  degreeStarters: words,
  linkHosts: z.object({ linkedin: words, github: words, other: words }),
  /** Countries (ISO 3166) where a language (ISO 639) is written, the one to assume first in front. */
  languageRegions: z.record(z.string(), words),
  /** Japanese eras and the year before their first. */
  eras: z.record(z.string(), z.number().int()),
});
export type SharedFile = z.infer<typeof SharedFile>;

/** `places.json`: countries, large cities and regions by ISO 3166 code. */
export const PlacesFile = z.object({
  kind: z.literal('places'),
  countries: z.record(z.string(), words),
  cities: z.record(z.string(), words),
  /** Upper-case abbreviations of states and provinces ("OH", "NSW"). */
  regionCodes: z.record(z.string(), words),
  regions: z.record(z.string(), words),
});
export type PlacesFile = z.infer<typeof PlacesFile>;

/** `language-names.json`: names of spoken languages, in many languages, by ISO 639 code. */
export const LanguageNamesFile = z.object({ kind: z.literal('language-names'), names: z.record(z.string(), words) });
export type LanguageNamesFile = z.infer<typeof LanguageNamesFile>;
