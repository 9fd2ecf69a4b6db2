import { fold } from './fold.ts';
import { wordsOf, type Word } from './words.ts';

/** A phrase of a table found in a text: words `from` to `to` (exclusive). */
export interface PhraseHit<T> {
  readonly value: T;
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly phrase: string;
  readonly value: T;
}

type Words = readonly Pick<Word, 'text'>[];

function standsAt(phrase: readonly string[], words: Words, at: number): boolean {
  for (let offset = 1; offset < phrase.length; offset += 1) if (words[at + offset]?.text !== phrase[offset]) return false;
  return true;
}

/** Phrases of the language tables, found by their first word; the longest wins, the first to claim a phrase keeps it. */
export class PhraseIndex<T> {
  private readonly entries = new Map<string, Entry<T>[]>();

  constructor(phrases: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of phrases) this.add(phrase, value);
    for (const list of this.entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest phrase that begins at word `at`. */
  match(words: Words, at: number): PhraseHit<T> | null {
    const first = words[at];
    const list = first && this.entries.get(first.text);
    if (!list) return null;
    for (const entry of list) {
      if (standsAt(entry.words, words, at)) {
        return { value: entry.value, phrase: entry.phrase, from: at, to: at + entry.words.length };
      }
    }
    return null;
  }

  /** All phrases of a text, from the left, without overlaps. */
  find(words: Words): readonly PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (let at = 0; at < words.length;) {
      const hit = this.match(words, at);
      if (hit) hits.push(hit);
      at = hit ? hit.to : at + 1;
    }
    return hits;
  }

  /** True when the text contains a phrase. */
  occursIn(words: Words): boolean {
    return words.some((_, at) => this.match(words, at) !== null);
  }

  /** The value of a text that is a phrase as a whole. */
  whole(words: Words): T | null {
    const hit = this.match(words, 0);
    return hit && hit.to === words.length ? hit.value : null;
  }

  private add(phrase: string, value: T): void {
    const words = wordsOf(fold(phrase)).map(word => word.text);
    const first = words[0];
    if (first === undefined) return;
    const list = this.entries.get(first) ?? [];
    if (list.some(entry => entry.words.length === words.length && entry.words.every((word, at) => word === words[at]))) return;
    list.push({ words, phrase, value });
    this.entries.set(first, list);
  }
}
