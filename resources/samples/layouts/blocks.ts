import type { Person } from '../person.ts';
import type { Column } from './column.ts';
import type { Inks } from './look.ts';
import type { Ink } from './sheet.ts';
import { headings, writeSpan } from './wording.ts';
import type { DateStyle, SectionName } from './wording.ts';

/** Writes a section heading; the layout decides how it looks. */
export type WriteHeading = (column: Column, words: string) => void;

interface BlockStyle {
  readonly inks: Inks;
  readonly dates: DateStyle;
  readonly heading: WriteHeading;
  readonly justify?: boolean;
  readonly mark?: string;
}

/** Writes a heading in the person's language. */
export function writeHeading(column: Column, person: Person, section: SectionName, style: BlockStyle): void {
  style.heading(column, headings[person.language][section]);
}

/** Writes the profile paragraph if there is one. */
export function writeSummary(column: Column, person: Person, style: BlockStyle): void {
  if (person.summary === '') return;
  writeHeading(column, person, 'summary', style);
  column.paragraph(person.summary, style.inks.body, style.justify === true ? { align: 'justify' } : {});
  column.gap(4);
}

/** How the head of a position is set: which words come first and where the dates stand. */
export type PositionForm = 'title-dates-right' | 'organisation-dates-right' | 'stacked' | 'one-line';

/** Writes all positions, newest first. */
export function writeExperience(column: Column, person: Person, form: PositionForm, style: BlockStyle): void {
  writeHeading(column, person, 'experience', style);
  for (const position of person.experience) {
    const { inks } = style;
    const span = writeSpan(position, person.language, style.dates);
    const house = `${position.organization}, ${position.place}`;
    column.room(inks.body.size * 5.6);
    switch (form) {
      case 'title-dates-right':
        column.pair(position.title, inks.strong, span, inks.faint);
        column.paragraph(house, inks.italic);
        break;
      case 'organisation-dates-right':
        column.pair(house, inks.strong, span, inks.body);
        column.paragraph(position.title, inks.italic);
        break;
      case 'stacked':
        column.paragraph(position.title, inks.strong);
        column.paragraph(house, inks.accent);
        column.paragraph(span, inks.faint);
        break;
      case 'one-line':
        column.paragraph(`${position.title} | ${position.organization} | ${position.place} | ${span}`, inks.strong);
        break;
    }
    column.gap(2);
    column.bullets(position.bullets, inks.body, {
      ...(style.mark === undefined ? {} : { mark: style.mark }),
      ...(style.justify === true ? { justify: true } : {}),
    });
    column.gap(inks.body.size * 0.65);
  }
}

/** Writes the degrees with the dates at the right or below. */
export function writeEducation(column: Column, person: Person, datesRight: boolean, style: BlockStyle): void {
  writeHeading(column, person, 'education', style);
  const { inks } = style;
  for (const degree of person.education) {
    const span = writeSpan(degree, person.language, style.dates === 'year' ? 'year' : style.dates);
    column.room(inks.body.size * 4);
    if (datesRight) column.pair(degree.degree, inks.strong, span, inks.faint);
    else column.paragraph(degree.degree, inks.strong);
    column.paragraph(`${degree.institution}, ${degree.place}`, inks.italic);
    if (!datesRight) column.paragraph(span, inks.faint);
    if (degree.note !== undefined) column.paragraph(degree.note, inks.faint);
    column.gap(inks.body.size * 0.5);
  }
}

/** Writes skills as one line per group, `Group: a, b, c`, with the group in its own ink. */
export function writeSkillLines(column: Column, person: Person, style: BlockStyle): void {
  writeHeading(column, person, 'skills', style);
  for (const { group, items } of person.skills) column.paragraph(`${group}: ${items.join(', ')}`, style.inks.body);
  column.gap(style.inks.body.size * 0.5);
}

/** Writes skills as a list of single items under their groups, the way side panels do. */
export function writeSkillStacks(column: Column, person: Person, groupInk: Ink, itemInk: Ink, heading: WriteHeading): void {
  heading(column, headings[person.language].skills);
  for (const { group, items } of person.skills) {
    column.room(groupInk.size * 3);
    column.paragraph(group, groupInk);
    for (const item of items) column.paragraph(item, itemInk);
    column.gap(itemInk.size * 0.6);
  }
}

/** Writes `name (year)` for each certificate. */
export function certificateLines(person: Person): readonly string[] {
  return person.certificates.map(({ name, year }) => (year === undefined ? name : `${name} (${year})`));
}

/** Writes certificates, languages, extra sections and interests, each only where the person has them. */
export function writeClosing(column: Column, person: Person, style: BlockStyle): void {
  const { body } = style.inks;
  const words = headings[person.language];
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [words.certificates, certificateLines(person)],
    ...person.extra.map(({ heading, items }) => [heading, items] as const),
  ];
  for (const [heading, items] of lists) {
    if (items.length === 0) continue;
    style.heading(column, heading);
    column.bullets(items, body, style.mark === undefined ? {} : { mark: style.mark });
    column.gap(body.size * 0.5);
  }
  if (person.languages.length > 0) {
    style.heading(column, words.languages);
    column.paragraph(person.languages.map(({ name, level }) => `${name} (${level})`).join(', '), body);
    column.gap(body.size * 0.5);
  }
  if (person.interests !== '') {
    style.heading(column, words.interests);
    column.paragraph(person.interests, body);
  }
}
