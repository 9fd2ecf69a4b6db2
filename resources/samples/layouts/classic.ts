import { writeClosing, writeEducation, writeExperience, writeSkillLines, writeSummary } from './blocks.ts';
import type { Column } from './column.ts';
import { contactLines, inksOf, plainColumn, startSheet } from './look.ts';
import type { Layout } from './look.ts';

/** Writes the words a person hides: white on white, small, in the bottom margin. */
function writeHidden(column: Column, words: string): void {
  column.y = column.frame.bottom - 12;
  column.paragraph(words, { cut: 'regular', size: 4, colour: '#ffffff' });
}

/** One column, name and contact centred, headings in capitals over a thin line. */
export const classic: Layout = async (person, look) => {
  const sheet = startSheet(person, look);
  const column = plainColumn(sheet, { left: 62, right: 62, top: 52, bottom: 52 });
  const inks = inksOf(look, 10.4);
  column.paragraph(person.name, { cut: 'bold', size: 21, colour: look.accent }, { align: 'centre', leading: 1.25 });
  column.paragraph(person.headline, { ...inks.italic, size: 12 }, { align: 'centre' });
  column.paragraph(contactLines(person).join('  |  '), inks.faint, { align: 'centre' });
  const style = {
    inks,
    dates: look.dates,
    heading: (target: Column, words: string): void => {
      target.gap(7);
      target.room(60);
      target.paragraph(words.toUpperCase(), { cut: 'bold', size: 10.8, colour: look.accent });
      target.rule(look.accent);
      target.gap(4.5);
    },
  };
  writeSummary(column, person, style);
  writeExperience(column, person, 'organisation-dates-right', style);
  writeEducation(column, person, true, style);
  writeSkillLines(column, person, style);
  writeClosing(column, person, style);
  writeHidden(column, person.hidden);
  return sheet.toBytes();
};
