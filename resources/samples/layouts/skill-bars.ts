import type { Person } from '../person.ts';
import { certificateLines, writeEducation, writeExperience } from './blocks.ts';
import { Column } from './column.ts';
import { drawIcon } from './icons.ts';
import type { IconName } from './icons.ts';
import { inksOf, startSheet } from './look.ts';
import type { Inks, Layout, Look } from './look.ts';
import { headings } from './wording.ts';

const edge = 40;
const leftWidth = 176;
const head = 168;

function writeBars(column: Column, person: Person, look: Look, inks: Inks): void {
  for (const { name, level } of person.levels) {
    column.room(26);
    column.paragraph(name, inks.body);
    const { doc } = column.sheet;
    doc.roundedRect(column.frame.x, column.y + 2, leftWidth, 5, 2.5).fill('#dfe3e8');
    doc.roundedRect(column.frame.x, column.y + 2, (leftWidth * level) / 5, 5, 2.5).fill(look.accent);
    column.gap(12);
  }
}

function writeHead(column: Column, person: Person, look: Look): void {
  const { sheet } = column;
  const { email, phone, place, links } = person.contact;
  sheet.lineCentredAt(person.name.toUpperCase(), sheet.width / 2, 58, { cut: 'bold', size: 27, colour: '#1c2026', spacing: 3 });
  sheet.lineCentredAt(person.headline, sheet.width / 2, 82, { cut: 'medium', size: 12, colour: look.accent });
  const inks = inksOf(look, 8.6);
  const items: readonly (readonly [IconName, string])[] = [
    ['mail', email],
    ['phone', phone],
    ['place', place],
    ...links.slice(0, 1).map(link => ['link', link] as const),
  ];
  const widths = items.map(([, words]) => sheet.measure(words, inks.body) + 28);
  let x = (sheet.width - widths.reduce((sum, width) => sum + width, -16)) / 2;
  for (const [index, [icon, words]] of items.entries()) {
    drawIcon(sheet, icon, x, 97, 8, look.accent);
    sheet.line(words, x + 12, 104, inks.body);
    x += widths[index] ?? 0;
  }
  const summary = new Column(sheet, () => ({ x: 70, width: sheet.width - 140, top: 118, bottom: sheet.height }));
  summary.paragraph(person.summary, inks.italic, { align: 'centre' });
}

/** An infographic page: bars for skills and languages at the left, career at the right, icons before the contact. */
export const skillBars: Layout = async (person, look) => {
  const sheet = startSheet(person, look, (target, page) => {
    target.doc.rect(0, 0, target.width, 10).fill(look.accent);
    if (page === 0) target.stroke([edge + leftWidth + 18, head], [edge + leftWidth + 18, target.height - 44], '#dfe3e8', 1);
  });
  const inks = inksOf(look, 9.6);
  const words = headings[person.language];
  const left = new Column(sheet, page => ({ x: edge, width: leftWidth, top: page === 0 ? head : 46, bottom: sheet.height - 40 }));
  const right = new Column(sheet, page => ({
    x: edge + leftWidth + 36,
    width: sheet.width - edge * 2 - leftWidth - 36,
    top: page === 0 ? head : 46,
    bottom: sheet.height - 40,
  }));
  writeHead(left, person, look);
  const heading = (column: Column, text: string): void => {
    column.gap(4);
    column.room(60);
    column.paragraph(text.toUpperCase(), { cut: 'bold', size: 11, colour: look.accent, spacing: 1 });
    column.gap(4);
  };
  const style = { inks, dates: look.dates, heading };
  heading(left, words.skills);
  writeBars(left, person, look, inks);
  heading(left, words.languages);
  for (const { name, level } of person.languages) left.pair(name, inks.body, level, inks.faint);
  left.gap(8);
  if (person.certificates.length > 0) {
    heading(left, words.certificates);
    left.bullets(certificateLines(person), inks.body);
  }
  if (person.interests !== '') {
    heading(left, words.interests);
    left.paragraph(person.interests, inks.body);
  }
  sheet.turnTo(0);
  writeExperience(right, person, 'stacked', style);
  writeEducation(right, person, true, style);
  return sheet.toBytes();
};
