import { PhraseIndex } from './text/phrases.ts';

/** The phrases of one table, found without a value. */
export function indexOf(phrases: readonly string[]): PhraseIndex<true> {
  return new PhraseIndex(phrases.map((phrase): readonly [string, true] => [phrase, true]));
}

/** The phrases of a record of lists, each with its key. */
export function indexOfGroups(record: Readonly<Record<string, readonly string[]>>): PhraseIndex<string> {
  return new PhraseIndex(groups(record));
}

/** `{ a: ['x', 'y'] }` → `[['x', 'a'], ['y', 'a']]`. */
export function groups<K extends string>(record: Readonly<Partial<Record<K, readonly string[]>>>): readonly (readonly [string, K])[] {
  const pairs: (readonly [string, K])[] = [];
  for (const key in record) for (const phrase of record[key] ?? []) pairs.push([phrase, key]);
  return pairs;
}
