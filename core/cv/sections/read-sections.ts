import type { CvSection, SectionKind } from '../../contract/cv.ts';
import { isDecoration, styleOf, type CvLine } from '../lines.ts';
import type { LanguageTables } from '../tables.ts';
import { headingWordsOf, type HeadingWords } from './heading.ts';
import { isStyleOfOthers, stylesOfHeadings } from './heading-styles.ts';
import { headingLook, typographyOf, type Typography } from './typography.ts';

/** A section with its prepared lines; `kind` null for the lines before any heading. */
export interface SectionLines {
  readonly kind: SectionKind | null;
  readonly heading: CvLine | null;
  readonly lines: readonly CvLine[];
  readonly confidence: number;
  /** True when the heading shares its line with content ("Languages: English, German"). */
  readonly isInline: boolean;
}

interface Draft {
  kind: SectionKind | null;
  heading: CvLine | null;
  lines: CvLine[];
  confidence: number;
  isInline: boolean;
}

interface Heading {
  readonly kind: SectionKind;
  readonly confidence: number;
  readonly isInline: boolean;
}

/** What is known of a whole document when one of its lines is judged. */
interface Context {
  readonly lines: readonly CvLine[];
  readonly words: readonly (HeadingWords | null)[];
  readonly styles: ReadonlySet<string>;
  readonly typography: Typography;
  readonly tables: LanguageTables;
}

/** Splits a document at its headings. Columns keep their own section; a column without a heading continues the one before. */
export function readSections(lines: readonly CvLine[], tables: LanguageTables): readonly SectionLines[] {
  const typography = typographyOf(lines);
  const words = lines.map(line => (isDecoration(line) ? null : headingWordsOf(line, tables)));
  const context: Context = { lines, words, styles: stylesOfHeadings({ lines, words, typography }), typography, tables };
  const drafts: Draft[] = [];
  const openByColumn = new Map<string, Draft>();
  let open = startDraft(drafts, null);
  let column = '';
  lines.forEach((line, at) => {
    const here = columnKey(line);
    if (here !== column) {
      const goesOn = (line.source.region === 'body' && !column.startsWith('sidebar')) || headsColumn(open, line);
      open = openByColumn.get(here) ?? (goesOn ? open : startDraft(drafts, null));
      column = here;
    }
    if (isNested(line, open.heading, context, at) || isDegreeOfStudies(line, open, context)) {
      if (open.kind === 'education') open.lines.push(line);
    } else if (!isDecoration(line)) {
      const heading = readHeading(at, open, drafts.some(hasHeading), context);
      if (heading) open = startDraft(drafts, heading, line);
      if (!heading || heading.isInline) open.lines.push(line);
    }
    openByColumn.set(here, open);
  });
  return drafts.filter(draft => draft.heading !== null || draft.lines.length > 0);
}

/** A column begins at most so many times the heading's size below the heading over it. */
const nearHeading = 2.5;

/**
 * True for a column of a grid under one heading: it begins right below a heading without lines of its own yet, or on the row
 * and in the style of the first line below the heading.
 */
function headsColumn({ heading, lines: [first] }: Draft, { source, style }: CvLine): boolean {
  if (heading === null || heading.source.page !== source.page) return false;
  if (first !== undefined)
    return first.style === style && first.source.page === source.page && Math.abs(first.source.box.y - source.box.y) < 1;
  const { box, fontSize } = heading.source;
  const gap = source.box.y - (box.y + box.height);
  return gap > -1 && gap < nearHeading * fontSize && source.box.x < box.x + box.width && source.box.x + source.box.width > box.x;
}

/** A heading's size over that of the headings inside its section. */
const nestedRatio = 1.15;
/** So many headings of one size make it the size of the document's sections. */
const fewestSections = 3;

/** "Highlights" inside a position, "Leadership" inside the skills: a heading by its words, but clearly smaller than those of sections. */
function isNested(line: CvLine, open: CvLine | null, context: Context, at: number): boolean {
  const isExact = context.words[at]?.fit === 'exact' && line.words.length <= 2;
  if (!isExact || open === null || open.source.fontSize < line.source.fontSize * nestedRatio) return false;
  if (open.source.region !== line.source.region || context.words[open.index]?.fit !== 'exact') return false;
  const isSectionSize = (index: number) =>
    context.words[index]?.fit === 'exact' && Math.abs((context.lines[index]?.source.fontSize ?? 0) - open.source.fontSize) < 0.6;
  return context.lines.filter((_, index) => isSectionSize(index)).length >= fewestSections;
}

