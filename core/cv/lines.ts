import type { DocumentText, LineSpan, TextLine } from '../contract/document.ts';
import { findDates, type DateMatch } from './dates/date-range.ts';
import { roomsOf } from './line-room.ts';
import type { LanguageTables } from './tables.ts';
import { fold } from './text/fold.ts';
import { wordsOf, type Word } from './text/words.ts';

/** A line of the document, prepared once for all readers. Offsets in `folded`, `words` and `dates` are offsets in `text`. */
export interface CvLine {
  /** Index in `DocumentText.lines`. */
  readonly index: number;
  readonly source: TextLine;
  readonly text: string;
  readonly folded: string;
  readonly words: readonly Word[];
  readonly dates: readonly DateMatch[];
  /** Size, weight, slant, colour and capitals as one key; lines of one role in a CV share it. */
  readonly style: string;
  readonly isCapitals: boolean;
  /** Points from the line's end to the edge that the lines of its column run up to; Infinity where no edge shows. */
  readonly room: number;
}

/** Longer lines are no CV lines; only their beginning is read, so that hostile files stay cheap. */
const longestLine = 4000;
/** Lines beyond this one are not read: sixty dense pages hold fewer. */
const mostLines = 6_000;

/** Prepares the lines of a document. */
export function prepareLines(document: DocumentText, tables: LanguageTables): readonly CvLine[] {
  const lines = document.lines.slice(0, mostLines);
  const rooms = roomsOf(lines);
  return lines.map((source, index) => prepareLine(source, index, rooms[index] ?? Infinity, tables));
}

function prepareLine(source: TextLine, index: number, room: number, tables: LanguageTables): CvLine {
  const text = source.text.length > longestLine ? source.text.slice(0, longestLine) : source.text;
  const folded = fold(text);
  const isCapitals = isInCapitals(text);
  const style = styleOf({ ...source, color: source.spans[0]?.color ?? null }, text);
  return { index, source, text, folded, words: wordsOf(folded), dates: findDates(folded, tables.dates), style, isCapitals, room };
}

/** The style of a text as a key, by which lines are compared. */
export function styleOf({ fontSize, bold, italic, color }: Pick<LineSpan, 'fontSize' | 'bold' | 'italic' | 'color'>, text: string): string {
  return `${Math.round(fontSize * 2) / 2}|${bold ? 'b' : ''}${italic ? 'i' : ''}|${color ?? ''}|${isInCapitals(text) ? 'C' : ''}`;
}

/** True when the text has letters and all of them are capitals (scripts without case: never). */
export function isInCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** True for lines of dashes, dots and the like. */
export function isDecoration(line: CvLine): boolean {
  return line.words.length === 0;
}
