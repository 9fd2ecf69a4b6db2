import type { Person } from '../person.ts';
import { certificateLines } from './blocks.ts';
import { contactLines } from './look.ts';
import { packWord } from './word-package.ts';
import { bullet, paragraph, run, table, textBox } from './word-xml.ts';
import { headings, writeSpan } from './wording.ts';
import type { DateStyle } from './wording.ts';

/** What a single Word file may choose. */
export interface WordLook {
  readonly font: string;
  /** RRGGBB. */
  readonly accent: string;
  readonly dates: DateStyle;
}

/** A Word layout turns a person into the bytes of a DOCX. */
export type WordLayout = (person: Person, look: WordLook) => Buffer;

const textWidth = 481.9;
const languageTags = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES' } as const;

function heading(words: string): string {
  return paragraph(run(words), { style: 'Heading1' });
}

function pack(
  person: Person,
  look: WordLook,
  parts: { readonly body: string; readonly header?: string; readonly footer?: string },
): Buffer {
  return packWord({
    title: `CV ${person.name}`,
    author: person.name,
    language: languageTags[person.language],
    font: look.font,
    accent: look.accent,
    ...parts,
  });
}

function experience(person: Person, look: WordLook, rightTab: number): string {
  const positions = person.experience.flatMap(position => [
    paragraph(run(`${position.title}\t`) + run(writeSpan(position, person.language, look.dates), { colour: '5A6068', size: 10 }), {
      style: 'Heading2',
      rightTab,
    }),
    paragraph(run(`${position.organization}, ${position.place}`, { italic: true }), { keepNext: true }),
    ...position.bullets.map(bullet),
  ]);
  return heading(headings[person.language].experience) + positions.join('');
}

function education(person: Person, look: WordLook, rightTab: number): string {
  const degrees = person.education.flatMap(degree => [
    paragraph(run(`${degree.degree}\t`) + run(writeSpan(degree, person.language, look.dates), { colour: '5A6068', size: 10 }), {
      style: 'Heading2',
      rightTab,
    }),
    paragraph(run(`${degree.institution}, ${degree.place}${degree.note === undefined ? '' : ` (${degree.note})`}`)),
  ]);
  return heading(headings[person.language].education) + degrees.join('');
}

function skills(person: Person): string {
  const lines = person.skills.map(({ group, items }) => paragraph(run(`${group}: `, { bold: true }) + run(items.join(', '))));
  return heading(headings[person.language].skills) + lines.join('');
}

function summary(person: Person): string {
  return person.summary === '' ? '' : heading(headings[person.language].summary) + paragraph(run(person.summary));
}

function closing(person: Person): string {
  const words = headings[person.language];
  const certificates = person.certificates.length === 0 ? '' : heading(words.certificates) + certificateLines(person).map(bullet).join('');
  const languages = heading(words.languages) + paragraph(run(person.languages.map(({ name, level }) => `${name} (${level})`).join(', ')));
  const interests = person.interests === '' ? '' : heading(words.interests) + paragraph(run(person.interests));
  return certificates + languages + interests;
}

/** Built-in styles, one column, dates on a right tab. */
export const wordStyles: WordLayout = (person, look) =>
  pack(person, look, {
    body: [
      paragraph(run(person.name), { style: 'Title' }),
      paragraph(run(person.headline), { style: 'Subtitle' }),
      paragraph(run(contactLines(person).join(' | '), { size: 9.5, colour: '5A6068' })),
      summary(person),
      experience(person, look, textWidth),
      education(person, look, textWidth),
      skills(person),
      closing(person),
    ].join(''),
  });