/** "Licence" and "Informatique, Master, Université de Lille" among the studies are degrees, whatever else they head. */
function isDegreeOfStudies(line: CvLine, open: Draft, { styles, tables }: Context): boolean {
  if (open.kind !== 'education' || open.heading === null || line.words.length === 0) return false;
  if (line.text.includes(',') && tables.degrees.occursIn(line.words)) return true;
  const isOwnStyle = line.style !== open.heading.style || !styles.has(line.style);
  const isBelow = open.lines.at(-1)?.source.block === line.source.block;
  return open.lines.length > 0 && tables.degrees.whole(line.words) !== null && (isOwnStyle || isBelow);
}

/** The sections as the contract knows them. */
export function toCvSections(sections: readonly SectionLines[]): readonly CvSection[] {
  return sections.map(section => ({
    kind: section.kind ?? 'contact',
    heading: section.heading?.text ?? '',
    headingLine: section.heading?.index ?? null,
    lines: section.lines.map(line => line.index),
    confidence: section.confidence,
  }));
}

function readHeading(at: number, draft: Draft, isAfterHeading: boolean, context: Context): Heading | null {
  const line = context.lines[at];
  const words = context.words[at] ?? null;
  if (!line || (line.source.bullet && !isMarkedHeading(at, context))) return null;
  const open = draft.kind;
  const look = headingLook(line, context.lines[at - 1], context.lines[at + 1], context.typography);
  if (words && isHeadingByWords(words, look, line, at, open, context)) {
    return { kind: words.kind, confidence: words.fit === 'exact' ? 0.95 : 0.7, isInline: false };
  }
  const looksUnknown = isUnknownHeading(line, look, context) || (!datedKinds.has(open) && isInStyleOfHeadings(line, at, context));
  if (!words && isAfterHeading && looksUnknown && !headsEntry(at, draft, context))
    return { kind: 'other', confidence: 0.4, isInline: false };
  return cellHeading(line, open, context) ?? inlineHeading(line, open, context.tables);
}

