import type { Person } from '../person.ts';
import { writeClosing, writeSkillLines, writeSummary } from './blocks.ts';
import type { Column } from './column.ts';
import { contactLines, inksOf, plainColumn, startSheet } from './look.ts';
import type { Inks, Layout, Look } from './look.ts';
import { headings, writeSpan } from './wording.ts';

const lineX = 62;

/** Writes one stop of the line: a dot, the dates above the title, the text below, and the stretch of line beside it. */
function writeStop(column: Column, look: Look, inks: Inks, span: string, title: string, house: string, bullets: readonly string[]): void {
  column.room(70);
  column.sheet.turnTo(column.page);
  const { sheet } = column;
  const startPage = column.page;
  const startY = column.y;
  sheet.doc.circle(lineX, startY + 7, 4).fill(look.accent);
  column.paragraph(span, { ...inks.faint, cut: 'medium', colour: look.accent });
  column.paragraph(title, { ...inks.strong, size: inks.strong.size + 0.8 });
  column.paragraph(house, inks.italic);
  column.gap(1.5);
  column.bullets(bullets, inks.body);
  column.gap(7);
  for (let page = startPage; page <= column.page; page += 1) {
    sheet.turnTo(page);
    const from = page === startPage ? startY + 14 : column.frame.top;
    const to = page === column.page ? column.y + 1 : column.frame.bottom;
    sheet.stroke([lineX, from], [lineX, to], '#b8c0cc', 1.2);
  }
}

function writeCareer(column: Column, person: Person, look: Look, inks: Inks, heading: (column: Column, words: string) => void): void {
  const words = headings[person.language];
  heading(column, words.experience);
  for (const position of person.experience) {
    writeStop(
      column,
      look,
      inks,
      writeSpan(position, person.language, look.dates),
      position.title,
      `${position.organization} · ${position.place}`,
      position.bullets,
    );
  }
  heading(column, words.education);
  for (const degree of person.education) {
    writeStop(
      column,
      look,
      inks,
      writeSpan(degree, person.language, look.dates),
      degree.degree,
      `${degree.institution} · ${degree.place}`,
      degree.note === undefined ? [] : [degree.note],
    );
  }
}

/** Career and education as stops on a line at the left. */
export const timeline: Layout = async (person, look) => {
  const sheet = startSheet(person, look);
  const column = plainColumn(sheet, { left: lineX + 20, right: 54, top: 50, bottom: 48 });
  const inks = inksOf(look, 9.8);
  sheet.line(person.name, 54, 72, { cut: 'bold', size: 27, colour: '#14181d' });
  sheet.line(person.headline.toUpperCase(), 55, 92, { cut: 'medium', size: 10, colour: look.accent, spacing: 1.4 });
  sheet.line(contactLines(person).join('   •   '), 54, 112, inks.faint);
  column.y = 120;
  const heading = (target: Column, words: string): void => {
    target.gap(8);
    target.room(44);
    target.sheet.turnTo(target.page);
    target.sheet.line(words, 54, target.y + 12, { cut: 'bold', size: 13, colour: '#14181d' });
    target.gap(21);
  };
  const style = { inks, dates: look.dates, heading };
  writeSummary(column, person, style);
  writeCareer(column, person, look, inks, heading);
  writeSkillLines(column, person, style);
  writeClosing(column, person, style);
  return sheet.toBytes();
};
