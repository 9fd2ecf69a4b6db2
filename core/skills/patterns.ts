import type { SkillCategory } from '../contract/vocabulary.ts';
import type { SkillName } from './family.ts';
import { foldText } from './fold.ts';
import { signedForm } from './signs.ts';

/** Properties of a spelling, as bits. */
export const patternFlag = {
  /** Written as given, letter by letter. */
  exact: 1,
  /** Ambiguous: needs a skill list or a neighbour skill. */
  context: 2,
  /** A short name in capitals; written otherwise ("send", "Aug") it is ambiguous. */
  acronym: 4,
  /** An acronym of at most three letters; written otherwise it counts only as a whole item of a list. */
  short: 8,
  /** The sign is part of the name: "P&L" is not "P L". */
  signed: 16,
  /** An ambiguous proper name of one word ("Access", "Go") or acronym ("SEND"); in small letters it counts only as a whole item of a list. */
  proper: 32,
} as const;

/** All spellings of the vocabulary, numbered, as parallel arrays. */
export interface PatternTable {
  /** Index of the skill. */
  readonly owners: Int32Array;
  /** Index of a second skill that shares an ambiguous spelling ("GCP"), -1 for none. */
  readonly rivals: Int32Array;
  /** Bits of `patternFlag`. */
  readonly flags: Uint8Array;
  /** Spellings of which the letters or the sign are compared. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Categories of things that have a proper name; the capital of "Access" means something, that of "Monitoring" does not. */
const products: ReadonlySet<SkillCategory> = new Set(['language', 'framework', 'library', 'tool', 'platform', 'database', 'hardware']);

/** The bits of a spelling of a skill of the category. */
export function flagsOf(name: SkillName, category: SkillCategory): number {
  const acronym = /^\p{Lu}{2,5}$/u.test(name.text);
  return (
    (name.exact ? patternFlag.exact : 0) |
    (name.context ? patternFlag.context : 0) |
    (acronym ? patternFlag.acronym : 0) |
    (acronym && name.text.length <= 3 ? patternFlag.short : 0) |
    (name.context && (acronym || (products.has(category) && /^\p{Lu}\S*$/u.test(name.text))) ? patternFlag.proper : 0) |
    (signedForm(name.text) === null ? 0 : patternFlag.signed)
  );
}

/** Text that a spelling must be compared with, null where its words are enough. */
export function comparedText(name: SkillName): string | null {
  if (name.exact) return name.text;
  const signed = signedForm(name.text);
  return signed === null ? null : foldText(signed);
}
