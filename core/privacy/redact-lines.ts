import type { Cv } from '../contract/cv.ts';
import type { TextLine } from '../contract/document.ts';
import type { Evidence } from '../contract/geometry.ts';
import { findLabelled, isValueOf } from './find-labelled.ts';
import type { LabelKind, PrivacyTables } from './privacy-tables.ts';
import { joinRanges, type RedactionKind, type TextRange } from './ranges.ts';
import type { Redactor } from './redactor.ts';

/** What to cover in each line of a document; an empty list for a line that stays as it is. */
export type RedactedLines = readonly (readonly TextRange[])[];

/** Lines at the head of a document that may hold nothing but the person, where no name was read. */
const headLines = 12;

/** What a document's lines are redacted by. `cv` is null where nothing was understood. */
export interface LineParts {
  readonly lines: readonly TextLine[];
  readonly cv: Cv | null;
  readonly redactor: Redactor;
  readonly tables: PrivacyTables;
}

/**
 * What to cover in each line: what the redactor finds, where the CV's contact data was read, values whose label stands a
 * line above, referees, native languages, names broken at a line's end, and the head of a document without a known name.
 */
export function redactLines({ lines, cv, redactor, tables }: LineParts): RedactedLines {
  const found: TextRange[][] = lines.map(line => [...redactor.find(line.text)]);
  const cover = (line: number, range: TextRange): void => void found[line]?.push(range);
  const coverLine = (line: number, kind: RedactionKind): void => cover(line, { start: 0, end: lines[line]?.text.length ?? 0, kind });
  for (const { evidence, kind } of placesOf(cv)) cover(evidence.line, { start: evidence.start, end: evidence.end, kind });
  for (const section of cv?.sections ?? []) {
    if (section.kind === 'references') for (const line of section.lines) coverLine(line, 'referee');
  }
  for (const line of openValues(lines, tables)) coverLine(line.index, line.kind);
  for (const line of brokenNames(lines, redactor)) coverLine(line, 'name');
  if (cv === null || cv.name === null) for (const line of headOf(lines, cv)) coverLine(line, 'name');
  return lines.map((line, index) => joinRanges(line.text, found[index] ?? []));
}

/** Where the CV found what tells the person. */
function placesOf(cv: Cv | null): readonly { readonly evidence: Evidence; readonly kind: RedactionKind }[] {
  if (cv === null) return [];
  const of = (fields: readonly ({ readonly evidence: readonly Evidence[] } | null)[], kind: RedactionKind) =>
    fields.flatMap(field => (field?.evidence ?? []).map(evidence => ({ evidence, kind })));
  return [
    ...of([cv.name], 'name'),
    ...of([...cv.emails, ...cv.phones, ...cv.links], 'contact'),
    ...of([cv.location], 'place'),
    ...of(
      cv.languages.filter(language => language.level === 'native'),
      'nationality',
    ),
  ];
}

/** Short lines below a label that stands alone. */
function openValues(
  lines: readonly TextLine[],
  tables: PrivacyTables,
): readonly { readonly index: number; readonly kind: RedactionKind }[] {
  let open: LabelKind | null = null;
  const values: { readonly index: number; readonly kind: RedactionKind }[] = [];
  for (const [index, line] of lines.entries()) {
    if (open !== null && line.text.length <= 60 && isValueOf(open, line.text))
      values.push({ index, kind: open === 'address' ? 'place' : open });
    open = findLabelled(line.text, tables).open;
    // "Address" and "Children" may be headings of anything; a label that tells of the person alone is none.
    if (open === 'contact') open = null;
  }
  return values;
}

/** Two lines of which a name takes the end and the beginning: "Lind-" and "qvist". */
function brokenNames(lines: readonly TextLine[], redactor: Redactor): readonly number[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const end = /\p{L}+[-\u00ad]$/u.exec(line.text)?.[0];
    const begin = next === undefined ? undefined : /^\p{L}+/u.exec(next.text)?.[0];
    if (end === undefined || begin === undefined) return [];
    const whole = end.slice(0, -1) + begin;
    return redactor.find(whole).some(range => range.kind === 'name') && redactor.find(end).length + redactor.find(begin).length === 0
      ? [index, index + 1]
      : [];
  });
}

/** Everything above the first section of the first page. */
function headOf(lines: readonly TextLine[], cv: Cv | null): readonly number[] {
  const headings = (cv?.sections ?? []).flatMap(section => (section.headingLine === null ? [] : [section.headingLine]));
  const first = Math.min(headLines, ...headings);
  return lines.flatMap((line, index) => (index < first && line.page === 1 ? [index] : []));
}
