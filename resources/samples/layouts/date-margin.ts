import type { Person } from '../person.ts';
import { certificateLines } from './blocks.ts';
import type { Column } from './column.ts';
import { inksOf, plainColumn, startSheet } from './look.ts';
import type { Inks, Layout } from './look.ts';
import { headings, writeSpan } from './wording.ts';

const labelWidth = 118;

/** Writes a label in the left margin and lets `writeRight` fill the text column beside it. */
function writeRow(column: Column, label: string, inks: Inks, leastHeight: number, writeRight: (column: Column) => void): void {
  column.room(leastHeight);
  column.sheet.turnTo(column.page);
  const { frame, sheet } = column;
  const baseline = column.y + inks.body.size * 1.03;
  for (const [index, line] of sheet.wrap(label, labelWidth - 14, inks.body).entries()) {
    sheet.line(line, frame.x - labelWidth, baseline + index * inks.body.size * 1.38, inks.body);
  }
  writeRight(column);
  column.gap(inks.body.size * 0.55);
}

function writePersonal(column: Column, person: Person, inks: Inks): void {
  const { contact } = person;
  const labels = {
    en: ['Address', 'Phone', 'E-mail', 'Web'],
    de: ['Anschrift', 'Telefon', 'E-Mail', 'Web'],
    fr: ['Adresse', 'Téléphone', 'Courriel', 'Web'],
    es: ['Dirección', 'Teléfono', 'Correo', 'Web'],
  }[person.language];
  const rows: readonly (readonly [string, string])[] = [
    [labels[0] ?? '', contact.place],
    [labels[1] ?? '', contact.phone],
    [labels[2] ?? '', contact.email],
    ...contact.links.map(link => [labels[3] ?? '', link] as const),
    ...person.personal,
  ];
  for (const [label, value] of rows) {
    column.gap(-inks.body.size * 0.35);
    writeRow(column, label, inks, 16, target => target.paragraph(value, inks.body));
  }
}

/** The tabular CV: labels and dates stand in the left margin, the text beside them. */
export const dateMargin: Layout = async (person, look) => {
  const sheet = startSheet(person, look);
  const inks = inksOf(look, 10);
  const column = plainColumn(sheet, { left: 62 + labelWidth, right: 58, top: 58, bottom: 54 });
  const words = headings[person.language];
  const heading = (text: string): void => {
    column.gap(8);
    column.room(46);
    sheet.turnTo(column.page);
    sheet.line(text, column.frame.x - labelWidth, column.y + 12, { cut: 'bold', size: 12.4, colour: look.accent });
    sheet.stroke([column.frame.x - labelWidth, column.y + 17], [sheet.width - 58, column.y + 17], look.accent, 0.7);
    column.gap(24);
  };
  sheet.line(person.name, 62, 76, { cut: 'bold', size: 22, colour: '#15181c' });
  sheet.line(person.headline, 62, 95, { cut: 'regular', size: 12, colour: look.accent });
  column.y = 106;
  heading(words.personal);
  writePersonal(column, person, inks);
  if (person.summary !== '') {
    heading(words.summary);
    column.paragraph(person.summary, inks.body);
    column.gap(4);
  }
  heading(words.experience);
  for (const position of person.experience) {
    writeRow(column, writeSpan(position, person.language, look.dates), inks, 58, target => {
      target.paragraph(position.title, inks.strong);
      target.paragraph(`${position.organization}, ${position.place}`, inks.body);
      target.gap(1.5);
      target.bullets(position.bullets, inks.body, { mark: '–' });
    });
  }
  heading(words.education);
  for (const degree of person.education) {
    writeRow(column, writeSpan(degree, person.language, look.dates), inks, 40, target => {
      target.paragraph(degree.degree, inks.strong);
      target.paragraph(`${degree.institution}, ${degree.place}`, inks.body);
      if (degree.note !== undefined) target.paragraph(degree.note, inks.faint);
    });
  }
  if (person.certificates.length > 0) {
    heading(words.certificates);
    for (const line of certificateLines({ ...person, certificates: person.certificates.map(({ name }) => ({ name })) })) {
      const year = person.certificates.find(({ name }) => name === line)?.year ?? '';
      writeRow(column, year, inks, 16, target => target.paragraph(line, inks.body));
    }
  }
  heading(words.skills);
  for (const { group, items } of person.skills) writeRow(column, group, inks, 28, target => target.paragraph(items.join(', '), inks.body));
  heading(words.languages);
  for (const { name, level } of person.languages) writeRow(column, name, inks, 16, target => target.paragraph(level, inks.body));
  if (person.interests !== '') {
    heading(words.interests);
    column.paragraph(person.interests, inks.body);
  }
  return sheet.toBytes();
};
