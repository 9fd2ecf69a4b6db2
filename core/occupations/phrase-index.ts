import { foldText } from '../skills/fold.ts';

/** A phrase found in the words of a title; `start` and `end` count words. */
export interface PhraseMatch<Value> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Shortest part of a word that a `*` may leave. */
const shortestPart = 2;

/** Phrases looked up by their first word; `*` at the begin or end of a word stands for any letters, alone for any word. */
export class PhraseIndex<Value> {
  readonly #byFirst = new Map<string, Phrase<Value>[]>();

  constructor(entries: Iterable<readonly [string, Value]>) {
    for (const [text, value] of entries) {
      const words = titleWords(text);
      const [first] = words;
      if (first === undefined) continue;
      const known = this.#byFirst.get(first);
      if (known) known.push({ words, value });
      else this.#byFirst.set(first, [{ words, value }]);
    }
  }

  /** All phrases in the words of a title, in order of their place. */
  find(words: readonly string[]): readonly PhraseMatch<Value>[] {
    return words.flatMap((word, start) =>
      keysOf(word).flatMap(key =>
        (this.#byFirst.get(key) ?? [])
          .filter(phrase => phrase.words.every((wanted, offset) => isWord(words[start + offset], wanted)))
          .map(phrase => ({ value: phrase.value, start, end: start + phrase.words.length })),
      ),
    );
  }
}

/** The folded words of a title or a phrase; `*` stays. */
export function titleWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}*.+#&-]+/gu) ?? [];
}

/** What the first word of a phrase may be for this word: itself, its beginnings and its endings. */
function keysOf(word: string): readonly string[] {
  const keys = [word, `${word}*`, `*${word}`, `*${word}*`];
  for (let length = shortestPart; length < word.length; length += 1)
    keys.push(`${word.slice(0, length)}*`, `*${word.slice(length)}`, `*${word.slice(length)}*`);
  return keys;
}

function isWord(word: string | undefined, wanted: string): boolean {
  if (word === undefined) return false;
  if (!wanted.includes('*')) return word === wanted;
  const part = wanted.replaceAll('*', '');
  if (wanted.startsWith('*') && wanted.endsWith('*')) return word.includes(part);
  return wanted.startsWith('*') ? word.endsWith(part) : word.startsWith(part);
}
