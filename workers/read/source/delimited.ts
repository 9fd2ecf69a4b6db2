import { AppError } from '../../../core/contract/errors.ts';

type Row = readonly string[];

/** What parts the cells of a spreadsheet that was saved as text, the most telling first. */
const separators = ['\t', ';', ','] as const;
/** So many rows of one width are a table whatever stands in them. */
const plainlyRows = 5;
/** Rows and cells of a row that are looked at, at most. */
const mostRows = 2_000;
const mostCells = 200;
/** Names of columns and fields that tell about a person. */
const fieldWord =
  /^(?:(?:first|last|full|family|given|middle)?[ _-]?name|vorname|nachname|nom|prénom|nombre|apellidos?|nome|cognome|naam|imię|nazwisko|e-?mail(?:[ _-]?address)?|mail|phone(?:[ _-]?number)?|mobile|telefon|téléphone|teléfono|telefono|address|adresse|city|ort|ville|location|date of birth|nationality|title|position|company|employer|experience|work experience|berufserfahrung|education|ausbildung|skills|kenntnisse|languages|sprachen|summary|profile|linkedin|website|certificates?|start|end|from|to)$/i;
const mailColumn = /^e-?mail|^mail$/i;
const nameWord = /^(?:full[ _-]?)?name$|^(?:candidate|applicant)(?:[ _-]?name)?$/i;

/**
 * A CV that was kept in a spreadsheet and saved as text (CSV, RFC 4180, whatever parts its cells), as lines: one person
 * under a row of headings as named fields, other rows as cells in columns; null where the text is none. Throws
 * DOCUMENT_UNSUPPORTED for a list of several people, whose facts would run into each other.
 */
export function delimitedText(text: string): string | null {
  for (const separator of separators) {
    const rows = text.includes(separator) ? rowsOf(text, separator) : null;
    if (rows !== null && isTable(rows, separator, text)) return linesOf(rows).join('\n');
  }
  return null;
}

/** Rows of one width; null where the text has others, or an open quote. */
function rowsOf(text: string, separator: string): readonly Row[] | null {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted && letter === '"' && text.charAt(at + 1) === '"') {
      cell += letter;
      at += 1;
    } else if (letter === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (quoted || (letter !== separator && letter !== '\n')) cell += letter;
    else {
      rows.at(-1)?.push(cell.trim());
      cell = '';
      if ((rows.at(-1)?.length ?? 0) > mostCells || rows.length > mostRows) return null;
      if (letter === '\n') rows.push([]);
    }
  }
  rows.at(-1)?.push(cell.trim());
  const filled = rows.filter(row => row.length > 1 || row[0] !== '');
  const width = filled[0]?.length ?? 0;
  return quoted || width < 2 || filled.some(row => row.length !== width) ? null : filled;
}

/** Prose may have as many commas in each of a few lines; a table has names of fields, quoted cells or empty ones too. */
function isTable(rows: readonly Row[], separator: string, text: string): boolean {
  if (rows.length < 2) return false;
  const fields = Math.max(countFields(rows[0] ?? []), countFields(rows.map(row => row[0] ?? '')));
  if (fields >= 2) return true;
  const hasEmpty = rows.some(row => row.includes(''));
  const hasQuoted = new RegExp(`(?:^|${separator})"[^"]*"(?:${separator}|\\r?$)`, 'm').test(text);
  return separator !== '\t' && rows.length >= plainlyRows && (hasEmpty || hasQuoted || separator === ';');
}

function countFields(cells: Row): number {
  return cells.filter(cell => fieldWord.test(cell.replace(/[:*]+$/, '').trim())).length;
}

function linesOf(rows: readonly Row[]): readonly string[] {
  const [head = [], ...others] = rows;
  const filled = others.filter(row => row.some(cell => cell !== ''));
  const isHeaded = countFields(head) >= 2;
  const mails = new Set(filled.flatMap(row => row.filter((cell, at) => cell !== '' && mailColumn.test(head[at] ?? ''))));
  if (isHeaded && mails.size > 1) throw new AppError('DOCUMENT_UNSUPPORTED', { found: 'a list of several people' });
  const [only] = filled;
  if (isHeaded && only !== undefined && filled.length === 1) return fieldLines(head.map((name, at) => [name, only[at] ?? '']));
  const isPairs = head.length === 2 && countFields(rows.map(row => row[0] ?? '')) >= 2;
  if (isPairs) return fieldLines(rows.map(([name = '', value = '']) => [name, value]));
  return rows.map(row => row.filter(cell => cell !== '').join('\t'));
}

/** Named fields as a person writes them: the name on top, long ones under headings. */
function fieldLines(fields: readonly (readonly [name: string, value: string])[]): readonly string[] {
  const named = fields.map(([name, value]) => [name.replace(/[:*\s]+$/, ''), value] as const);
  const full = named.find(([name]) => nameWord.test(name));
  const parts = named.filter(([name]) => /^(?:first|given|last|family)[ _-]?name$/i.test(name)).map(([, value]) => value);
  const person = full?.[1] ?? parts.join(' ');
  const rest = named.filter(([name, value]) => value !== '' && !(person !== '' && (name === full?.[0] || parts.includes(value))));
  return [
    ...(person.trim() === '' ? [] : [`# ${person}`]),
    ...rest.flatMap(([name, value]) =>
      /\n/.test(value) ? ['', `## ${name}`, ...value.split(/\r?\n/)] : [name === '' ? value : `${name}: ${value}`],
    ),
  ];
}
