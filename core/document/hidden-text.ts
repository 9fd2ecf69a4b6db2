import type { HiddenText, HidingTechnique, RawSpan } from '../contract/document.ts';
import { unite } from './evidence.ts';

/** A span that a reader cannot see, and why. */
export interface ConcealedSpan {
  readonly span: RawSpan;
  readonly technique: HidingTechnique;
  readonly text: string;
}

/** Spans nearer than this many em above each other are one passage. */
const passageEm = 2.5;

/** A passage with fewer letters and digits is no message: a letter cut off at the edge of its box, a row of stars. */
const fewestLetters = 3;

/** Joins hidden spans of one kind that follow each other into passages; crumbs of one or two letters are left out. */
export function gatherHidden(spans: readonly ConcealedSpan[]): readonly HiddenText[] {
  const passages: HiddenText[] = [];
  let last: ConcealedSpan | null = null;
  for (const next of spans) {
    const passage = passages.at(-1);
    if (passage !== undefined && last !== null && continues(last, next)) {
      const text = passage.text + separator(last, next) + next.text.trim();
      passages[passages.length - 1] = { ...passage, text, box: unite(passage.box, next.span.box) };
    } else passages.push({ page: next.span.page, box: next.span.box, text: next.text.trim(), technique: next.technique });
    last = next;
  }
  return passages.filter(({ text }) => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= fewestLetters);
}

function continues(last: ConcealedSpan, next: ConcealedSpan): boolean {
  if (last.technique !== next.technique || last.span.page !== next.span.page) return false;
  return Math.abs(next.span.baseline - last.span.baseline) <= passageEm * Math.max(4, next.span.fontSize, last.span.fontSize);
}

function separator(last: ConcealedSpan, next: ConcealedSpan): string {
  if (Math.abs(next.span.baseline - last.span.baseline) > 0.3 * next.span.fontSize) return ' ';
  const gap = next.span.box.x - last.span.box.x - last.span.box.width;
  return /^\s/.test(next.text) || /\s$/.test(last.text) || Math.abs(gap) > 0.13 * next.span.fontSize ? ' ' : '';
}
