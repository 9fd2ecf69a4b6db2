import type { Person } from '../person.ts';
import { certificateLines } from './blocks.ts';
import { headings, writeSpan } from './wording.ts';
import type { DateStyle } from './wording.ts';

function wrapAt(text: string, width: number, first: string, later: string): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    const joint = line === first || line === later ? '' : ' ';
    if (line.length + joint.length + word.length > width && joint !== '') {
      lines.push(line);
      line = later + word;
    } else line += joint + word;
  }
  lines.push(line);
  return lines.join('\n');
}

/** A CV as plain text with underlined headings, wrapped at 78 characters. */
export function plainText(person: Person, dates: DateStyle, underline: '=' | '-' | ''): string {
  const words = headings[person.language];
  const heading = (text: string): string =>
    underline === '' ? `\n${text.toUpperCase()}\n` : `\n${text}\n${underline.repeat(text.length)}`;
  const parts: string[] = [underline === '' ? person.name : person.name.toUpperCase(), person.headline, ''];
  parts.push(person.contact.place, person.contact.phone, person.contact.email, ...person.contact.links);
  if (person.summary !== '') parts.push(heading(words.summary), wrapAt(person.summary, 78, '', ''));
  parts.push(heading(words.experience));
  for (const position of person.experience) {
    parts.push(`${position.title}, ${position.organization}, ${position.place}`, writeSpan(position, person.language, dates));
    for (const bullet of position.bullets) parts.push(wrapAt(bullet, 78, '  * ', '    '));
    parts.push('');
  }
  parts.push(heading(words.education).replace(/^\n/, ''));
  for (const degree of person.education) {
    parts.push(`${degree.degree}, ${degree.institution}, ${degree.place} (${writeSpan(degree, person.language, dates)})`);
    if (degree.note !== undefined) parts.push(`  ${degree.note}`);
  }
  parts.push(heading(words.skills));
  for (const { group, items } of person.skills) parts.push(wrapAt(`${group}: ${items.join(', ')}`, 78, '', '  '));
  if (person.languages.length > 0)
    parts.push(heading(words.languages), person.languages.map(({ name, level }) => `${name}: ${level}`).join('\n'));
  if (person.certificates.length > 0) parts.push(heading(words.certificates), certificateLines(person).join('\n'));
  for (const extra of person.extra) parts.push(heading(extra.heading), ...extra.items.map(item => wrapAt(item, 78, '  * ', '    ')));
  if (person.interests !== '') parts.push(heading(words.interests), person.interests);
  return `${parts.join('\n')}\n`;
}
