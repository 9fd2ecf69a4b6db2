import type { PageSize, TextLine } from '../../../core/contract/document.ts';
import type { Rect } from './leader-route.ts';

interface WordsOfPage {
  readonly size: PageSize;
  readonly lines: readonly TextLine[];
}

const known = new WeakMap<Element, WordsOfPage>();

/** Remembers which lines stand on a sheet of paper, so that the leader line can keep off them. */
export function rememberWords(paper: Element, words: WordsOfPage): void {
  known.set(paper, words);
}

/** Where words stand on a sheet, in pixels of the window; empty for a sheet that nobody remembered. */
export function wordsOn(paper: Element, sheet: DOMRect): readonly Rect[] {
  const words = known.get(paper);
  if (words === undefined) return [];
  const scale = sheet.width / words.size.width;
  return words.lines.map(({ box }) => ({
    left: sheet.left + box.x * scale,
    top: sheet.top + box.y * scale,
    right: sheet.left + (box.x + box.width) * scale,
    bottom: sheet.top + (box.y + box.height) * scale,
  }));
}
