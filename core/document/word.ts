import type { LineRegion, RawSpan } from '../contract/document.ts';
import type { Box } from '../contract/geometry.ts';

/** A piece of text without spaces, placed on its page; several may make one printed word. */
export interface Word {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string | null;
  /** What the file itself has before it: nothing, a space or a tab. */
  readonly before: '' | ' ' | '\t';
  readonly order: number | null;
  readonly region: LineRegion | null;
  /** Place on the page; the edges above are the same unless the text is turned. */
  readonly box: Box;
  /** Direction in degrees, clockwise. */
  readonly rotation: number;
}

/** Words of a span; where the span has several, each takes the share of the box that its letters have. */
export function wordsOf(span: RawSpan, text: string): readonly Word[] {
  const words: Word[] = [];
  const trimmed = text.trim();
  const lead = text.length - text.trimStart().length;
  for (const match of text.matchAll(/([\s\u00a0]*)([^\s\u00a0]+)/gu)) {
    const gap = match[1] ?? '';
    const body = match[2] ?? '';
    const start = match.index + gap.length - lead;
    const box = partOf(span, start / trimmed.length, (start + body.length) / trimmed.length);
    words.push({
      text: body.normalize('NFC'),
      page: span.page,
      left: box.x,
      right: box.x + box.width,
      top: box.y,
      bottom: box.y + box.height,
      baseline: span.baseline,
      size: span.fontSize,
      bold: span.bold,
      italic: span.italic,
      color: span.color,
      before: gap.includes('\t') ? '\t' : gap === '' ? '' : ' ',
      order: span.order,
      region: span.region,
      box,
      rotation: span.rotation,
    });
  }
  return words;
}

function partOf({ box, rotation }: RawSpan, from: number, to: number): Box {
  if (from === 0 && to === 1) return box;
  const { x, y, width, height } = box;
  if (rotation === 90) return { x, y: y + from * height, width, height: (to - from) * height };
  if (rotation === 270) return { x, y: y + (1 - to) * height, width, height: (to - from) * height };
  return { x: x + from * width, y, width: (to - from) * width, height };
}

/** Places nearer than this share of the size are the same place. */
const samePlaceEm = 0.2;

/** Edge of the squares in which doubles are looked for, in points. */
const square = 5;

/** Words printed twice at one place (fake bold, shadows) once; the later print counts, for it lies on top. */
export function mergeDoubles(words: readonly Word[]): readonly Word[] {
  const seen = new Map<string, Map<string, Word>>();
  const dropped = new Set<Word>();
  for (const word of words) {
    const column = Math.round(word.left / square);
    const row = Math.round(word.baseline / square);
    const places = seen.get(word.text);
    if (places === undefined) {
      seen.set(word.text, new Map([[placeKey(word.page, column, row), word]]));
      continue;
    }
    for (const near of neighbours) {
      const earlier = places.get(placeKey(word.page, column + near[0], row + near[1]));
      if (earlier !== undefined && isSamePlace(earlier, word)) dropped.add(earlier);
    }
    places.set(placeKey(word.page, column, row), word);
  }
  return dropped.size === 0 ? words : words.filter(word => !dropped.has(word));
}

function placeKey(page: number, column: number, row: number): string {
  return `${page} ${column} ${row}`;
}

const neighbours = [-1, 0, 1].flatMap(column => [-1, 0, 1].map(row => [column, row] as const));

function isSamePlace(one: Word, other: Word): boolean {
  const near = samePlaceEm * Math.min(one.size, other.size);
  return (
    one.page === other.page &&
    Math.abs(one.left - other.left) <= near &&
    Math.abs(one.right - other.right) <= near * 1.5 &&
    Math.abs(one.baseline - other.baseline) <= near
  );
}
