import { fold } from '../text/fold.ts';

/**
 * True when two printed names may be one person's: each word of the shorter is a word of the longer or its initial, so
 * "J. Roe" and "Roe, Jane Mary" are the same and "Anna Roe" and "Jane Roe" are not. One shared word alone is not enough.
 */
export function isSameName(one: string, other: string): boolean {
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length);
  if (shorter === undefined || longer === undefined || shorter.length === 0) return false;
  const free = [...longer];
  return shorter.every(word => {
    const at = free.findIndex(each => isSameWord(word, each));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}

function wordsOf(name: string): readonly string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

function isSameWord(one: string, other: string): boolean {
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}
