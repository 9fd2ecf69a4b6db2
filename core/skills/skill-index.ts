import type { SkillEntry } from '../contract/vocabulary.ts';
import { VocabularyError, type SkillFamily, type SkillName, type SkillRecord } from './family.ts';
import { Lexicon } from './lexicon.ts';
import { nameKey } from './names.ts';
import { comparedText, flagsOf, patternFlag, type PatternTable } from './patterns.ts';
import { closeImplications, findRelationFaults, mirrorAdjacency } from './relations.ts';
import { addSpellings } from './spellings.ts';
import { wordsOf } from './tokens.ts';
import { WordTrie } from './trie.ts';

/** All that searching needs. `nameOwners[id]` is the skill that has the word `id` of the lexicon as its `nameKey`, -1 for none. */
export interface SkillIndex {
  readonly skills: readonly SkillEntry[];
  readonly lexicon: Lexicon;
  readonly trie: WordTrie;
  readonly patterns: PatternTable;
  readonly nameOwners: Int32Array;
}

/** Spellings as they are collected. */
interface Building {
  readonly lexicon: Lexicon;
  readonly trie: WordTrie;
  readonly nameOwners: Map<number, number>;
  readonly owners: number[];
  readonly rivals: number[];
  readonly flags: number[];
  readonly texts: Map<number, string>;
  readonly sequences: (readonly string[])[];
}

/** Joins families into one index. Throws `VocabularyError` listing every fault. */
export function indexFamilies(families: readonly SkillFamily[]): SkillIndex {
  const faults: string[] = [];
  const records = collectRecords(families, faults);
  faults.push(...findRelationFaults(records));
  const skills = makeEntries(families, records);
  const building = startBuilding();
  for (const [index, record] of families.flatMap(family => family.skills).entries())
    for (const name of record.names) addName(name, index, building, skills, record, faults);
  if (faults.length > 0) throw new VocabularyError(faults);
  addPlurals(building);
  const { lexicon, trie, sequences } = building;
  const patterns: PatternTable = {
    owners: Int32Array.from(building.owners),
    rivals: Int32Array.from(building.rivals),
    flags: Uint8Array.from(building.flags),
    texts: building.texts,
  };
  addSpellings(sequences, patterns, lexicon, trie);
  const nameOwners = new Int32Array(lexicon.size).fill(-1);
  for (const [word, skill] of building.nameOwners) nameOwners[word] = skill;
  return { skills, lexicon, trie, patterns, nameOwners };
}

function startBuilding(): Building {
  return {
    lexicon: new Lexicon(),
    trie: new WordTrie(),
    nameOwners: new Map(),
    owners: [],
    rivals: [],
    flags: [],
    texts: new Map(),
    sequences: [],
  };
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

function addName(
  name: SkillName,
  skill: number,
  building: Building,
  skills: readonly SkillEntry[],
  record: SkillRecord,
  faults: string[],
): void {
  const words = wordsOf(name.text);
  if (words.length === 0) {
    faults.push(`${record.place} “${record.name}” has a name without letters: “${name.text}”`);
    return;
  }
  const pattern = building.owners.length;
  const taken = building.trie.insert(
    words.map(word => building.lexicon.add(word)),
    pattern,
  );
  if (taken >= 0) {
    shareName(name, skill, taken, building, skills, record, faults);
    return;
  }
  building.owners.push(skill);
  building.rivals.push(-1);
  building.flags.push(flagsOf(name, record.category));
  const compared = comparedText(name);
  if (compared !== null) building.texts.set(pattern, compared);
  building.sequences.push(words);
  const key = building.lexicon.add(nameKey(name.text));
  if (!building.nameOwners.has(key)) building.nameOwners.set(key, skill);
}

/** Plurals of names in capitals, "SOPs" of "SOP", unless a real name uses them. */
function addPlurals(building: Building): void {
  for (const [pattern, words] of building.sequences.entries()) {
    const [word = ''] = words;
    const flags = building.flags[pattern] ?? 0;
    if (!(flags & patternFlag.acronym) || word.length < 3 || word.endsWith('s')) continue;
    const plural = building.owners.length;
    if (building.trie.insert([building.lexicon.add(`${word}s`)], plural) >= 0) continue;
    building.owners.push(building.owners[pattern] ?? -1);
    building.rivals.push(building.rivals[pattern] ?? -1);
    building.flags.push(patternFlag.exact | (flags & patternFlag.context));
    building.texts.set(plural, `${word.toUpperCase()}s`);
    building.sequences.push([`${word}s`]);
  }
}

/** A spelling that another skill has: allowed once, when it is ambiguous for both. */
function shareName(
  name: SkillName,
  skill: number,
  taken: number,
  building: Building,
  skills: readonly SkillEntry[],
  record: SkillRecord,
  faults: string[],
): void {
  const owner = skills[building.owners[taken] ?? -1]?.name ?? '';
  const rival = building.rivals[taken] ?? -1;
  if (owner === record.name || rival === skill) return;
  const shared = name.context && ((building.flags[taken] ?? 0) & patternFlag.context) !== 0;
  if (shared && rival < 0) building.rivals[taken] = skill;
  else faults.push(`${record.place} “${name.text}” of “${record.name}” belongs to “${owner}” already`);
}
