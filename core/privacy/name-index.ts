import { foldName } from './fold-name.ts';
import { nameTerms } from './name-terms.ts';
import type { PrivacyTables } from './privacy-tables.ts';

/** Shortest name of one word, or of words run together, that is taken for a name by itself. */
const leastAlone = 4;

/** Names of many people, for sentences of which it is not known whom they are about. */
export class NameIndex {
  readonly #tables: PrivacyTables;
  /** Who has a part of a name, and who is called by a word alone. */
  readonly #parts = new Map<string, string[]>();
  readonly #alone = new Map<string, string[]>();
  readonly #files = new Map<string, string[]>();

  constructor(tables: PrivacyTables) {
    this.#tables = tables;
  }

  add(personId: string, name: string): void {
    const { parts, everyday, joined } = nameTerms([name], this.#tables);
    const all = [...parts, ...everyday];
    for (const part of all) push(this.#parts, part, personId);
    for (const word of joined) push(this.#alone, word, personId);
    if (all.length === 1 && (all[0]?.length ?? 0) >= leastAlone) push(this.#alone, all[0] ?? '', personId);
  }

  /** A file by its name, whatever folder it is in. */
  addFile(personId: string, fileName: string): void {
    push(this.#files, baseName(fileName), personId);
  }

  /**
   * The text with what `say` answers in place of each name and each file of people of whom it answers at all: two parts of
   * one person's name side by side, a name in one word, the name of a file.
   */
  replace(text: string, say: (personId: string, what: 'person' | 'file') => string | null): string {
    const found = [...this.#findFiles(text, say), ...this.#findNames(text, say)].sort(
      (one, other) => one.start - other.start || other.end - one.end,
    );
    let result = '';
    let from = 0;
    for (const { start, end, words } of found) {
      if (start < from) continue;
      result += text.slice(from, start) + words;
      from = end;
    }
    return result + text.slice(from);
  }

  #findFiles(text: string, say: (personId: string, what: 'person' | 'file') => string | null): readonly Found[] {
    if (this.#files.size === 0 || !text.includes('.')) return [];
    return [...text.matchAll(/\.[\p{L}\p{N}]{1,5}(?![\p{L}\p{N}])/gu)].flatMap(ending => {
      const end = ending.index + ending[0].length;
      const head = text.slice(Math.max(0, end - longestFile), end);
      for (const start of [0, ...[...head.matchAll(/[\s“”"'‘/\\(]/gu)].map(match => match.index + 1)]) {
        const words = firstOf(this.#files.get(baseName(head.slice(start))), person => say(person, 'file'));
        if (words !== null) return [{ start: end - head.length + start, end, words }];
      }
      return [];
    });
  }

  #findNames(text: string, say: (personId: string, what: 'person' | 'file') => string | null): readonly Found[] {
    const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      folded: foldName(match[0]),
    }));
    return words.flatMap((word, index) => {
      const alone = firstOf(this.#alone.get(word.folded), person => say(person, 'person'));
      if (alone !== null) return [{ ...word, words: alone }];
      const next = words[index + 1];
      if (next === undefined || next.start - word.end > 3 || next.folded === word.folded) return [];
      const both = this.#parts.get(next.folded) ?? [];
      const name = firstOf(this.#parts.get(word.folded), person => (both.includes(person) ? say(person, 'person') : null));
      return name === null ? [] : [{ start: word.start, end: this.#endOf(words, index + 1), words: name }];
    });
  }

  /** The end of a name that goes on with more parts of anybody's name: "Ana Maria Lindqvist". */
  #endOf(words: readonly { readonly start: number; readonly end: number; readonly folded: string }[], index: number): number {
    const word = words[index];
    const next = words[index + 1];
    if (word === undefined) return 0;
    if (next === undefined || next.start - word.end > 1 || !this.#parts.has(next.folded)) return word.end;
    return this.#endOf(words, index + 1);
  }
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Longest name of a file that is looked for in a sentence. */
const longestFile = 200;

function baseName(file: string): string {
  return (file.split(/[/\\]/u).at(-1) ?? file).toLowerCase();
}

function firstOf(people: readonly string[] | undefined, say: (personId: string) => string | null): string | null {
  for (const person of people ?? []) {
    const words = say(person);
    if (words !== null) return words;
  }
  return null;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (known.at(-1) !== value) known.push(value);
}
