import { cefrLevels, degreeLevels, type CefrLevel, type DegreeLevel } from '../../../../core/contract/cv.ts';
import type { Criterion } from '../../../../core/contract/rubric.ts';

/** Kinds of criteria as people read them. */
export const kindWords: Readonly<Record<Criterion['kind'], string>> = {
  skill: 'Skill',
  experience: 'Experience',
  education: 'Education',
  language: 'Language',
  certificate: 'Certificate',
  licence: 'Licence',
  location: 'Location',
};

/** Kinds under Other, in the words of its heading. */
export const otherWords: Readonly<Record<Exclude<Criterion['kind'], 'skill'>, string>> = {
  experience: 'experience',
  education: 'education',
  language: 'language',
  certificate: 'certificates',
  licence: 'licences',
  location: 'location',
};

/** Degrees as people read them. */
export const degreeWords: Readonly<Record<DegreeLevel, string>> = {
  none: 'any education',
  secondary: 'secondary school',
  vocational: 'vocational training',
  associate: 'associate degree',
  bachelor: 'bachelor',
  master: 'master',
  doctorate: 'doctorate',
};

/** Degrees to choose from. */
export const degreeOptions = degreeLevels.map(value => ({ value, label: capital(degreeWords[value]) }));

/** Language levels to choose from; "any" stands for none. */
export const languageLevelOptions: readonly { readonly value: CefrLevel | 'any'; readonly label: string }[] = [
  { value: 'any', label: 'Any level' },
  ...cefrLevels.map(value => ({ value, label: value === 'native' ? 'Native' : value })),
];

/** The column Min.: "3 y", "any"; null where the words of the row say it already. */
export function minimumWords(criterion: Criterion): string | null {
  if (criterion.kind !== 'skill') return null;
  return criterion.minYears === null || criterion.minYears === 0 ? 'any' : `${criterion.minYears} y`;
}

/** Names that count beside the label, without the label itself. */
export function otherNames(criterion: Criterion): readonly string[] {
  if (!('anyOf' in criterion)) return [];
  const own = criterion.label.toLowerCase();
  return [...new Set([...criterion.anyOf, ...criterion.synonyms])].filter(name => name.toLowerCase() !== own);
}

/** The dim words beside the name: other names of a skill, the measure of all else. `aliases` are those the vocabulary knows. */
export function detailWords(criterion: Criterion, aliases: readonly string[] = []): string {
  switch (criterion.kind) {
    case 'skill':
    case 'certificate':
    case 'licence': {
      const own = criterion.label.toLowerCase();
      return [...new Set([...otherNames(criterion), ...aliases.filter(alias => alias.toLowerCase() !== own)])].slice(0, 2).join(', ');
    }
    case 'experience':
      return [yearsWords(criterion.minYears), criterion.inField === null ? '' : `as ${criterion.inField}`].filter(Boolean).join(' ');
    case 'education':
      return [
        degreeWords[criterion.level],
        criterion.fields.length > 0 ? `in ${criterion.fields.slice(0, 2).join(' or ')}` : '',
        criterion.orEquivalent ? 'or equivalent' : '',
      ]
        .filter(Boolean)
        .join(' ');
    case 'language':
      return mustHave(criterion, criterion.level === null ? 'any level' : levelWords(criterion.level));
    case 'location':
      return [...criterion.places, ...(criterion.remote ? ['or remote'] : [])].join(', ');
    default:
      return criterion satisfies never;
  }
}

/** "5 years or more", "any experience". */
export function yearsWords(years: number): string {
  if (years === 0) return 'any experience';
  return years === 1 ? '1 year or more' : `${years} years or more`;
}

/** "C1", "native". */
export function levelWords(level: CefrLevel): string {
  return level === 'native' ? 'native' : `${level} or better`;
}

function mustHave(criterion: Criterion, words: string): string {
  return criterion.knockOut && criterion.weight === 0 ? `${words}, must have, no points` : words;
}

/** With a capital at the beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