/** "Skills" in the style of the other headings, in the first cell of a line whose others hold what it heads. */
function cellHeading(line: CvLine, open: SectionKind | null, { styles, tables }: Context): Heading | null {
  const [label = '', rest = ''] = line.folded.split('\t');
  const runs = line.source.spans.filter(span => span.start < label.length);
  const kind = tables.headings.get(label.replace(/[^\p{L}\p{N}+#]+/gu, ''));
  if (rest === '' || kind === undefined || kind === open || runs.length === 0) return null;
  if (!runs.every(run => styles.has(styleOf(run, line.text.slice(0, label.length))))) return null;
  return { kind, confidence: 0.85, isInline: true };
}

/** So many kinds of headings behind a list mark make the mark the document's way to print headings. */
const fewestMarkedKinds = 3;

/** "■ Skills": a mark like a list's before the exact words of a heading that begins its block. */
function isMarkedHeading(at: number, context: Context): boolean {
  const begins = (index: number) =>
    context.words[index]?.fit === 'exact' &&
    context.lines[index]?.source.bullet === true &&
    context.lines[index]?.source.block !== context.lines[index - 1]?.source.block;
  if (!begins(at)) return false;
  if (context.lines[at + 1]?.source.bullet === false) return true;
  return new Set(context.words.flatMap((words, index) => (words && begins(index) ? [words.kind] : []))).size >= fewestMarkedKinds;
}

function isHeadingByWords(
  words: HeadingWords,
  look: number,
  line: CvLine,
  at: number,
  open: SectionKind | null,
  context: Context,
): boolean {
  const { styles, typography } = context;
  // "Résumé" is a French heading and the title of English documents.
  if (words.kind === 'summary' && at < 3 && /^r[ée]sum[ée]$/iu.test(line.text.trim())) return false;
  if (line.text.includes('\t') && words.fit !== 'exact') return false;
  if (isStyleOfOthers(line.style, context)) return false;
  // The last word of a sentence, alone on its line.
  if (/^\p{Ll}/u.test(line.text) && (/[.,;]\s*$/u.test(line.text) || look < 0.3)) return false;
  // A skill group inside a skill list ("Tools", "Languages") needs the look of the other headings.
  const isNested = open === 'skills' && words.kind === 'skills';
  if (words.fit === 'exact')
    return isNested ? look >= 0.4 && styles.has(line.style) : !typography.hasStyles || look >= 0.05 || styles.has(line.style);
  const isPlain = !typography.hasStyles && look >= 0.05 && /^[\p{Lu}\p{Lo}\d]/u.test(line.text);
  if (words.fit === 'joined') return look >= 0.3 || styles.has(line.style) || isPlain;
  return look >= 0.4 && styles.has(line.style);
}

/** A line in the style of the known headings whose words are in no table. */
function isUnknownHeading(line: CvLine, look: number, { styles, typography, tables }: Context): boolean {
  if (!styles.has(line.style) || line.style === typography.bodyStyle || look < 0.5) return false;
  if (line.words.length > 5 || line.dates.length > 0 || line.text.includes('\t') || /[,@]/.test(line.text)) return false;
  if (line.source.fontSize < typography.bodySize * 1.08 && !line.isCapitals) return false;
  return !tables.jobTitles.occursIn(line.words) && !tables.legalForms.occursIn(line.words) && !tables.institutions.occursIn(line.words);
}

/** A short line alone over lines of another style, in a style that the document keeps for its headings. */
function isInStyleOfHeadings(line: CvLine, at: number, { lines, words }: Context): boolean {
  const [previous, next] = [lines[at - 1], lines[at + 1]];
  if (!next || next.style === line.style || previous?.source.block === line.source.block || line.words.length > 3) return false;
  if (/[@\d,\t]/u.test(line.text)) return false;
  const same = lines.flatMap((other, index) => (other.style === line.style ? [index] : []));
  const known = same.filter(index => words[index]?.fit === 'exact').length;
  return known >= fewestSections && known * 2 >= same.length;
}

/** Sections whose entries have dates; employers and schools may be printed like headings there. */
const datedKinds: ReadonlySet<SectionKind | null> = new Set(['experience', 'education', 'volunteering', 'projects']);
/** The dates of an entry stand at most so many lines below its first. */
const datesWithin = 3;

/** An employer in the style of the headings: dates follow before the next line of that style. */
function headsEntry(at: number, { kind }: Draft, { lines }: Context): boolean {
  if (!datedKinds.has(kind)) return false;
  const following = lines.slice(at + 1, at + 1 + datesWithin);
  const next = following.findIndex(line => line.style === lines[at]?.style);
  return following.slice(0, next < 0 ? datesWithin : next).some(line => line.dates.length > 0);
}

/** "Languages: English, German" stands for a section of one line where no such section is open. */
function inlineHeading(line: CvLine, open: SectionKind | null, tables: LanguageTables): Heading | null {
  const colon = /^([^:：\t]{3,30})\s*[:：\t]\s*\S/u.exec(line.folded);
  if (!colon || open === 'experience') return null;
  const kind = tables.headings.get((colon[1] ?? '').replace(/[^\p{L}\p{N}+#]+/gu, ''));
  if (kind === 'languages' && open !== 'languages') {
    const content = line.words.filter(word => word.start >= (colon[1]?.length ?? 0));
    return tables.spokenLanguages.occursIn(content) ? { kind, confidence: 0.7, isInline: true } : null;
  }
  if ((kind === 'certificates' || kind === 'interests') && open !== kind) return { kind, confidence: 0.6, isInline: true };
  if (kind === 'skills' && open !== 'skills' && open !== 'education' && line.text.includes(','))
    return { kind, confidence: 0.6, isInline: true };
  return null;
}

function startDraft(drafts: Draft[], heading: Heading | null, line: CvLine | null = null): Draft {
  const draft: Draft = {
    kind: heading?.kind ?? null,
    heading: line,
    lines: [],
    confidence: heading?.confidence ?? 1,
    isInline: heading?.isInline ?? false,
  };
  drafts.push(draft);
  return draft;
}

function hasHeading(draft: Draft): boolean {
  return draft.heading !== null && !draft.isInline;
}

function columnKey(line: CvLine): string {
  return line.source.region === 'sidebar' ? `sidebar:${line.source.column}` : line.source.region;
}
