import type { Cv } from '../../core/contract/cv.ts';
import type { Truth } from '../fixtures/accuracy/corpus.ts';
import { fold, likeness, wordsOf } from './fold.ts';

/** Found rightly, found wrongly, missed. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Share of a total. */
export interface Part {
  readonly right: number;
  readonly of: number;
}

/** How well one CV was read. */
export interface Score {
  readonly name: boolean;
  readonly email: boolean;
  readonly phone: boolean;
  readonly skills: Counts;
  readonly jobs: Counts;
  readonly dates: Part;
  readonly schools: Counts;
  readonly degrees: Part;
  readonly areas: Part;
  readonly languages: Counts;
  /** Distance from the years of work that the dates may mean. */
  readonly yearsOff: number;
}

/** Least likeness at which two titles, employers or schools are the same. */
const alike = 0.6;

/** Compares a CV with what is true of it. */
export function scoreCv(cv: Cv, truth: Truth): Score {
  const digits = truth.phone.replace(/\D/gu, '');
  const [least, most] = truth.totalYears;
  return {
    name: truth.names.some(name => fold(name).replaceAll(' ', '') === fold(cv.name?.value ?? '').replaceAll(' ', '')),
    email: cv.emails.some(email => email.value.toLowerCase() === truth.email),
    phone: cv.phones.some(phone => isSameNumber(phone.value.replace(/\D/gu, ''), digits)),
    skills: scoreSkills(cv, truth),
    ...scoreJobs(cv, truth),
    ...scoreSchools(cv, truth),
    languages: scoreLanguages(cv, truth),
    yearsOff: Math.max(0, least - cv.totalYears, cv.totalYears - most),
  };
}

/** True when two numbers agree, one of them perhaps without the country. */
export function isSameNumber(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 9 && long.endsWith(short.replace(/^0/u, '')));
}

function squeezed(text: string): string {
  return fold(text.replace(/\([^)]*\)/gu, '')).replaceAll(' ', '');
}

function scoreSkills(cv: Cv, truth: Truth): Counts {
  const wanted = new Set(truth.skills.map(squeezed));
  const prose = squeezed(truth.prose);
  const found = new Set(cv.skills.filter(skill => skill.listed).map(skill => squeezed(skill.name)));
  const right = [...found].filter(name => wanted.has(name)).length;
  const wrong = [...found].filter(name => name !== '' && !wanted.has(name) && !prose.includes(name)).length;
  return { right, wrong, missed: wanted.size - right };
}

function scoreJobs(cv: Cv, truth: Truth): { readonly jobs: Counts; readonly dates: Part } {
  type TrueJob = Truth['jobs'][number];
  const both = pair(cv.experience, truth.jobs, (read, job) => {
    const title = likeness(read.title, job.title);
    const organization = likeness(read.organization, job.organization);
    return title >= alike && organization >= alike ? title + organization : 0;
  });
  const either = pair(cv.experience, truth.jobs, (read, job) => {
    const title = likeness(read.title, job.title);
    const organization = likeness(read.organization, job.organization);
    return Math.max(title, organization) >= alike ? title + organization + (isSameMonth(read.start, job.start, truth) ? 0.5 : 0) : 0;
  });
  const ends = ([read, job]: readonly [Cv['experience'][number], TrueJob]): number =>
    Number(isSameMonth(read.start, job.start, truth)) +
    Number(job.end === null ? read.end === null : isSameMonth(read.end, job.end, truth));
  return {
    jobs: { right: both.length, wrong: cv.experience.length - both.length, missed: truth.jobs.length - both.length },
    dates: { right: either.reduce((sum, match) => sum + ends(match), 0), of: truth.jobs.length * 2 },
  };
}

/** True when a date that was read is the printed one, to the month or, where only years are printed, to the year. */
export function isSameMonth(read: string | null, date: string, { datePrecision }: Pick<Truth, 'datePrecision'>): boolean {
  return datePrecision === 'year' ? read?.slice(0, 4) === date.slice(0, 4) : read === date;
}

function scoreSchools(cv: Cv, truth: Truth): { readonly schools: Counts; readonly degrees: Part; readonly areas: Part } {
  const pairs = pair(cv.education, truth.schools, (read, school) => {
    const same = likeness(read.institution, school.institution);
    return same >= alike ? same + likeness(`${read.degree} ${read.field}`, `${school.degree} ${school.area}`) * 0.1 : 0;
  });
  const named = (pick: (school: Truth['schools'][number]) => string): Part => ({
    right: pairs.filter(([read, school]) => pick(school) !== '' && holds(`${read.degree} ${read.field}`, pick(school))).length,
    of: truth.schools.filter(school => pick(school) !== '').length,
  });
  return {
    schools: { right: pairs.length, wrong: cv.education.length - pairs.length, missed: truth.schools.length - pairs.length },
    degrees: named(school => school.degree),
    areas: named(school => school.area),
  };
}

/** True when most words of one text stand in another. */
export function holds(text: string, part: string): boolean {
  const words = wordsOf(fold(part));
  const there = new Set(wordsOf(fold(text)));
  return words.length > 0 && words.filter(word => there.has(word)).length / words.length >= alike;
}

function scoreLanguages(cv: Cv, truth: Truth): Counts {
  const wanted = truth.languages.map(fold);
  const found = new Set(cv.languages.map(language => fold(language.name)));
  const right = wanted.filter(name => found.has(name)).length;
  return { right, wrong: found.size - right, missed: wanted.length - right };
}

/** Pairs the members of two lists, the likest first; pairs without likeness are left out. */
export function pair<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  score: (one: One, other: Other) => number,
): readonly (readonly [One, Other])[] {
  const candidates = ones
    .flatMap(one => others.map(other => ({ one, other, score: score(one, other) })))
    .filter(candidate => candidate.score > 0)
    .toSorted((a, b) => b.score - a.score);
  const used = new Set<One | Other>();
  const pairs: (readonly [One, Other])[] = [];
  for (const { one, other } of candidates) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}
