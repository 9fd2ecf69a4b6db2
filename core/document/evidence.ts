import type { DocumentText, LineSpan, TextLine } from '../contract/document.ts';
import type { Box, Evidence } from '../contract/geometry.ts';

/**
 * Evidence for characters `start` to `end` of a line: page, quote and the box of just those characters,
 * interpolated where they cover a part of a word. Offsets outside the line are moved into it.
 */
export function evidenceFor(document: DocumentText, line: number, start: number, end: number): Evidence {
  const found = document.lines[line];
  if (found === undefined) throw new RangeError(`No line ${line}`);
  const from = Math.max(0, Math.min(start, found.text.length));
  const to = Math.max(from, Math.min(end, found.text.length));
  return { page: found.page, box: boxOfRange(found, from, to), quote: found.text.slice(from, to), line, start: from, end: to };
}

/** The box of characters `start` to `end` of a line; the box of the whole line where no word stands there. */
export function boxOfRange(line: TextLine, start: number, end: number): Box {
  let box: Box | null = null;
  for (const span of line.spans) {
    if (span.start < end && span.end > start) box = unite(box, boxWithin(span, start, end));
  }
  return box ?? line.box;
}

/** The part of a span's box that the characters take, as if all were equally wide. */
function boxWithin(span: LineSpan, start: number, end: number): Box {
  const length = span.end - span.start;
  const from = Math.max(0, start - span.start) / length;
  const to = Math.min(length, end - span.start) / length;
  return { x: span.box.x + span.box.width * from, y: span.box.y, width: span.box.width * (to - from), height: span.box.height };
}

/** The smallest box around both. */
export function unite(one: Box | null, other: Box): Box {
  if (one === null) return other;
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
