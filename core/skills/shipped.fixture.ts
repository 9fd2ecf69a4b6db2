import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Vocabulary } from '../contract/vocabulary.ts';
import { compileJobWords, type JobWords } from '../job/words.ts';
import { buildVocabulary, parseSkillFamily } from './vocabulary.ts';

const resources = path.join(import.meta.dirname, '..', '..', 'resources');

/** The vocabulary as it ships, for tests. */
export function shippedVocabulary(): Vocabulary {
  return buildVocabulary(readAll('skills', '.tsv').map(([name, text]) => parseSkillFamily(text, name)));
}

/** The tables for reading ads as they ship, for tests. */
export function shippedJobWords(): JobWords {
  return compileJobWords(
    Object.fromEntries(readAll('job-words', '.json').map(([name, text]) => [name.slice(0, -'.json'.length), JSON.parse(text)])),
  );
}

function readAll(folder: string, ending: string): readonly (readonly [string, string])[] {
  const names = readdirSync(path.join(resources, folder)).filter(name => name.endsWith(ending));
  return names.sort().map(name => [name, readFileSync(path.join(resources, folder, name), 'utf8')]);
}
