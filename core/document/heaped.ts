import type { RawSpan } from '../contract/document.ts';

/** Letters of other words that lie on a place before nobody reads what stands there: two are a shadow or an accent. */
const fewestOthers = 2;
/** Words of one size and line, in em and as a share: a large pale letter behind a paragraph is a design. */
const sameLineEm = 0.35;
const sameSize = 1.35;
/** The same word this near is the same printing of it. */
const sameWordEm = 0.2;
/** Places looked at along a word, as shares of its width; one that is buried is enough, ordinary pages have none. */
const places = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95] as const;
/** Sides of the squares by which words at a place are found, in points, and most words that are looked at in one. */
const squarePt = 20;
const mostInSquare = 200;
const mostSquares = 60;

/**
 * Words that are printed on top of others, three layers deep or more, so that nobody can read them: letters drawn one on
 * another by moving the pen back. `isShown` says which words are seen otherwise; turned words are left out.
 */
export function findHeaped(spans: readonly RawSpan[], isShown: (index: number) => boolean): ReadonlySet<number> {
  const squares = new Map<number, RawSpan[]>();
  const looked = spans.flatMap((span, index) => (span.rotation === 0 && hasLetter(span) && isShown(index) ? [{ span, index }] : []));
  for (const { span } of looked) {
    const last = Math.floor((span.box.x + span.box.width) / squarePt);
    const first = Math.max(Math.floor(span.box.x / squarePt), last - mostSquares);
    for (let column = first; column <= last; column += 1) keep(squares, squareOf(span, column, 0), span);
  }
  return new Set(looked.filter(({ span }) => isUnderHeap(span, squares)).map(({ index }) => index));
}

function keep(squares: Map<number, RawSpan[]>, square: number, span: RawSpan): void {
  const known = squares.get(square);
  if (known === undefined) squares.set(square, [span]);
  else if (known.length < mostInSquare) known.push(span);
}

/** Places on a page are told apart so far to each side, in squares. */
const farthest = 1_000;

/** A number for each square of each page. */
function squareOf({ page, baseline }: RawSpan, column: number, below: number): number {
  const row = Math.floor(baseline / squarePt) + below;
  return (page * 2 * farthest + within(column)) * 2 * farthest + within(row);
}

function within(place: number): number {
  return Math.min(farthest - 1, Math.max(-farthest, place)) + farthest;
}

function isUnderHeap(span: RawSpan, squares: ReadonlyMap<number, readonly RawSpan[]>): boolean {
  return places.some(share => {
    const x = span.box.x + share * span.box.width;
    const column = Math.floor(x / squarePt);
    let others = 0;
    for (const below of [0, -1, 1]) {
      for (const other of squares.get(squareOf(span, column, below)) ?? []) {
        if (other === span || x <= other.box.x || x >= other.box.x + other.box.width || !isLayer(span, other)) continue;
        others += 1;
        if (others >= fewestOthers) return true;
      }
    }
    return false;
  });
}

/** Of one size, on one line. The same word again is a shadow, or bold made by printing twice. */
function isLayer(span: RawSpan, other: RawSpan): boolean {
  const ratio = span.fontSize / other.fontSize;
  if (ratio > sameSize || ratio < 1 / sameSize || Math.abs(span.baseline - other.baseline) > sameLineEm * span.fontSize) return false;
  return other.text.trim() !== span.text.trim() || Math.abs(other.box.x - span.box.x) > sameWordEm * span.fontSize;
}

/** Accents and marks are drawn over letters in many fonts. */
function hasLetter({ text }: RawSpan): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
