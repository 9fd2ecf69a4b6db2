import { certificateLines, writeEducation, writeExperience, writeSkillLines, writeSummary } from './blocks.ts';
import { Column } from './column.ts';
import { contactLines, inksOf, startSheet } from './look.ts';
import type { Layout } from './look.ts';
import { headings } from './wording.ts';

const edge = 44;
const gutter = 26;
const head = 128;

/** A dark head over the full width; below it two columns of equal standing: career at the left, everything else at the right. */
export const twoColumns: Layout = async (person, look) => {
  const sheet = startSheet(person, look, (target, page) => {
    if (page === 0) target.doc.rect(0, 0, target.width, head - 22).fill(look.accent);
  });
  const inks = inksOf(look, 9.6);
  sheet.line(person.name, edge, 46, { cut: 'bold', size: 26, colour: '#ffffff' });
  sheet.line(person.headline, edge, 67, { cut: 'regular', size: 12.5, colour: '#ffffff' });
  sheet.line(contactLines(person).join('   '), edge, 90, { cut: 'regular', size: 9, colour: '#ffffff' });
  const usable = sheet.width - edge * 2 - gutter;
  const leftWidth = usable * 0.58;
  const frameFrom = (x: number, width: number) => (page: number) => ({ x, width, top: page === 0 ? head : 46, bottom: sheet.height - 42 });
  const left = new Column(sheet, frameFrom(edge, leftWidth));
  const right = new Column(sheet, frameFrom(edge + leftWidth + gutter, usable - leftWidth));
  const style = {
    inks,
    dates: look.dates,
    heading: (column: Column, words: string): void => {
      column.gap(column.y > head + 4 ? 8 : 0);
      column.room(56);
      column.paragraph(words, { cut: 'bold', size: 12.4, colour: look.accent });
      column.rule('#c9ced6', 0.8);
      column.gap(5);
    },
  };
  writeExperience(left, person, 'title-dates-right', style);
  sheet.turnTo(0);
  writeSummary(right, person, style);
  writeEducation(right, person, false, style);
  writeSkillLines(right, person, style);
  const words = headings[person.language];
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [words.languages, person.languages.map(({ name, level }) => `${name}: ${level}`)],
    [words.certificates, certificateLines(person)],
    ...person.extra.map(({ heading, items }) => [heading, items] as const),
    [words.interests, person.interests === '' ? [] : [person.interests]],
  ];
  for (const [heading, items] of lists) {
    if (items.length === 0) continue;
    style.heading(right, heading);
    for (const item of items) right.paragraph(item, inks.body);
  }
  return sheet.toBytes();
};
