import type { QueryWords } from './query.ts';
import { searchWords, type SearchWord } from './words.ts';

/** Where sought words stand in a text: offsets, and which of the sought words they are. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly sought: number;
}

/** All places of the sought words in a text, in order; of places that overlap the longest. */
export function findHits(text: string, sought: readonly QueryWords[]): readonly Hit[] {
  return sought.length === 0 ? [] : hitsAmong(searchWords(text), sought);
}

/** The same among words that are known already. */
export function hitsAmong(words: readonly SearchWord[], sought: readonly QueryWords[]): readonly Hit[] {
  const beginnings = groupByFirst(sought);
  const hits: Hit[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index];
    if (first === undefined || first.start < (hits.at(-1)?.end ?? 0)) continue;
    const found = longestAt(words, index, beginnings.candidates(first.word));
    if (found !== null) hits.push(found);
  }
  return hits;
}

interface Candidate {
  readonly index: number;
  readonly words: QueryWords;
}

/** Sought words by their first word; beginnings of words apart. */
function groupByFirst(sought: readonly QueryWords[]): { readonly candidates: (word: string) => readonly Candidate[] } {
  const whole = new Map<string, Candidate[]>();
  const begun: Candidate[] = [];
  sought.forEach((words, index) => {
    const [first = ''] = words.words;
    if (words.prefix && words.words.length === 1) begun.push({ index, words });
    else whole.set(first, [...(whole.get(first) ?? []), { index, words }]);
  });
  return {
    candidates: word => [...(whole.get(word) ?? []), ...begun.filter(({ words }) => word.startsWith(words.words[0] ?? ''))],
  };
}

function longestAt(words: readonly SearchWord[], at: number, candidates: readonly Candidate[]): Hit | null {
  let longest: Hit | null = null;
  for (const { index, words: sought } of candidates) {
    const last = words[at + sought.words.length - 1];
    const start = words[at]?.start;
    if (last === undefined || start === undefined || !standAt(words, at, sought)) continue;
    if (longest === null || last.end > longest.end) longest = { start, end: last.end, sought: index };
  }
  return longest;
}

function standAt(words: readonly SearchWord[], at: number, { words: sought, prefix }: QueryWords): boolean {
  const last = sought.length - 1;
  return sought.every((word, offset) => {
    const there = words[at + offset]?.word ?? '';
    return prefix && offset === last ? there.startsWith(word) : there === word;
  });
}
