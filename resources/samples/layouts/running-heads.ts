import { writeClosing, writeEducation, writeExperience, writeSkillLines, writeSummary } from './blocks.ts';
import type { Column } from './column.ts';
import { contactLines, inksOf, plainColumn, startSheet } from './look.ts';
import type { Layout } from './look.ts';

const pageWords = { en: ['Page', 'of'], de: ['Seite', 'von'], fr: ['Page', 'sur'], es: ['Página', 'de'] } as const;

/** A generous page for long careers: the name and contact return at the head of each page, page numbers at its foot. */
export const runningHeads: Layout = async (person, look) => {
  const margin = 64;
  const sheet = startSheet(person, look, (target, page) => {
    if (page === 0) return;
    const small = { cut: 'regular', size: 8.8, colour: '#5a6068' } as const;
    target.line(person.name, margin, 42, { ...small, cut: 'bold' });
    target.lineEndingAt(`${person.contact.email} · ${person.contact.phone}`, target.width - margin, 42, small);
    target.stroke([margin, 48], [target.width - margin, 48], '#9aa3ad', 0.5);
  });
  const column = plainColumn(sheet, { left: margin, right: margin, top: 56, bottom: 74 }, 66);
  const inks = inksOf(look, 11);
  column.paragraph(person.name, { cut: 'bold', size: 24, colour: look.accent }, { leading: 1.2 });
  column.paragraph(person.headline, { ...inks.body, size: 13 });
  column.gap(3);
  column.paragraph(contactLines(person).join(' · '), inks.faint);
  column.gap(6);
  column.rule(look.accent, 1.2);
  const style = {
    inks,
    dates: look.dates,
    heading: (target: Column, words: string): void => {
      target.gap(13);
      target.room(80);
      target.paragraph(words, { cut: 'bold', size: 14, colour: look.accent });
      target.gap(5);
    },
  };
  writeSummary(column, person, style);
  writeExperience(column, person, 'organisation-dates-right', style);
  writeEducation(column, person, true, style);
  writeSkillLines(column, person, style);
  writeClosing(column, person, style);
  const [pageWord, ofWord] = pageWords[person.language];
  for (let page = 0; page < sheet.pageCount; page += 1) {
    sheet.turnTo(page);
    const foot = { cut: 'regular', size: 8.8, colour: '#5a6068' } as const;
    sheet.lineCentredAt(`${pageWord} ${page + 1} ${ofWord} ${sheet.pageCount}`, sheet.width / 2, sheet.height - 38, foot);
  }
  return sheet.toBytes();
};
