export { parseSkillFamily, VocabularyError } from './family.ts';
import type { SkillEntry, SkillHit, Vocabulary } from '../contract/vocabulary.ts';
import type { SkillFamily } from './family.ts';
import { createMatcher } from './matcher.ts';
import { nameKey } from './names.ts';
import { indexFamilies, type SkillIndex } from './skill-index.ts';

/**
 * Joins families into one searchable vocabulary.
 * Throws `VocabularyError` listing every fault: a spelling used twice (compared without case, diacritics and
 * punctuation), relations to unknown names, circles of implications.
 */
export function buildVocabulary(families: readonly SkillFamily[]): Vocabulary {
  return openVocabulary(indexFamilies(families));
}

/** The vocabulary of a finished index. */
export function openVocabulary(index: SkillIndex): Vocabulary {
  const find = createMatcher(index);
  return Object.freeze({
    skills: index.skills,
    get: (term: string): SkillEntry | null => index.skills[index.nameOwners[index.lexicon.idOf(nameKey(term))] ?? -1] ?? null,
    find: (text: string): readonly SkillHit[] => find(text),
  });
}
