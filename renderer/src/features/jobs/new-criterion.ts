import type { CefrLevel, DegreeLevel } from '../../../../core/contract/cv.ts';
import type { Criterion } from '../../../../core/contract/rubric.ts';
import { degreeWords } from './criterion-words.ts';

/** What a person fills in for a new criterion; each kind takes what belongs to it. */
export interface NewCriterion {
  readonly kind: Criterion['kind'];
  readonly necessity: Criterion['necessity'];
  /** Skill, certificate, licence, field of experience or of a degree, places with commas. */
  readonly words: string;
  readonly years: number | null;
  readonly degree: DegreeLevel;
  /** ISO 639-1. */
  readonly language: string;
  readonly level: CefrLevel | null;
  readonly remote: boolean;
}

/** An empty form. */
export const emptyCriterion: NewCriterion = {
  kind: 'skill',
  necessity: 'required',
  words: '',
  years: null,
  degree: 'bachelor',
  language: 'en',
  level: null,
  remote: false,
};

/** Why it cannot be added yet; null when it can. */
export function whatIsMissing({ kind, words, remote, years }: NewCriterion): string | null {
  const isEmpty = words.trim() === '';
  if ((kind === 'skill' || kind === 'certificate' || kind === 'licence') && isEmpty) return 'Name it first';
  if (kind === 'location' && isEmpty && !remote) return 'Name a place, or remote';
  return kind === 'experience' && years === null ? 'Say how many years' : null;
}

/** The criterion of a filled form, without a place in the ad and with an ordinary weight. */
export function makeCriterion(form: NewCriterion): Criterion {
  const words = form.words.trim().replace(/\s+/gu, ' ').slice(0, 200);
  const label = labelOf(form, words);
  const id = `${form.kind}-${label.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '-')}`.slice(0, 70);
  const base = { id, label, necessity: form.necessity, weight: 1, knockOut: false, source: null, confidence: 1 };
  const list = words === '' ? [] : words.split(',').flatMap(word => (word.trim() === '' ? [] : [word.trim()]));
  switch (form.kind) {
    case 'skill':
      return { ...base, kind: 'skill', anyOf: [words], synonyms: [], minYears: form.years === 0 ? null : form.years };
    case 'certificate':
    case 'licence':
      return { ...base, kind: form.kind, anyOf: [words], synonyms: [] };
    case 'experience':
      return { ...base, kind: 'experience', minYears: form.years ?? 0, inField: words === '' ? null : words };
    case 'education':
      return { ...base, kind: 'education', level: form.degree, fields: list, orEquivalent: false };
    case 'language':
      return { ...base, kind: 'language', code: form.language, level: form.level };
    case 'location':
      return { ...base, kind: 'location', places: list, remote: form.remote };
    default:
      return form.kind satisfies never;
  }
}

function labelOf(form: NewCriterion, words: string): string {
  switch (form.kind) {
    case 'experience':
      return words === '' ? 'Experience' : `Experience as ${words}`.slice(0, 200);
    case 'education':
      return `${degreeWords[form.degree].charAt(0).toUpperCase()}${degreeWords[form.degree].slice(1)}`;
    case 'language':
      return [languageName(form.language), form.level === 'native' ? 'native' : form.level].filter(Boolean).join(' ');
    case 'location':
      return words === '' ? 'Remote' : words;
    case 'skill':
    case 'certificate':
    case 'licence':
      return words;
    default:
      return form.kind satisfies never;
  }
}

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** English name of a language. */
export function languageName(code: string): string {
  return names.of(code) ?? code;
}

/** Languages to choose from, by their English names. */
export const languageOptions = ['ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'it', 'ja', 'ko']
  .concat(['lt', 'lv', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'tr', 'uk', 'vi', 'zh'])
  .map(value => ({ value, label: languageName(value) }))
  .toSorted((a, b) => (a.label < b.label ? -1 : 1));
