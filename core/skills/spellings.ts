import type { Lexicon } from './lexicon.ts';
import { patternFlag, type PatternTable } from './patterns.ts';
import type { WordTrie } from './trie.ts';

/**
 * Adds the spellings that need no alias of their own, unless a real name uses them: words written together
 * ("NodeJS", "PowerBI", "HTML 5"), a sign set apart ("P & L"), plural and singular of the later words of a term ("REST APIs", "unit test").
 * `sequences[n]` are the folded words of pattern n.
 */
export function addSpellings(sequences: readonly (readonly string[])[], patterns: PatternTable, lexicon: Lexicon, trie: WordTrie): void {
  for (const [pattern, words] of sequences.entries()) {
    const [first = ''] = words;
    if ((patterns.flags[pattern] ?? 0) & patternFlag.signed && words.length === 2)
      trie.insert(
        [first, 'and', words[1] ?? ''].map(word => lexicon.add(word)),
        pattern,
      );
    if (words.length === 1) {
      const parts = /^([a-z]{3,})(\d{1,4})$/.exec(first);
      if (parts) trie.insert([lexicon.add(parts[1] ?? ''), lexicon.add(parts[2] ?? '')], pattern);
      continue;
    }
    const joined = words.join('');
    if (words.length <= 4 && joined.length >= 4) trie.insert([lexicon.add(joined)], pattern);
    if (words.length === 3) {
      trie.insert([lexicon.add(first + (words[1] ?? '')), lexicon.add(words[2] ?? '')], pattern);
      trie.insert([lexicon.add(first), lexicon.add((words[1] ?? '') + (words[2] ?? ''))], pattern);
    }
    addNumbers(words, lexicon, trie);
  }
}

function addNumbers(words: readonly string[], lexicon: Lexicon, trie: WordTrie): void {
  let node = 0;
  for (const [depth, word] of words.entries()) {
    const next = trie.step(node, lexicon.idOf(word));
    if (depth > 0) for (const other of otherNumber(word)) trie.alias(node, lexicon.add(other), next);
    node = next;
  }
}

/** Plural of a singular and the reverse, in English and in the languages that add an s. */
function otherNumber(word: string): readonly string[] {
  if (word.length < 3 || /[^a-z]|(?:ss|us|is)$/.test(word)) return [];
  if (word.endsWith('ies') && word.length > 5) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('s')) return [word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return [`${word}s`];
}
