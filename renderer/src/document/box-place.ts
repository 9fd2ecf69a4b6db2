import type { PageSize } from '../../../core/contract/document.ts';
import type { Box } from '../../../core/contract/geometry.ts';

/** CSS pixels from the top left of the paper. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Room between the words and the outline of their box, in CSS pixels. */
const paddingPx = 1;
/** Least extent of a box on screen, so that it can be seen and hit. */
const leastPx = 5;

/** Where a box of the page lies on paper drawn at `scale` pixels per point: never smaller than can be hit, never beyond the paper. */
export function placeBox(box: Box, page: PageSize, scale: number): Place {
  const [left, width] = within(box.x * scale, box.width * scale, page.width * scale);
  const [top, height] = within(box.y * scale, box.height * scale, page.height * scale);
  return { left, top, width, height };
}

function within(from: number, extent: number, limit: number): readonly [start: number, extent: number] {
  const wanted = Math.max(leastPx, extent + 2 * paddingPx);
  const start = from + extent / 2 - wanted / 2;
  const first = Math.max(0, Math.min(start, limit - leastPx));
  const last = Math.min(limit, Math.max(start + wanted, leastPx));
  return [round(first), round(Math.max(leastPx, last - first))];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Size of the letters in which hidden words are shown, and the share of it that a letter takes on the average. */
const hiddenLetter = { sizePx: 7, width: 0.5, line: 1.35 };
/** Room around the words, in pixels. */
const hiddenPaddingPx = 3;
/** Share of the paper's width that a passage takes which is too small for its words. */
const hiddenShare = 0.62;

/**
 * Where a hidden passage is drawn with its words: at its own place where they fit, else in a larger box around it
 * (letters of 1 pt, or beyond the edge of the page).
 */
export function placeHidden(box: Box, words: string, page: PageSize, scale: number): Place {
  const own = placeBox(box, page, scale);
  if (own.height >= heightOf(words, own.width)) return own;
  const paper = { width: page.width * scale, height: page.height * scale };
  const width = Math.max(own.width, Math.min(paper.width * hiddenShare, words.length * hiddenLetter.sizePx * hiddenLetter.width + 16));
  const height = Math.min(paper.height * 0.4, Math.max(own.height, heightOf(words, width)));
  return {
    left: round(Math.max(4, Math.min(own.left, paper.width - width - 4))),
    top: round(Math.max(16, Math.min(own.top, paper.height - height - 4))),
    width: round(width),
    height: round(height),
  };
}

function heightOf(words: string, width: number): number {
  const letters = Math.max(1, (width - 2 * hiddenPaddingPx) / (hiddenLetter.sizePx * hiddenLetter.width));
  return Math.ceil(words.length / letters) * hiddenLetter.sizePx * hiddenLetter.line + 2 * hiddenPaddingPx;
}
