import { findDates, type DateMatch } from '../dates/date-range.ts';
import type { CvLine } from '../lines.ts';
import type { LanguageTables } from '../tables.ts';
import { countWords } from '../text/words.ts';
import { beginsWithAt } from './wrapped-heads.ts';

/** A line of a section with dated entries: `anchor` lines carry the entry's dates, `body` lines its bullets and prose. */
export interface EntryLine {
  readonly line: CvLine;
  readonly role: 'anchor' | 'head' | 'body';
  /** The time that makes the line an anchor. */
  readonly date: DateMatch | null;
}

/** A head line has at most this many words besides its dates. */
const mostHeadWords = 16;
const proseWords = 13;
/** Dates of one column begin or end at the same place but for so many points. */
const stackedBy = 1.5;
/** A line that begins this many points left of a bullet's text is no part of it. */
const outdent = 3;

/** Tells heads from bodies in the lines of one section; with `pointsCount` a single date heads an entry even beside ranges. */
export function classifyLines(lines: readonly CvLine[], tables: LanguageTables, pointsCount = false): readonly EntryLine[] {
  const merged = mergeBrokenRanges(lines, tables);
  const hasPlainAnchor = merged.some(entry => entry.date !== null && !entry.line.source.bullet && isAnchor(entry.line, entry.date));
  const hasRange = merged.some(entry => entry.date?.kind === 'range' && isAnchor(entry.line, entry.date));
  const datesLead = doDatesLead(merged);
  const marked = markedHeads(merged);
  const result: EntryLine[] = [];
  merged.forEach(({ line, date }, at) => {
    const usable =
      date !== null &&
      (date.kind === 'range' ||
        !hasRange ||
        isWholeLine(line, date) ||
        (datesLead && date.from === 0) ||
        ((pointsCount || isExact(line, date)) && standsApart(line, date))) &&
      (!line.source.bullet || !hasPlainAnchor);
    if (usable && isAnchor(line, date)) result.push({ line, role: 'anchor', date });
    else {
      const isHead = marked.has(at) || isNamedAfterDate(line, result, tables) || !isBody(line, result.at(-1), merged[at + 1]?.line, tables);
      result.push({ line, role: isHead ? 'head' : 'body', date: null });
    }
  });
  return result;
}

/** True where the ranges of a section begin their lines: single years at the beginning are dates of entries then, too. */
function doDatesLead(lines: readonly DatedLine[]): boolean {
  const ranges = lines.filter(({ line, date }) => date?.kind === 'range' && !isWholeLine(line, date) && isAnchor(line, date));
  return ranges.length > 0 && ranges.every(({ date }) => date?.from === 0);
}

/**
 * Heads behind a list mark: directly above each time there is a marked line, and all of these look the same. Where the
 * bullets below look like them, the marks tell nothing.
 */
function markedHeads(lines: readonly DatedLine[]): ReadonlySet<number> {
  const anchors = lines.flatMap(({ line, date }, at) =>
    date?.kind === 'range' && !line.source.bullet && isAnchor(line, date) ? [at] : [],
  );
  const heads = anchors.map(at => at - 1);
  const marked = heads.filter(at => lines[at]?.line.source.bullet === true);
  const others = lines.filter(({ line }, at) => line.source.bullet && !marked.includes(at));
  const first = lines[marked[0] ?? 0]?.line;
  // On another page the mark of the first entry may be missing.
  const isUsual = marked.length > 0 && heads.every(at => marked.includes(at) || isSameHead(lines[at]?.line, first));
  return new Set(isUsual && !others.some(({ line }) => first?.style === line.style) ? heads : []);
}

function isSameHead(line: CvLine | undefined, head: CvLine | undefined): boolean {
  return line?.style === head?.style && Math.abs((line?.source.box.x ?? 0) - (head?.source.box.x ?? 0)) < outdent;
}

