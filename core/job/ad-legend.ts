import type { AdLanguage } from './ad-language.ts';
import { foldAligned } from './word-pattern.ts';

/** "E = essential, D = desirable": a letter and the word that it stands for. */
const entry = /(?<![\p{L}\p{N}])(\p{Lu})\s*[=:–-]\s*(\p{L}{4,}(?:\s\p{L}+)?)/gu;
const mark = /[([](\p{Lu})[)\]]\s*[.;,]?\s*$/u;

/**
 * Reads the legend of an ad that marks its items with letters. Gives the section that the mark at an item's end stands
 * for, null for an item without a mark of the legend.
 */
export function readLegend(text: string, language: AdLanguage): (item: string) => 'required' | 'preferred' | null {
  const letters = new Map<string, 'required' | 'preferred'>();
  for (const [, letter = '', words = ''] of text.matchAll(entry)) {
    const folded = foldAligned(words);
    if (language.preferred.test(folded)) letters.set(letter, 'preferred');
    else if (language.required.test(folded)) letters.set(letter, 'required');
  }
  return item => (letters.size < 2 ? null : (letters.get(mark.exec(item)?.[1] ?? '') ?? null));
}
