import type { ContactLabel, LanguageTables } from '../tables.ts';
import { wordsOf } from '../text/words.ts';

/** A value announced by a label on its line ("Tel.: …"); `start` is the offset of the value. */
export interface LabelledText {
  readonly label: ContactLabel;
  readonly start: number;
}

/** The label that a folded text begins with, when a colon, a blank gap or a value follows it. */
export function leadingLabel(folded: string, tables: LanguageTables): LabelledText | null {
  const words = wordsOf(folded.slice(0, 60));
  const hit = tables.labels.match(words, 0);
  const last = hit && words[hit.to - 1];
  if (!hit || !last) return null;
  const gap = /^[\s.]*[:：\t|–-]?\s*/u.exec(folded.slice(last.end))?.[0] ?? '';
  return { label: hit.value, start: last.end + gap.length };
}

/** Words that may stand between a label and its number. */
const numberWords = new Set(['number', 'no', 'nr', 'nummer', 'numero', 'num', 'id', '#']);

/** The label that ends right before offset `at` of a folded text ("… Fax: 030 …"). */
export function labelBefore(folded: string, at: number, tables: LanguageTables): ContactLabel | null {
  const all = wordsOf(folded.slice(Math.max(0, at - 40), at));
  const before = numberWords.has(all.at(-1)?.text ?? '') ? all.slice(0, -1) : all;
  for (let from = Math.max(0, before.length - 4); from < before.length; from += 1) {
    const hit = tables.labels.match(before, from);
    if (hit && hit.to === before.length) return hit.value;
  }
  return null;
}
