import type { Vocabulary } from '../contract/vocabulary.ts';
import { compileJobWords, type JobWords } from '../job/words.ts';
import type { SkillFamily } from './family.ts';
import { buildVocabulary, parseSkillFamily } from './vocabulary.ts';

const skillFiles = import.meta.glob<string>('../../resources/skills/*.tsv', { query: '?raw', import: 'default', eager: true });
const wordFiles = import.meta.glob<unknown>('../../resources/job-words/*.json', { import: 'default', eager: true });

/** The skill tables as they ship, for tests. */
export function shippedFamilies(): readonly SkillFamily[] {
  return Object.entries(skillFiles).map(([path, text]) => parseSkillFamily(text, nameOf(path)));
}

/** The vocabulary as it ships, for tests. */
export function shippedVocabulary(): Vocabulary {
  return buildVocabulary(shippedFamilies());
}

/** The tables for reading ads as they ship, for tests. */
export function shippedJobWords(): JobWords {
  return compileJobWords(Object.fromEntries(Object.entries(wordFiles).map(([path, file]) => [nameOf(path).replace('.json', ''), file])));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
