import { fold } from '../text/fold.ts';

/**
 * Whether two names may be one person's: the words of the shorter stand in the longer, in any order, an initial for a word
 * that begins with it. A name that was not read may be anybody's. An address that two names share (an agency's, a family's)
 * makes them no one person.
 */
export function areAlikeNames(one: string | null, other: string | null): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || short.length === 0) return true;
  const left = [...long];
  // Whole words first, so that an initial takes none of theirs.
  const initials = short.filter(word => !take(left, each => each === word));
  if (initials.length === short.length) return false;
  return initials.every(word => take(left, each => isInitialOf(word, each) || isInitialOf(each, word)));
}

function wordsOf(name: string | null): readonly string[] {
  return fold(name ?? '')
    .split(/[^\p{L}\p{N}']+/gu)
    .filter(word => word !== '');
}

function take(words: string[], fits: (word: string) => boolean): boolean {
  const at = words.findIndex(fits);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

function isInitialOf(initial: string, word: string): boolean {
  return initial.length === 1 && word.startsWith(initial);
}
