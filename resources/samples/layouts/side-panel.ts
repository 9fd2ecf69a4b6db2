import type { Person } from '../person.ts';
import { certificateLines, writeEducation, writeExperience, writeSkillStacks, writeSummary } from './blocks.ts';
import { Column } from './column.ts';
import { drawIcon } from './icons.ts';
import type { IconName } from './icons.ts';
import { inksOf, splitName, startSheet } from './look.ts';
import type { Layout, Look } from './look.ts';
import type { Ink, Sheet } from './sheet.ts';
import { headings } from './wording.ts';

const panelWidth = 186;

interface PanelInks {
  readonly text: Ink;
  readonly strong: Ink;
  readonly heading: Ink;
  readonly line: string;
}

function writeContact(column: Column, person: Person, inks: PanelInks): void {
  const { email, phone, place, links } = person.contact;
  const rows: readonly (readonly [IconName, string])[] = [
    ['phone', phone],
    ['mail', email],
    ['place', place],
    ...links.map(link => ['link', link] as const),
  ];
  for (const [icon, words] of rows) {
    drawIcon(column.sheet, icon, column.frame.x, column.y + 1.6, 8.5, inks.text.colour);
    const fitting = column.sheet.measure(words, inks.text) > column.frame.width - 16 ? words.replace('/', '/ ') : words;
    column.paragraph(fitting, inks.text, { indent: 16 });
    column.gap(4);
  }
}

function writePanel(column: Column, person: Person, inks: PanelInks): void {
  const words = headings[person.language];
  const heading = (target: Column, text: string): void => {
    target.gap(12);
    target.room(36);
    target.paragraph(text, inks.heading);
    target.rule(inks.line, 0.8);
    target.gap(6);
  };
  heading(column, words.contact);
  writeContact(column, person, inks);
  if (person.personal.length > 0) {
    heading(column, words.personal);
    for (const [label, value] of person.personal) column.paragraph(`${label}: ${value}`, inks.text);
  }
  writeSkillStacks(column, person, inks.strong, inks.text, heading);
  heading(column, words.languages);
  for (const { name, level } of person.languages) column.pair(name, inks.text, level, inks.text);
  if (person.certificates.length > 0) {
    heading(column, words.certificates);
    for (const line of certificateLines(person)) {
      column.paragraph(line, inks.text);
      column.gap(3);
    }
  }
  if (person.interests !== '') {
    heading(column, words.interests);
    column.paragraph(person.interests, inks.text);
  }
}

function writeMain(column: Column, person: Person, look: Look): void {
  const inks = inksOf(look, 9.6);
  const style = {
    inks,
    dates: look.dates,
    heading: (target: Column, text: string): void => {
      target.gap(9);
      target.room(60);
      target.paragraph(text, { cut: 'bold', size: 13, colour: look.accent });
      target.gap(4);
    },
  };
  writeSummary(column, person, style);
  writeExperience(column, person, 'stacked', style);
  writeEducation(column, person, false, style);
  for (const { heading, items } of person.extra) {
    style.heading(column, heading);
    column.bullets(items, inks.body);
  }
}

function drawInitials(sheet: Sheet, person: Person, x: number, y: number, colour: string, ground: string): void {
  const initials = person.name
    .split(' ')
    .filter(part => /^\p{Lu}/u.test(part))
    .map(part => part.slice(0, 1))
    .slice(0, 2)
    .join('');
  sheet.doc.circle(x, y, 32).fill(colour);
  sheet.lineCentredAt(initials, x, y + 9, { cut: 'bold', size: 26, colour: ground });
}

/** Coloured panel at the left with contact, skills and languages in white; the career at the right. */
export const leftPanel: Layout = async (person, look) => {
  const sheet = startSheet(person, look, target => {
    target.doc.rect(0, 0, panelWidth, target.height).fill(look.accent);
  });
  drawInitials(sheet, person, panelWidth / 2, 66, '#ffffff', look.accent);
  const white = '#ffffff';
  const panel = new Column(sheet, page => ({ x: 24, width: panelWidth - 44, top: page === 0 ? 106 : 46, bottom: sheet.height - 28 }));
  writePanel(panel, person, {
    text: { cut: 'regular', size: 8.8, colour: white },
    strong: { cut: 'bold', size: 8.8, colour: white },
    heading: { cut: 'bold', size: 11, colour: white },
    line: '#ffffff',
  });
  const main = new Column(sheet, () => ({ x: panelWidth + 28, width: sheet.width - panelWidth - 66, top: 46, bottom: sheet.height - 44 }));
  sheet.turnTo(0);
  main.paragraph(person.name, { cut: 'bold', size: 25, colour: '#1b1f24' }, { leading: 1.2 });
  main.paragraph(person.headline, { cut: 'regular', size: 13, colour: look.accent });
  writeMain(main, person, look);
  return sheet.toBytes();
};

/** The career at the left, a pale panel at the right; the name runs over the full width above both. */
export const rightPanel: Layout = async (person, look) => {
  const head = 112;
  const sheet = startSheet(person, look, (target, page) => {
    target.doc.rect(target.width - panelWidth - 10, page === 0 ? head : 0, panelWidth + 10, target.height).fill('#f1f3f5');
  });
  const [given, family] = splitName(person.name);
  const name: Ink = { cut: 'regular', size: 28, colour: '#20242a' };
  sheet.line(given, 42, 62, name);
  sheet.line(family, 42 + sheet.measure(`${given} `, name), 62, { ...name, cut: 'bold' });
  sheet.line(person.headline, 42, 84, { cut: 'medium', size: 12, colour: look.accent });
  sheet.stroke([42, 98], [sheet.width - 30, 98], look.accent, 1.6);
  const main = new Column(sheet, page => ({
    x: 42,
    width: sheet.width - panelWidth - 82,
    top: page === 0 ? head : 44,
    bottom: sheet.height - 44,
  }));
  writeMain(main, person, look);
  const panel = new Column(sheet, page => ({
    x: sheet.width - panelWidth + 8,
    width: panelWidth - 38,
    top: page === 0 ? head : 44,
    bottom: sheet.height - 36,
  }));
  sheet.turnTo(0);
  writePanel(panel, person, {
    text: { cut: 'regular', size: 8.8, colour: '#2a2f36' },
    strong: { cut: 'bold', size: 8.8, colour: '#2a2f36' },
    heading: { cut: 'bold', size: 11, colour: look.accent },
    line: look.accent,
  });
  return sheet.toBytes();
};