/** A time stands at the beginning or the end of an anchor, which is no sentence. */
function isAnchor(line: CvLine, date: DateMatch): boolean {
  const before = countWords(line.words.filter(word => word.end <= date.from));
  const after = countWords(line.words.filter(word => word.start >= date.to));
  const outside = before + after;
  if (outside > mostHeadWords) return false;
  const isSentence = /[.!?;]\s*$/.test(line.text) && outside > 6 && !/\b[A-Z]\p{L}{0,4}\.\s*$/u.test(line.text);
  // "… Baujahre 2003 bis 2021.": the end of a wrapped sentence.
  if (before > 0 && /^\s*\.\s*$/u.test(line.text.slice(date.to))) return false;
  if (isSentence && date.kind !== 'range') return false;
  if (isSentence && before > 0) return false;
  if (date.kind === 'point') return before <= 1 || after <= 1 || line.text.slice(0, date.from).includes('\t');
  return before === 0 || after <= 6 || outside <= 8;
}

/** A month, a season, or a year in a cell of its own. */
function isExact(line: CvLine, date: DateMatch): boolean {
  return (date.start?.month ?? date.start?.season ?? null) !== null || line.text.charAt(date.from - 1) === '\t';
}

/** A single date at the start of a line, in brackets, after a comma or in a cell of its own at the end. */
function standsApart(line: CvLine, date: DateMatch): boolean {
  const before = line.text.slice(0, date.from).trimEnd();
  const after = line.text.slice(date.to).trim();
  return before === '' || line.text.slice(0, date.from).endsWith('\t') || (/[,(|–—-]$/u.test(before) && /^\W{0,2}$/u.test(after));
}

function isWholeLine(line: CvLine, date: DateMatch): boolean {
  return line.words.every(word => word.start >= date.from && word.end <= date.to);
}

function isBody(line: CvLine, previous: EntryLine | undefined, next: CvLine | undefined, tables: LanguageTables): boolean {
  if (line.source.bullet) return true;
  const count = countWords(line.words.filter(word => !/^\d+$/.test(word.text)));
  if (count >= proseWords && !line.source.bold && !line.text.includes('\t')) return true;
  if (isSentence(line, count, tables) || introducesList(line, previous, tables)) return true;
  if (previous?.role === 'body') return continuesBody(line, previous.line, next);
  if (beginsWithAt(line.text)) return false;
  return previous !== undefined && /^\p{Ll}/u.test(line.text) && count > 3 && !previous.line.source.bold;
}

/** "Data Analyst, Quillfeather Media, Portland." below dates that stand alone: a position, though it ends like a sentence. */
function isNamedAfterDate(line: CvLine, before: readonly EntryLine[], tables: LanguageTables): boolean {
  const anchor = before.at(-1);
  const date = anchor?.date ?? null;
  if (anchor === undefined || date === null || !isWholeLine(anchor.line, date) || before.at(-2)?.role === 'head') return false;
  if (line.source.bullet || !line.text.includes(',') || line.words.length > mostHeadWords) return false;
  return tables.jobTitles.find(line.words).some(hit => hit.from <= 2);
}

/** "Projects (selection):" and "Duties:" under a head introduce what follows. */
function introducesList(line: CvLine, previous: EntryLine | undefined, tables: LanguageTables): boolean {
  if (previous === undefined || line.words.length > 5 || !/[:：]\s*$/u.test(line.text)) return false;
  return !tables.jobTitles.occursIn(line.words) && !tables.organizations.occursIn(line.words) && !tables.legalForms.occursIn(line.words);
}

/** Ends with a full stop that no legal form ("Ltd.") or abbreviation explains. */
function isSentence(line: CvLine, count: number, tables: LanguageTables): boolean {
  if (!/[.!?。]\s*$/.test(line.text) || count < 2) return false;
  const tail = line.words.slice(-4);
  const isLegal = tail.some((_, at) => tables.legalForms.match(tail, at)?.to === tail.length);
  const last = line.words.at(-1)?.text ?? '';
  return !isLegal && (count > 3 || last.length > 4 || /[!?。]\s*$/.test(line.text));
}

/** The wrapped rest of a bullet or sentence: same look and block, or beginning in the middle of a sentence. */
function continuesBody(line: CvLine, previous: CvLine, next: CvLine | undefined): boolean {
  if (line.style !== previous.style && line.source.bold !== previous.source.bold) return false;
  const isEnded = /[.!?:;。]\s*$/.test(previous.text);
  if (/^[\p{Ll}\d(]/u.test(line.text) && line.dates.length === 0) return true;
  if (line.source.box.x < previous.source.box.x - outdent) return false;
  const isIndented =
    line.source.box.x > 0 && Math.abs(line.source.box.x - previous.source.box.x) < 14 && line.source.block === previous.source.block;
  if (isIndented && previous.source.bullet) return !isEnded || line.words.length > 6;
  if (line.source.block === previous.source.block && !isEnded && line.style === previous.style) {
    return next === undefined || next.source.block === line.source.block || /[.。]\s*$/.test(line.text);
  }
  return false;
}

interface DatedLine {
  readonly line: CvLine;
  readonly date: DateMatch | null;
}

/** What may follow the first half of a range that goes on in the next line. */
const openEnd = /^\s*(?:[-–—~〜]|to|bis|à|au|a|al|–)?\s*$/u;

/** Joins "Jan 2020 –" with "Present" or "Mar 2022" on the next line, or in its last cell. */
function mergeBrokenRanges(lines: readonly CvLine[], tables: LanguageTables): readonly DatedLine[] {
  const result: DatedLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const date = bestDate(line);
    const next = lines[at + 1];
    const whole = next ? rangeBeforeYear(line, next, tables) : null;
    if (whole && next) {
      result.push({ line, date: whole });
      if (next.text.includes('\t')) result.push({ line: next, date: null });
      at += 1;
      continue;
    }
    const isOpen = date && next && (isOpenAtEnd(line, date) || isStacked(line, date, next));
    const end = isOpen ? endOfRange(next, tables) : null;
    if (!date || !next || !end) {
      result.push({ line, date });
      continue;
    }
    result.push({ line, date: { ...date, kind: 'range', end: end.point, current: end.point === null } });
    if (!end.isWhole) result.push({ line: next, date: null });
    at += 1;
  }
  return result;
}

/** "October 2014 – August" with its year alone on the next line, or in the last cell there. */
function rangeBeforeYear(line: CvLine, next: CvLine, tables: LanguageTables): DateMatch | null {
  const year = /(?:^|\t)((?:19|20)\d{2})$/u.exec(next.folded.trim())?.[1];
  if (year === undefined || !/[-–—]\s*\p{L}{3,12}\.?\s*$/u.test(line.folded)) return null;
  const range = findDates(`${line.folded} ${year}`, tables.dates).at(-1);
  return range?.kind === 'range' && range.to > line.folded.length ? { ...range, to: line.folded.length } : null;
}

function isOpenAtEnd(line: CvLine, date: DateMatch): boolean {
  return openEnd.test(line.text.slice(date.to)) && /(?:[-–—~〜]|\b(?:to|bis|à|au|a|al))\s*$/u.test(line.text) && date.end === null;
}

/** "Mar 2020" at the right of a line with "Present" or a later month right below it, in a column of their own. */
function isStacked(line: CvLine, date: DateMatch, next: CvLine): boolean {
  if (date.kind !== 'point' || date.to < line.text.trimEnd().length || next.source.box.width === 0) return false;
  const first = line.source.spans.find(span => span.start >= date.from);
  const below = next.source.spans.find(span => span.start > next.text.lastIndexOf('\t'));
  if (!first || !below || below.box.x <= line.source.box.x || line.text.charAt(date.from - 1) !== '\t') return false;
  const isAligned = Math.abs(first.box.x - below.box.x) < stackedBy || Math.abs(endOf(line) - endOf(next)) < stackedBy;
  return isAligned && below.box.y - first.box.y < 1.8 * first.fontSize && Math.abs(first.fontSize - below.fontSize) < 0.3;
}

function endOf({ source: { box } }: CvLine): number {
  return box.x + box.width;
}

/** The end of a range that stands alone on a line or in its last cell: a date, or a word for the present (`point` null). */
function endOfRange(line: CvLine, tables: LanguageTables): { readonly point: DateMatch['start']; readonly isWhole: boolean } | null {
  const cellStart = line.text.lastIndexOf('\t') + 1;
  const isWhole = cellStart === 0;
  const cell = line.words.filter(word => word.start >= cellStart);
  const date = line.dates.at(-1);
  const fills = date?.kind === 'point' && cell.every(word => word.start >= date.from && word.end <= date.to);
  if (date && fills && cell.length > 0) return { point: date.start, isWhole };
  return tables.dates.present.whole(cell) ? { point: null, isWhole } : null;
}

/** The first range of a line, else its first point. */
function bestDate(line: CvLine): DateMatch | null {
  return line.dates.find(date => date.kind === 'range') ?? line.dates.find(date => date.kind === 'point') ?? null;
}
