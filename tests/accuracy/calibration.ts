import type { Cv } from '../../core/contract/cv.ts';
import type { Truth } from '../fixtures/accuracy/corpus.ts';
import { fold, likeness } from './fold.ts';
import type { ReadFile } from './read-corpus.ts';
import { isSameNumber } from './score.ts';

/** Something that was read, how sure the reading was of it, and whether it is right. */
export interface Claim {
  readonly field: 'name' | 'e-mail' | 'phone' | 'position' | 'education' | 'skill' | 'language';
  readonly value: string;
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Everything that was read of a CV. Skills that only its prose names are left out: the truth does not list them. */
export function claimsOf({
  cv,
  file: { truth },
  score,
}: Pick<ReadFile, 'cv' | 'score'> & { readonly file: { readonly truth: Truth } }): readonly Claim[] {
  const digits = (text: string): string => text.replace(/\D/gu, '');
  const name: readonly Claim[] =
    cv.name === null ? [] : [{ field: 'name', value: cv.name.value, confidence: cv.name.confidence, isRight: score.name }];
  return [
    ...name,
    ...cv.emails.map(({ value, confidence }): Claim => ({
      field: 'e-mail',
      value,
      confidence,
      isRight: value.toLowerCase() === truth.email,
    })),
    ...cv.phones.map(({ value, confidence }): Claim => ({
      field: 'phone',
      value,
      confidence,
      isRight: isSameNumber(digits(value), digits(truth.phone)),
    })),
    ...cv.experience.map(entry => positionClaim(entry, truth)),
    ...cv.education.map(entry => educationClaim(entry, truth)),
    ...skillClaims(cv, truth),
    ...cv.languages.map(({ name: value, confidence }): Claim => ({
      field: 'language',
      value,
      confidence,
      isRight: truth.languages.some(language => fold(language) === fold(value)),
    })),
  ];
}

function positionClaim(entry: Cv['experience'][number], { jobs }: Truth): Claim {
  const isRight = jobs.some(
    job =>
      likeness(entry.title, job.title) >= 0.6 &&
      likeness(entry.organization, job.organization) >= 0.6 &&
      entry.start?.slice(0, 4) === job.start.slice(0, 4) &&
      (entry.end?.slice(0, 4) ?? null) === (job.end?.slice(0, 4) ?? null),
  );
  return { field: 'position', value: `${entry.title} @ ${entry.organization}`, confidence: entry.confidence, isRight };
}

function educationClaim(entry: Cv['education'][number], { schools }: Truth): Claim {
  const isRight = schools.some(school => likeness(entry.institution, school.institution) >= 0.6);
  return { field: 'education', value: `${entry.degree} @ ${entry.institution}`, confidence: entry.confidence, isRight };
}

function skillClaims(cv: Cv, truth: Truth): readonly Claim[] {
  const wanted = new Set(truth.skills.map(fold));
  const prose = fold(truth.prose);
  return cv.skills
    .filter(skill => skill.listed && (wanted.has(fold(skill.name)) || !prose.includes(fold(skill.name))))
    .map(({ name, confidence }) => ({ field: 'skill', value: name, confidence, isRight: wanted.has(fold(name)) }));
}

/** Lower ends of the ranges of confidence that the table tells apart. */
const ranges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const;
/** From here on a reading counts as sure. */
export const sure = 0.9;

/** Share of right claims among those that are sure; 1 where there are none. */
export function rightWhenSure(claims: readonly Claim[]): number {
  const certain = claims.filter(claim => claim.confidence >= sure);
  return certain.length === 0 ? 1 : certain.filter(claim => claim.isRight).length / certain.length;
}

/** The reliability table: for each range of confidence how many claims there are, their mean confidence and the share that is right. */
export function formatReliability(claims: readonly Claim[]): string {
  const rows = ranges.flatMap((from, at) => {
    const to = ranges[at + 1] ?? Infinity;
    const inside = claims.filter(claim => claim.confidence >= from && claim.confidence < to);
    if (inside.length === 0) return [];
    const mean = inside.reduce((sum, claim) => sum + claim.confidence, 0) / inside.length;
    const right = inside.filter(claim => claim.isRight).length / inside.length;
    const range = to === Infinity ? `${from.toFixed(2)}–1.00` : `${from.toFixed(2)}–${to.toFixed(2)}`;
    return [`${range}  ${String(inside.length).padStart(6)}  ${mean.toFixed(3)}  ${right.toFixed(3)}`];
  });
  const fields = [...new Set(claims.map(claim => claim.field))].map(field => {
    const own = claims.filter(claim => claim.field === field);
    const certain = own.filter(claim => claim.confidence >= sure).length;
    return `${field.padEnd(10)} ${String(own.length).padStart(6)}  ${String(certain).padStart(6)}  ${rightWhenSure(own).toFixed(3)}`;
  });
  return [
    'confidence  claims  mean   right',
    ...rows,
    '',
    `field       claims    sure  right when sure (≥ ${sure})`,
    ...fields,
    `${'all'.padEnd(10)} ${String(claims.length).padStart(6)}  ${String(claims.filter(claim => claim.confidence >= sure).length).padStart(6)}  ${rightWhenSure(claims).toFixed(3)}`,
  ].join('\n');
}
