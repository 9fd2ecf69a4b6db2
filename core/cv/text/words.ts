import { isAscii } from './fold.ts';

/** A word of a folded text; `end` is exclusive. Characters of Chinese and Japanese script are words of their own. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}`;
const wordPattern = new RegExp(String.raw`[${spaceless}]|(?:(?![${spaceless}])[\p{L}\p{N}\p{M}+#ー])+`, 'gu');

/** Three characters of Chinese or Japanese script are about one word. */
const charactersOfWord = 3;

/** How many words a reader would count: characters of Chinese and Japanese script are parts of words. */
export function countWords(words: readonly Pick<Word, 'text'>[]): number {
  let single = 0;
  for (const word of words) if (word.text.length === 1 && word.text > '\u2e80') single += 1;
  return words.length - single + Math.ceil(single / charactersOfWord);
}

/** The same for text without other letters than these. */
const asciiWordPattern = /[A-Za-z0-9+#]+/g;

/** Splits a folded text into words. */
export function wordsOf(folded: string): readonly Word[] {
  const words: Word[] = [];
  const pattern = isAscii(folded) ? asciiWordPattern : wordPattern;
  for (const match of folded.matchAll(pattern)) words.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  return words;
}
