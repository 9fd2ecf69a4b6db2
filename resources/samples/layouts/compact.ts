import { writeClosing, writeEducation, writeExperience, writeSkillLines, writeSummary } from './blocks.ts';
import type { Column } from './column.ts';
import { contactLines, inksOf, plainColumn, startSheet } from './look.ts';
import type { Layout } from './look.ts';

/** Sets a heading in small capitals: the first letter of each word large, the rest smaller capitals, all letter-spaced. */
function writeSmallCaps(column: Column, words: string, colour: string): void {
  const large = { cut: 'bold', size: 12, colour, spacing: 1.2 } as const;
  const small = { ...large, size: 9.6 };
  column.sheet.turnTo(column.page);
  let x = column.frame.x;
  const baseline = column.y + 12;
  for (const word of words.split(' ')) {
    const first = word.slice(0, 1).toUpperCase();
    const rest = word.slice(1).toUpperCase();
    column.sheet.line(first, x, baseline, large);
    x += column.sheet.measure(first, large);
    column.sheet.line(rest, x, baseline, small);
    x += column.sheet.measure(rest, small) + 5;
  }
  column.gap(15);
}

/** A dense page as typesetting systems make it: Times, justified, small capitals in the headings. */
export const compact: Layout = async (person, look) => {
  const sheet = startSheet(person, look);
  const column = plainColumn(sheet, { left: 54, right: 54, top: 44, bottom: 44 });
  const inks = inksOf(look, 10);
  column.paragraph(person.name, { cut: 'regular', size: 24, colour: '#000000' }, { align: 'centre', leading: 1.2 });
  column.paragraph(contactLines(person).join(' · '), inks.body, { align: 'centre' });
  const style = {
    inks: { ...inks, faint: { ...inks.italic, size: inks.body.size } },
    dates: look.dates,
    justify: true,
    mark: '–',
    heading: (target: Column, words: string): void => {
      target.gap(5);
      target.room(56);
      writeSmallCaps(target, words, look.accent);
      target.rule('#000000', 0.5);
      target.gap(4);
    },
  };
  writeSummary(column, person, style);
  writeEducation(column, person, true, style);
  writeExperience(column, person, 'title-dates-right', style);
  for (const { heading, items } of person.extra) {
    style.heading(column, heading);
    column.bullets(items, inks.body, { mark: '–' });
  }
  writeSkillLines(column, person, style);
  writeClosing(column, { ...person, extra: [] }, style);
  return sheet.toBytes();
};
