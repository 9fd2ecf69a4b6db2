export { parseSkillFamily, VocabularyError } from './family.ts';
import type { SkillEntry, SkillHit, Vocabulary } from '../contract/vocabulary.ts';
import { VocabularyError, type SkillFamily, type SkillName, type SkillRecord } from './family.ts';
import { Lexicon } from './lexicon.ts';
import { createMatcher, type Pattern } from './matcher.ts';
import { closeImplications, findRelationFaults, mirrorAdjacency } from './relations.ts';
import { wordsOf } from './tokens.ts';
import { WordTrie } from './trie.ts';
import { addSpellings } from './spellings.ts';

/**
 * Joins families into one searchable vocabulary.
 * Throws `VocabularyError` listing every fault: a spelling used twice (compared without case, diacritics and
 * punctuation), relations to unknown names, circles of implications.
 */
export function buildVocabulary(families: readonly SkillFamily[]): Vocabulary {
  const faults: string[] = [];
  const records = collectRecords(families, faults);
  faults.push(...findRelationFaults(records));
  const skills = makeEntries(families, records);
  const lexicon = new Lexicon();
  const trie = new WordTrie();
  const patterns: Pattern[] = [];
  const sequences: (readonly string[])[] = [];
  const byName = new Map<string, SkillEntry>();
  let index = 0;
  for (const family of families) {
    for (const record of family.skills) {
      const skill = skills[index];
      index += 1;
      if (skill) for (const name of record.names) addName(name, skill, { lexicon, trie, patterns, sequences, byName }, record, faults);
    }
  }
  if (faults.length > 0) throw new VocabularyError(faults);
  addSpellings(sequences, lexicon, trie);
  const find = createMatcher(lexicon, trie, patterns);
  return Object.freeze({
    skills,
    get: (term: string): SkillEntry | null => byName.get(wordsOf(term).join('')) ?? null,
    find: (text: string): readonly SkillHit[] => find(text),
  });
}

interface Building {
  readonly lexicon: Lexicon;
  readonly trie: WordTrie;
  readonly patterns: Pattern[];
  readonly sequences: (readonly string[])[];
  readonly byName: Map<string, SkillEntry>;
}

function collectRecords(families: readonly SkillFamily[], faults: string[]): ReadonlyMap<string, SkillRecord> {
  const records = new Map<string, SkillRecord>();
  for (const family of families) {
    for (const record of family.skills) {
      const other = records.get(record.name);
      if (other) faults.push(`${record.place} “${record.name}” stands already in ${other.place}`);
      else records.set(record.name, record);
    }
  }
  return records;
}

function makeEntries(families: readonly SkillFamily[], records: ReadonlyMap<string, SkillRecord>): readonly SkillEntry[] {
  const implied = closeImplications(records);
  const neighbours = mirrorAdjacency(records, implied);
  const none: readonly string[] = Object.freeze([]);
  return Object.freeze(
    families.flatMap(family =>
      family.skills.map(record =>
        Object.freeze({
          name: record.name,
          family: family.title,
          category: record.category,
          implies: implied.get(record.name) ?? none,
          adjacent: neighbours.get(record.name) ?? none,
        }),
      ),
    ),
  );
}

function addName(name: SkillName, skill: SkillEntry, building: Building, record: SkillRecord, faults: string[]): void {
  const words = wordsOf(name.text);
  if (words.length === 0) {
    faults.push(`${record.place} “${record.name}” has a name without letters: “${name.text}”`);
    return;
  }
  const pattern = building.patterns.length;
  const taken = building.trie.insert(
    words.map(word => building.lexicon.add(word)),
    pattern,
  );
  const owner = taken >= 0 ? building.patterns[taken]?.skill : undefined;
  if (owner) {
    if (owner.name !== skill.name) faults.push(`${record.place} “${name.text}” of “${record.name}” belongs to “${owner.name}” already`);
    return;
  }
  building.patterns.push({ skill, text: name.text, exact: name.exact, context: name.context, acronym: /^\p{Lu}{2,5}$/u.test(name.text) });
  building.sequences.push(words);
  const key = words.join('');
  if (!building.byName.has(key)) building.byName.set(key, skill);
}
