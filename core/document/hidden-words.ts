import type { HiddenText } from '../contract/document.ts';

/** How many words a document shows to software and not to a reader. */
export function countHiddenWords(hidden: readonly HiddenText[]): number {
  return hidden.flatMap(passage => passage.text.split(/\s+/)).filter(word => word !== '').length;
}
