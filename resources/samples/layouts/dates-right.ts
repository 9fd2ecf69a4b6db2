import { writeClosing, writeEducation, writeExperience, writeSkillLines, writeSummary } from './blocks.ts';
import type { Column } from './column.ts';
import { inksOf, plainColumn, startSheet } from './look.ts';
import type { Layout } from './look.ts';

/** Name at the left, contact stacked at the right, grey bars behind the headings, dates at the right margin. */
export const datesRight: Layout = async (person, look) => {
  const sheet = startSheet(person, look);
  const margin = 52;
  const column = plainColumn(sheet, { left: margin, right: margin, top: 50, bottom: 48 });
  const inks = inksOf(look, 10);
  sheet.line(person.name, margin, 70, { cut: 'bold', size: 23, colour: look.accent });
  sheet.line(person.headline, margin, 90, { ...inks.body, size: 12 });
  const contact = [person.contact.email, person.contact.phone, person.contact.place, ...person.contact.links];
  for (const [index, words] of contact.entries()) sheet.lineEndingAt(words, sheet.width - margin, 58 + index * 13, inks.faint);
  column.y = Math.max(104, 58 + contact.length * 13);
  const style = {
    inks,
    dates: look.dates,
    heading: (target: Column, words: string): void => {
      target.gap(8);
      target.room(64);
      target.sheet.turnTo(target.page);
      target.sheet.doc.rect(margin, target.y, target.frame.width, 18).fill('#e9ecef');
      target.sheet.line(words, margin + 6, target.y + 13, { cut: 'bold', size: 11.2, colour: look.accent });
      target.gap(23);
    },
  };
  writeSummary(column, person, style);
  writeSkillLines(column, person, style);
  writeExperience(column, person, 'title-dates-right', style);
  writeEducation(column, person, true, style);
  writeClosing(column, person, style);
  return sheet.toBytes();
};
