import type { CefrLevel, DegreeLevel, PartialDate } from '../contract/cv.ts';
import type { Recommendation } from '../contract/match.ts';
import type { Usage } from '../cv/skills-usage.ts';

/** All wording of a match, in English. No he or she, no adjective about the person; numbers first. */

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const degrees: Readonly<Record<DegreeLevel, string>> = {
  none: 'no degree',
  secondary: 'school leaving certificate',
  vocational: 'vocational training',
  associate: 'associate degree',
  bachelor: "bachelor's degree",
  master: "master's degree",
  doctorate: 'doctorate',
};

/** What was found for a criterion, in a few words. */
export const finding = {
  missing: 'not found',
  unknown: 'could not be read',
  noPlace: 'no place given',
  remote: 'remote possible',
  languageOfCv: 'the CV is written in it',
  alternative: (name: string): string => `alternative: ${name}`,
  inProgress: (name: string): string => `${name}, in progress`,
  inPassing: (name: string): string => `${name}, named in passing`,
  impliedBy: (title: string): string => `implied by ${title}`,
  degree: (level: DegreeLevel): string => degrees[level],
  equivalent: (years: number): string => `${yearsText(years)} in the field instead of a degree`,
  language: (name: string, level: CefrLevel | null): string => (level === null ? `${name}, level not given` : `${name}, ${level}`),
  years: yearsText,
  experience: (years: number, asked: number): string => (asked > 0 ? `${short(years)} y, asked ${short(asked)}` : yearsText(years)),
  undated: (asked: number): string => `dates not readable, asked ${short(asked)}`,
  skill: (usage: Usage, name: string, used: boolean, asked: number | null): string => {
    if (!used) return `${name}, listed only`;
    if (usage.years === null || usage.years === 0) return asked === null ? name : `${name}, years not given`;
    const when = usage.current ? 'now' : (usage.lastUsed?.slice(0, 4) ?? '');
    const wanted = asked !== null && asked > usage.years ? `, asked ${short(asked)}` : '';
    return `${yearsText(usage.years)}${when === '' ? '' : `, ${when}`}${wanted}`;
  },
} as const;

const verdicts: Readonly<Record<Recommendation, string>> = {
  'strong-yes': 'Strong yes: invite.',
  yes: 'Yes: invite.',
  maybe: 'Maybe: talk first.',
  no: 'No: decline, unless something is missing from the CV.',
  'strong-no': 'Strong no: decline.',
};

const steps: Readonly<Record<Recommendation, string>> = {
  'strong-yes': 'Invite to an interview.',
  yes: 'Invite to an interview.',
  maybe: 'Ask the open points by mail or telephone, then decide.',
  no: 'Look at the evidence, then decline with the reasons.',
  'strong-no': 'Decline with the reasons.',
};

/** Sentences of the summary: verdict and act, what is met, the one thing to ask. */
export const summaryText = {
  verdict: (recommendation: Recommendation): string => verdicts[recommendation],
  needsHelp: (reason: string): string => `No recommendation yet: ${reason}.`,
  met: (met: number, total: number): string => {
    if (total === 0) return 'The job names no required criteria.';
    if (met === total)
      return total === 1
        ? 'The one required criterion is met, with evidence on the page.'
        : `All ${numberText(total)} required criteria are met, with evidence on the page.`;
    if (met === 0) return `None of the ${numberText(total)} required criteria is met.`;
    return `${capital(numberText(met))} of ${numberText(total)} required criteria ${met === 1 ? 'is' : 'are'} met, with evidence on the page.`;
  },
  askAlternative: (found: string, years: number | null, wanted: string): string =>
    years !== null && years >= 1
      ? `Ask how far ${numberText(Math.round(years))} ${years < 1.5 ? 'year' : 'years'} of ${found} carry to ${wanted}.`
      : `Ask how far ${found} carries to ${wanted}.`,
  askMissing: (wanted: string): string => `Ask about ${wanted}: nothing was found.`,
  askPartly: (wanted: string): string => `Ask about ${wanted}: less was found than asked.`,
  askGap: (start: PartialDate, end: PartialDate): string => `Ask about ${periodText(start, end)}.`,
  askFocus: (wanted: string): string => `Ask for the hardest case in ${wanted}.`,
} as const;

/** Reasons why too little was understood for a recommendation. */
export const insufficientText = {
  scan: (pages: readonly number[]): string =>
    pages.length === 1 ? `page ${pages[0]} is a scan without text` : `pages ${pages.join(', ')} are scans without text`,
  garbled: 'the text of the file is not readable language',
  thin: 'too little of the CV was understood',
} as const;

