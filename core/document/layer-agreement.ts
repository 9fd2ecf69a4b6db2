import type { RawSpan } from '../contract/document.ts';
import type { Box } from '../contract/geometry.ts';
import type { RecognisedWord } from '../contract/recognition.ts';

/** Share of the letters by which recognised and written text must agree to be the same: recognition errs in few of them. */
export const sameText = 0.6;
/** Share of the smaller box that two words of one place have in common, at least. */
const samePlace = 0.4;

/** A place of a page, with what the text layer has there and what was made out. */
export interface SeenPlace {
  readonly spans: readonly RawSpan[];
  readonly words: readonly RecognisedWord[];
  /** True when both say the same; false too where one of them has nothing. */
  readonly agrees: boolean;
}

/** Parts a page into places: words of the layer and recognised words that lie over each other, however each side cuts them. */
export function comparePlaces(spans: readonly RawSpan[], words: readonly RecognisedWord[]): readonly SeenPlace[] {
  const places = spans.map((span, index) => ({ index, spans: [span], words: new Array<RecognisedWord>() }));
  const rest: SeenPlace[] = [];
  const rows = spans.map((span, index) => ({ span, place: index })).toSorted((one, other) => one.span.box.y - other.span.box.y);
  const tallest = spans.reduce((most, span) => Math.max(most, span.box.height), 0);
  const find = (place: number): number => {
    let root = place;
    for (let next = places[root]?.index ?? root; next !== root; next = places[root]?.index ?? root) root = next;
    return root;
  };
  for (const word of words) {
    const from = firstAfter(rows, word.box.y - tallest);
    let root = -1;
    for (let at = from; at < rows.length; at += 1) {
      const row = rows[at];
      if (row === undefined || row.span.box.y > word.box.y + word.box.height) break;
      if (overlap(row.span.box, word.box) < samePlace) continue;
      const found = find(row.place);
      if (root === -1) root = found;
      else if (found !== root) join(places, root, found);
    }
    if (root === -1) rest.push({ spans: [], words: [word], agrees: false });
    else places[root]?.words.push(word);
  }
  const joined = places.filter((place, index) => place.index === index);
  return [...joined.map(place => ({ spans: place.spans, words: place.words, agrees: agree(place.spans, place.words) })), ...rest];
}

interface OpenPlace {
  index: number;
  spans: RawSpan[];
  words: RecognisedWord[];
}

function join(places: readonly OpenPlace[], root: number, other: number): void {
  const into = places[root];
  const from = places[other];
  if (into === undefined || from === undefined) return;
  into.spans.push(...from.spans);
  into.words.push(...from.words);
  from.index = root;
}

function firstAfter(rows: readonly { readonly span: RawSpan }[], y: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.span.box.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Common part of two boxes as a share of the smaller one. */
export function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(0.01, Math.min(one.width * one.height, other.width * other.height));
}

function agree(spans: readonly RawSpan[], words: readonly RecognisedWord[]): boolean {
  if (words.length === 0) return false;
  const written = spans.toSorted((one, other) => one.box.x - other.box.x).map(span => span.text);
  const seen = words.toSorted((one, other) => one.box.x - other.box.x).map(word => word.text);
  return likeness(written.join(''), seen.join('')) >= sameText;
}

/** How much of two texts is the same, 0 to 1, by their letters and digits without case, accents and signs. */
export function likeness(written: string, seen: string): number {
  const [one, other] = [lettersOf(written), lettersOf(seen)];
  if (one === '' || other === '') return one === other ? 1 : 0;
  return 1 - distance(one, other) / Math.max(one.length, other.length);
}

/** Letters and digits as recognition confuses them: without case, accents and signs. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Edit distance (Levenshtein), of at most the first 120 letters. */
function distance(one: string, other: string): number {
  const [a, b] = [one.slice(0, 120), other.slice(0, 120)];
  let row = Array.from({ length: b.length + 1 }, (_none, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
