import type { LineRegion, LineSpan, TextLine } from '../contract/document.ts';
import { unite } from './evidence.ts';
import { isGluedMark, isListMark } from './list-marks.ts';
import { type LineText, lineText, type Measure } from './line-text.ts';
import { openPeriod } from './period-words.ts';
import type { Row } from './rows.ts';

/** A line before it is known which block it belongs to. */
export type LooseLine = Omit<TextLine, 'block'> & { /** Paragraph or cell that the file itself names. */ readonly order: number | null };

/** The line of a row; null where the row has a list mark only. `isItem` says that a mark was drawn before it. */
export function buildLine(row: Row, column: number, region: LineRegion, measure: Measure, isItem = false): LooseLine | null {
  const { text, spans, bullet } = withoutMark(lineText(row, measure));
  const first = row.words[0];
  if (text === '' || first === undefined) return null;
  const box = spans.map(span => span.box).reduce((around, next) => unite(around, next));
  return {
    text,
    page: first.page,
    box,
    fontSize: majority(spans, span => span.fontSize) ?? row.size,
    bold: majority(spans, span => span.bold) ?? false,
    italic: majority(spans, span => span.italic) ?? false,
    column,
    region: first.region ?? region,
    bullet: bullet || isItem,
    spans,
    order: first.order,
  };
}

/** Takes the list mark off the beginning of a line. */
function withoutMark(line: LineText): LineText & { readonly bullet: boolean } {
  if (openPeriod.test(line.text)) return { ...line, bullet: false };
  const alone = /^(\S{1,2})[ \t]+(?=\S)/u.exec(line.text);
  let length = alone !== null && isListMark(alone[1] ?? '') ? alone[0].length : 0;
  if (length === 0) {
    const letter = String.fromCodePoint(line.text.codePointAt(0) ?? 32);
    if (line.text.length > letter.length && isGluedMark(letter)) length = letter.length;
  }
  if (length === 0) return { ...line, bullet: false };
  const spans = line.spans.filter(span => span.end > length).map(span => shift(span, length));
  return { text: line.text.slice(length), spans, bullet: true };
}

function shift(span: LineSpan, length: number): LineSpan {
  const cut = Math.max(0, length - span.start);
  if (cut === 0) return { ...span, start: span.start - length, end: span.end - length };
  const share = cut / (span.end - span.start);
  const box = { ...span.box, x: span.box.x + span.box.width * share, width: span.box.width * (1 - share) };
  return { ...span, start: 0, end: span.end - length, box };
}

/** The value that most characters have. */
function majority<Value>(spans: readonly LineSpan[], valueOf: (span: LineSpan) => Value): Value | null {
  const counts = new Map<Value, number>();
  let best: Value | null = null;
  let most = 0;
  for (const span of spans) {
    const value = valueOf(span);
    const count = (counts.get(value) ?? 0) + span.end - span.start;
    counts.set(value, count);
    if (count > most) {
      best = value;
      most = count;
    }
  }
  return best;
}
