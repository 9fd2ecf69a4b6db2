import type { Counts, Part, Score } from './score.ts';

/** The figures of a group of CVs; shares from 0 to 1, `yearsError` in years, null where nothing was to be found. */
export interface Figures {
  readonly files: number;
  readonly name: number | null;
  readonly email: number | null;
  readonly phone: number | null;
  readonly skillsP: number | null;
  readonly skillsR: number | null;
  readonly skillsF1: number | null;
  readonly jobsF1: number | null;
  readonly dates: number | null;
  readonly eduF1: number | null;
  readonly degree: number | null;
  readonly field: number | null;
  readonly langF1: number | null;
  readonly yearsError: number | null;
  /** Mean of name, e-mail, phone, skills, jobs, dates and education. */
  readonly overall: number | null;
}

/** Sums up scores. */
export function figuresOf(scores: readonly Score[]): Figures {
  const counts = (pick: (score: Score) => Counts): ReturnType<typeof rates> => rates(scores.map(pick));
  const part = (pick: (score: Score) => Part): number | null => shareOf(scores.map(pick));
  const skills = counts(score => score.skills);
  const figures = {
    files: scores.length,
    name: mean(scores.map(score => Number(score.name))),
    email: mean(scores.map(score => Number(score.email))),
    phone: mean(scores.map(score => Number(score.phone))),
    skillsP: skills.precision,
    skillsR: skills.recall,
    skillsF1: skills.f1,
    jobsF1: counts(score => score.jobs).f1,
    dates: part(score => score.dates),
    eduF1: counts(score => score.schools).f1,
    degree: part(score => score.degrees),
    field: part(score => score.areas),
    langF1: counts(score => score.languages).f1,
    yearsError: mean(scores.map(score => score.yearsOff)),
  };
  const { name, email, phone, skillsF1, jobsF1, dates, eduF1 } = figures;
  return { ...figures, overall: mean([name, email, phone, skillsF1, jobsF1, dates, eduF1].flatMap(value => value ?? [])) };
}

function rates(all: readonly Counts[]): { readonly precision: number | null; readonly recall: number | null; readonly f1: number | null } {
  const sum = (pick: (counts: Counts) => number): number => all.reduce((total, counts) => total + pick(counts), 0);
  const [right, wrong, missed] = [sum(counts => counts.right), sum(counts => counts.wrong), sum(counts => counts.missed)];
  return {
    precision: right + wrong === 0 ? null : right / (right + wrong),
    recall: right + missed === 0 ? null : right / (right + missed),
    f1: right + wrong + missed === 0 ? null : (2 * right) / (2 * right + wrong + missed),
  };
}

function shareOf(parts: readonly Part[]): number | null {
  const of = parts.reduce((sum, part) => sum + part.of, 0);
  return of === 0 ? null : parts.reduce((sum, part) => sum + part.right, 0) / of;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

const columnWidth = 9;

/** A table of figures, one line for each group. */
export function formatTable(rows: readonly (readonly [group: string, figures: Figures])[]): string {
  const first = rows[0];
  if (first === undefined) return '';
  const groupWidth = Math.max(...rows.map(([group]) => group.length)) + 1;
  const names = Object.keys(first[1]);
  const heading = ' '.repeat(groupWidth) + names.map(name => name.slice(0, columnWidth - 1).padStart(columnWidth)).join('');
  const lines = rows.map(([group, figures]) => group.padEnd(groupWidth) + cells(figures));
  return [heading, ...lines].join('\n');
}

function cells(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]: [string, number | null]) => {
      const text = value === null ? '-' : name === 'files' ? String(value) : value.toFixed(name === 'yearsError' ? 2 : 3);
      return text.padStart(columnWidth);
    })
    .join('');
}
