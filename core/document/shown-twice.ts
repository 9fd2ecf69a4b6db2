import type { HidingTechnique, RawSpan } from '../contract/document.ts';

/** Copies nearer than this share of their size belong to one printed word: a shadow, an embossed edge, a second pass. */
const sameWordEm = 0.2;
/** Copies are printed this near each other in the list of a page. */
const mostBetween = 400;

/** True where the same word is printed a second time at the same place and seen there: nothing is hidden then. */
export function isShownElsewhere(spans: readonly RawSpan[], judged: readonly (HidingTechnique | null)[], index: number): boolean {
  const span = spans[index];
  if (span === undefined || span.hidden === 'hidden-layer' || judged[index] === 'off-page' || judged[index] === 'tiny') return false;
  const first = Math.max(0, index - mostBetween);
  const last = Math.min(spans.length, index + mostBetween);
  for (let other = first; other < last; other += 1) {
    const copy = spans[other];
    if (copy !== undefined && judged[other] === null && other !== index && isSameWord(span, copy)) return true;
  }
  return false;
}

function isSameWord(one: RawSpan, other: RawSpan): boolean {
  const near = sameWordEm * Math.min(one.fontSize, other.fontSize);
  return (
    one.page === other.page &&
    Math.abs(one.box.x - other.box.x) <= near &&
    Math.abs(one.baseline - other.baseline) <= near &&
    one.text.trim() === other.text.trim()
  );
}
