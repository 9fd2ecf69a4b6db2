import type { SectionKind } from '../../contract/cv.ts';
import type { DocumentText } from '../../contract/document.ts';
import { readEmails } from '../contact/email.ts';
import { readName } from '../contact/name.ts';
import { readPhones } from '../contact/phone.ts';
import { prepareLines, type CvLine } from '../lines.ts';
import { readSections, type SectionLines } from '../sections/read-sections.ts';
import type { LanguageTables } from '../tables.ts';

/** What one page of a document says of whose it is, read as if it were a document of its own. */
export interface PageFacts {
  /** The name that the page opens with; null where none is printed or it may be something else. */
  readonly name: PageName | null;
  /** Own addresses and numbers, not those of references, co-authors or clients. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Kinds of headed parts. */
  readonly parts: ReadonlySet<SectionKind>;
  /** Lines with a period from one date to another. */
  readonly periods: number;
  /** All words of the page, folded, for looking up a name or an address. */
  readonly folded: string;
}

/** A name as a page prints it. */
export interface PageName {
  readonly value: string;
  /** Size over that of the running text of its page. */
  readonly scale: number;
  /** Size in points. */
  readonly size: number;
  /** 0 to 1, see `readName`. */
  readonly confidence: number;
  /** An e-mail address of the page repeats a part of it. */
  readonly isInAddress: boolean;
}

/** Parts that name other people. */
const partsOfOthers: ReadonlySet<SectionKind | null> = new Set([
  'experience',
  'education',
  'projects',
  'volunteering',
  'publications',
  'awards',
  'references',
]);
/** Least confidence of a heading; below it only the look says that it is one. */
const leastHeading = 0.7;
/** A period written among the sentences of a longer line is no entry of a career. */
const longestEntryLine = 120;
/** Least letters of a part of a name that an address may repeat. */
const leastPart = 3;

/** Reads each page of a document by itself, in order. */
export function readPageFacts(document: DocumentText, tables: LanguageTables, region: string): readonly PageFacts[] {
  return document.pages.map((size, index) => {
    const lines = document.lines.filter(line => line.page === index + 1).map(line => ({ ...line, page: 1 }));
    return factsOf({ ...document, pages: [size], lines, properties: {} }, tables, region);
  });
}

function factsOf(page: DocumentText, tables: LanguageTables, region: string): PageFacts {
  const lines = prepareLines(page, tables);
  const sections = readSections(lines, tables);
  const own = ownLines(lines, sections);
  const emails = readEmails(page, own, tables).map(email => email.value);
  const contactLines = new Set(own.map(line => line.index));
  const phones = readPhones(page, own, { region, contactLines }, tables).map(phone => phone.value);
  return {
    name: nameOf(page, lines, sections, emails, tables),
    emails,
    phones,
    parts: partsOf(sections),
    periods: lines.filter(line => line.text.length <= longestEntryLine && line.dates.some(date => date.kind === 'range')).length,
    folded: lines.map(line => line.folded).join(' '),
  };
}

function ownLines(lines: readonly CvLine[], sections: readonly SectionLines[]): readonly CvLine[] {
  const others = new Set(sections.filter(section => partsOfOthers.has(section.kind)).flatMap(section => section.lines));
  return lines.filter(line => !others.has(line));
}

function partsOf(sections: readonly SectionLines[]): ReadonlySet<SectionKind> {
  return new Set(
    sections.flatMap(({ kind, heading, confidence }) => (kind !== null && heading !== null && confidence >= leastHeading ? [kind] : [])),
  );
}

function nameOf(
  page: DocumentText,
  lines: readonly CvLine[],
  sections: readonly SectionLines[],
  emails: readonly string[],
  tables: LanguageTables,
): PageName | null {
  const handles = emails.map(email => email.split('@')[0] ?? '');
  const found = readName(page, lines, sections, { handles }, tables);
  const line = found === null || found.line === null ? undefined : page.lines[found.line];
  if (found === null || line === undefined) return null;
  const { value, confidence } = found.field;
  return { value, confidence, size: line.fontSize, scale: line.fontSize / bodySize(lines), isInAddress: isInAddress(value, handles) };
}

function isInAddress(name: string, handles: readonly string[]): boolean {
  const parts = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u);
  return parts.some(part => part.length >= leastPart && handles.some(handle => handle.includes(part)));
}

/** The size that most letters of a page have. */
function bodySize(lines: readonly CvLine[]): number {
  const letters = new Map<number, number>();
  for (const { source } of lines) {
    const size = Math.round(source.fontSize * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + source.text.length);
  }
  const [most] = [...letters].toSorted(([, one], [, other]) => other - one);
  return most === undefined || most[0] <= 0 ? 10 : most[0];
}