/** What to do next. */
export const nextStepText = {
  of: (recommendation: Recommendation): string => steps[recommendation],
  needsHelp: 'Read the original and fill in what is missing.',
} as const;

/** Reasons behind a recommendation. */
export const reasonText = {
  met: (count: number, total: number): string => `${count} of ${total} required criteria met`,
  experience: (text: string): string => `experience: ${text}`,
  missing: (labels: readonly string[]): string => `not found: ${labels.join(', ')}`,
  alternatives: (pairs: readonly string[]): string => `alternatives found: ${pairs.join(', ')}`,
  knockOut: (label: string): string => `${label} is a condition and was not found`,
  range: (low: number, high: number): string => `what could not be read leaves a range of ${short(low)} to ${short(high)}`,
} as const;

/** Questions to ask, each with why. */
export const questionText = {
  alternative: (found: string, wanted: string): string =>
    `You have worked with ${found}. Which parts of that work would change on ${wanted}, and which would stay the same?`,
  alternativeReason: (wanted: string, necessity: string): string => `${wanted} is ${necessity}; an alternative was found.`,
  missing: (wanted: string): string => `What have you done with ${wanted}, or with something like it?`,
  missingReason: (wanted: string, necessity: string): string => `${wanted} is ${necessity}; not found.`,
  partly: (wanted: string): string => `Where did you last work with ${wanted}, and for how long?`,
  partlyReason: (wanted: string, text: string): string => `${wanted}: ${text}.`,
  listedOnly: (wanted: string): string => `You list ${wanted}. In which position did you use it, and for what?`,
  listedOnlyReason: (wanted: string): string => `${wanted} is listed; no position names it.`,
  gap: (start: PartialDate, end: PartialDate): string =>
    `From ${periodWords(start, end)} there is no entry. Would you like to tell us about that time?`,
  gapReason: 'A gap is a question. It does not change the score.',
  strength: (text: string): string => `You write: “${text}” What was the hardest part, and what would you do differently?`,
  strengthReason: 'A claimed strength.',
} as const;

/** Red flags; facts, never guesses about intent. */
export const redFlagText = {
  hidden: (words: number, page: number): string =>
    `${words} ${words === 1 ? 'word' : 'words'} on page ${page} cannot be seen by a reader. They were left out; the score is the same with or without them.`,
  instruction: (page: number): string => `A passage on page ${page} addresses a machine instead of a reader. It was not followed.`,
  reversed: (title: string): string => `“${title}” ends before it begins.`,
  future: (title: string): string => `“${title}” ends in the future.`,
  knockOut: (label: string): string => `${label} is a condition of the job and was not found.`,
} as const;

/** Changes of a counterfactual: "1 year of Kubernetes", "German at B2". */
export const changeText = {
  skill: (name: string): string => `1 year of ${name}`,
  skillYears: (years: number, name: string): string => `${yearsText(years)} of ${name}`,
  moreSkillYears: (years: number, name: string): string => `${short(years)} more ${years === 1 ? 'year' : 'years'} of ${name}`,
  evidenceOf: (name: string): string => `a position that shows ${name}`,
  moreYears: (years: number): string => `${short(years)} more ${years === 1 ? 'year' : 'years'} of experience in the field`,
  language: (label: string): string => label.replace(/ ([ABC][12])$/, ' at $1'),
  certificate: (name: string): string => name,
  degree: (level: DegreeLevel): string => (level === 'associate' ? `an ${degrees[level]}` : `a ${degrees[level]}`),
  place: (name: string): string => `a place in ${name}`,
  both: (first: string, second: string): string => `${first} and ${second}`,
  sentence: (score: number, change: string): string => `Would be ${Math.round(score)} with ${change}`,
} as const;

function yearsText(years: number): string {
  return `${short(years)} ${years === 1 ? 'year' : 'years'}`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function numberText(value: number): string {
  return numbers[value] ?? String(value);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function periodText(start: PartialDate, end: PartialDate): string {
  return `the time from ${periodWords(start, end)}`;
}

function periodWords(start: PartialDate, end: PartialDate): string {
  const [startYear, startMonth] = start.split('-');
  const [endYear, endMonth] = end.split('-');
  const first = monthName(startMonth);
  const last = monthName(endMonth);
  if (start === end) return `${first}${startYear}`;
  return startYear === endYear && first !== '' && last !== ''
    ? `${first.trim()} to ${last}${endYear}`
    : `${first}${startYear} to ${last}${endYear}`;
}

function monthName(month: string | undefined): string {
  return month === undefined ? '' : `${months[Number(month) - 1] ?? ''} `;
}
