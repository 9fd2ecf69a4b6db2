import type { LineSpan, TextLine } from '../../contract/document.ts';
import type { CvLine } from '../lines.ts';

/** Shorter lines have room for their words beside a date. */
const crowdedLength = 55;
/** Dates stand at the right edge when they end so many em before it. */
const edgeEm = 3;
/** Points by which lines of one paragraph may begin apart. */
const sameLeft = 1.5;
/** Baselines of one wrapped phrase are at most this many times the font size apart. */
const leading = 1.75;

const unfinished = /(?:[&,/]|[\s(](?:of|in|and|for|the|at|und|für|der|des|et|de|du|des|en|y|del|e|di|da|do|van|och|og|w|i|a))\s*$/iu;

/** True when the first line ends in the middle of a phrase that the second, in the same style, goes on with. */
export function isWrapped(first: CvLine | undefined, second: CvLine | undefined): boolean {
  if (!first || !second || first.dates.length > 0 || first.source.page !== second.source.page) return false;
  return (isAlike(first.source, second.source) && unfinished.test(first.text)) || isFull(first, second, first.room, first.text.length);
}

/** "at Harbourline Logistics" below a title or degree. */
export function beginsWithAt(text: string): boolean {
  return /^(?:at(?: the)?|@|bei(?: der)?|an der|chez|presso|hos|bij)\s+\p{Lu}/u.test(text);
}

/** True where the next line's words belong to the line before, which its date left no room for. */
export function isWrappedBesideDate(first: CvLine | undefined, second: CvLine): boolean {
  const date = first?.dates.at(-1);
  if (!first || !date || date.to < first.text.trimEnd().length) return false;
  const before = first.text.slice(0, date.from);
  if (before.length >= crowdedLength && /[\p{L}\p{N}] $/u.test(before) && /^[\p{L} .'-]+$/u.test(second.text)) return true;
  const end = placeOf(first.source, before.trimEnd().length);
  const start = placeOf(first.source, date.from);
  const room = end === null || start === null ? Infinity : start - end - first.source.fontSize;
  const isAtEdge = first.room <= edgeEm * first.source.fontSize;
  return isAtEdge && before.trim() !== '' && isFull(first, second, room, before.trimEnd().length);
}

/** True where the first word of the second line had no room behind the first's text, of whose look and left edge it is. */
function isFull(first: CvLine, second: CvLine, room: number, length: number): boolean {
  const [one, other] = [first.source, second.source];
  if (other.bullet || second.dates.length > 0 || other.box.width === 0 || !isAlike(one, other) || first.style !== second.style)
    return false;
  if (Math.abs(one.box.x - other.box.x) > sameLeft || one.page !== other.page || one.column !== other.column) return false;
  if (
    !goesOnInStyle(
      one.spans.findLast(span => span.start < length),
      other.spans[0],
    )
  )
    return false;
  const apart = other.box.y - one.box.y;
  if (apart <= 0 || apart > leading * one.fontSize) return false;
  const word = /^\S+/u.exec(second.text)?.[0] ?? '';
  return room < (other.box.width * word.length) / second.text.length;
}

function isAlike(one: TextLine, other: TextLine): boolean {
  return one.bold === other.bold && Math.abs(one.fontSize - other.fontSize) < 0.6;
}

function goesOnInStyle(last: LineSpan | undefined, next: LineSpan | undefined): boolean {
  if (last === undefined || next === undefined || Math.abs(last.fontSize - next.fontSize) >= 0.6) return false;
  return last.bold === next.bold && last.italic === next.italic && last.color === next.color;
}

/** Where on the page a character of the line begins; null outside of its spans. */
function placeOf(line: TextLine, offset: number): number | null {
  const span = line.spans.find(each => each.start <= offset && offset <= each.end);
  return span === undefined ? null : span.box.x + (span.box.width * (offset - span.start)) / Math.max(1, span.end - span.start);
}