/** Name and contact stand only in the page header, page number in the footer. */
export const wordHeader: WordLayout = (person, look) =>
  pack(person, look, {
    header:
      paragraph(run(person.name), { style: 'Title' }) +
      paragraph(run(contactLines(person).join(' · '), { size: 9.5, colour: '5A6068' }), { after: 10 }),
    body: [
      paragraph(run(person.headline), { style: 'Subtitle' }),
      summary(person),
      skills(person),
      experience(person, look, textWidth),
      education(person, look, textWidth),
      closing(person),
    ].join(''),
    footer: paragraph(
      `${run('CV · ', { size: 9 })}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1', { size: 9 })}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  });

/** The contact floats in a text box beside the name. */
export const wordTextBox: WordLayout = (person, look) => {
  const box = contactLines(person)
    .map(line => paragraph(run(line, { size: 9.5 }), { after: 2 }))
    .join('');
  return pack(person, look, {
    body: [
      paragraph(textBox(box, 190, 62) + run(person.name), { style: 'Title' }),
      paragraph(run(person.headline), { style: 'Subtitle' }),
      summary(person),
      experience(person, look, textWidth),
      education(person, look, textWidth),
      skills(person),
      closing(person),
    ].join(''),
  });
};

/** The tabular CV of German offices: dates and labels in the first column of a table without borders. */
export const wordTable: WordLayout = (person, look) => {
  const words = headings[person.language];
  const widths = [124, textWidth - 124];
  const cell = (text: string): string => paragraph(run(text));
  const personal: readonly (readonly [string, string])[] = [
    ['Name', person.name],
    ['Anschrift', person.contact.place],
    ['Telefon', person.contact.phone],
    ['E-Mail', person.contact.email],
    ...person.personal,
  ];
  const section = (title: string, rows: readonly (readonly string[])[]): string =>
    rows.length === 0 ? '' : heading(title) + table(widths, rows);
  const positions = person.experience.map(position => [
    cell(writeSpan(position, person.language, look.dates)),
    paragraph(run(position.title, { bold: true })) +
      cell(`${position.organization}, ${position.place}`) +
      position.bullets.map(bullet).join(''),
  ]);
  const degrees = person.education.map(degree => [
    cell(writeSpan(degree, person.language, look.dates)),
    paragraph(run(degree.degree, { bold: true })) +
      cell(`${degree.institution}, ${degree.place}`) +
      (degree.note === undefined ? '' : cell(degree.note)),
  ]);
  return pack(person, look, {
    body: [
      paragraph(run('Lebenslauf'), { style: 'Title' }),
      section(
        words.personal,
        personal.map(row => row.map(cell)),
      ),
      summary(person),
      section(words.experience, positions),
      section(words.education, degrees),
      section(
        words.certificates,
        person.certificates.map(({ name, year }) => [cell(year ?? ''), cell(name)]),
      ),
      section(
        words.skills,
        person.skills.map(({ group, items }) => [cell(group), cell(items.join(', '))]),
      ),
      section(
        words.languages,
        person.languages.map(({ name, level }) => [cell(name), cell(level)]),
      ),
      person.interests === '' ? '' : heading(words.interests) + cell(person.interests),
      cell(''),
      cell('Berlin, 2. März 2026'),
    ].join(''),
  });
};

/** One table over the whole page: a shaded cell with contact, skills and languages, a white one with the career. */
export const wordPanel: WordLayout = (person, look) => {
  const words = headings[person.language];
  const left = 158;
  const small = (text: string): string => paragraph(run(text, { size: 9.5 }), { after: 2 });
  const panel = [
    heading(words.contact),
    ...contactLines(person).map(small),
    heading(words.skills),
    ...person.skills.flatMap(({ group, items }) => [paragraph(run(group, { bold: true, size: 9.5 })), ...items.map(small)]),
    heading(words.languages),
    ...person.languages.map(({ name, level }) => small(`${name}: ${level}`)),
    heading(words.certificates),
    ...certificateLines(person).map(small),
  ];
  const main = [summary(person), experience(person, look, textWidth - left - 12), education(person, look, textWidth - left - 12)];
  return pack(person, look, {
    body:
      paragraph(run(person.name), { style: 'Title' }) +
      paragraph(run(person.headline), { style: 'Subtitle' }) +
      table([left, textWidth - left], [[panel.join(''), main.join('')]], ['EEF1F4', undefined]) +
      '<w:p/>',
  });
};
