import { z } from 'zod';
import { skillCategories, type SkillEntry, type Vocabulary } from '../contract/vocabulary.ts';
import { pack, unpack, type Unpacked } from './binary.ts';
import type { SkillFamily } from './family.ts';
import { Lexicon } from './lexicon.ts';
import { indexFamilies, type SkillIndex } from './skill-index.ts';
import { WordTrie } from './trie.ts';
import { openVocabulary } from './vocabulary.ts';

/** The skills as columns; a relation is a flat list of skill numbers, `…Ends[n]` is where those of skill n end. */
interface Header {
  readonly families: readonly string[];
  /** Names, one a line. */
  readonly names: string;
  readonly texts: readonly (readonly [number, string])[];
}

/**
 * The families as bytes that `loadVocabulary` opens without reading tables or building anything.
 * The same families always give the same bytes. Throws `VocabularyError` like `buildVocabulary`.
 */
export function compileVocabulary(families: readonly SkillFamily[]): Uint8Array<ArrayBuffer> {
  const index = indexFamilies(families);
  const { skills, lexicon, trie, patterns } = index;
  const titles = [...new Set(skills.map(skill => skill.family))];
  const numbers = new Map(skills.map((skill, number) => [skill.name, number]));
  const header: Header = { families: titles, names: skills.map(skill => skill.name).join('\n'), texts: [...patterns.texts] };
  return pack(header, {
    family: Int32Array.from(skills, skill => titles.indexOf(skill.family)),
    category: Int32Array.from(skills, skill => skillCategories.indexOf(skill.category)),
    ...relation('implies', skills, numbers),
    ...relation('adjacent', skills, numbers),
    ...prefixed('words', { ...lexicon.arrays }),
    ...prefixed('trie', { ...trie.arrays }),
    nameOwners: index.nameOwners,
    owners: patterns.owners,
    rivals: patterns.rivals,
    flags: patterns.flags,
  });
}

/** Opens what `compileVocabulary` made. Throws `RangeError` when the bytes are something else. */
export function loadVocabulary(compiled: Uint8Array): Vocabulary {
  const packed = unpack(compiled);
  const header = headerSchema.parse(packed.header);
  const index: SkillIndex = {
    skills: readSkills(packed, header),
    lexicon: Lexicon.from({
      slots: packed.integers('words.slots'),
      units: packed.units('words.units'),
      starts: packed.integers('words.starts'),
    }),
    trie: WordTrie.from({
      keys: packed.floats('trie.keys'),
      targets: packed.integers('trie.targets'),
      leaves: packed.integers('trie.leaves'),
      roots: packed.integers('trie.roots'),
    }),
    patterns: {
      owners: packed.integers('owners'),
      rivals: packed.integers('rivals'),
      flags: packed.bytes('flags'),
      texts: new Map(header.texts),
    },
    nameOwners: packed.integers('nameOwners'),
  };
  return openVocabulary(index);
}

const headerSchema = z.object({
  families: z.array(z.string()),
  names: z.string(),
  texts: z.array(z.tuple([z.number(), z.string()])),
}) satisfies z.ZodType<Header>;

function relation(
  kind: 'implies' | 'adjacent',
  skills: readonly SkillEntry[],
  numbers: ReadonlyMap<string, number>,
): Readonly<Record<string, Int32Array>> {
  let end = 0;
  const ends = Int32Array.from(skills, skill => (end += skill[kind].length));
  const targets = Int32Array.from(skills.flatMap(skill => skill[kind].map(name => numbers.get(name) ?? 0)));
  return { [kind]: targets, [`${kind}Ends`]: ends };
}

function readSkills(packed: Unpacked, header: Header): readonly SkillEntry[] {
  const names = header.names === '' ? [] : header.names.split('\n');
  const family = packed.integers('family');
  const category = packed.integers('category');
  const implies = relationReader(packed, 'implies', names);
  const adjacent = relationReader(packed, 'adjacent', names);
  return Object.freeze(
    names.map((name, number) =>
      Object.freeze({
        name,
        family: header.families[family[number] ?? -1] ?? '',
        category: skillCategories[category[number] ?? -1] ?? 'domain',
        implies: implies(number),
        adjacent: adjacent(number),
      }),
    ),
  );
}

function relationReader(packed: Unpacked, kind: string, names: readonly string[]): (number: number) => readonly string[] {
  const targets = packed.integers(kind);
  const ends = packed.integers(`${kind}Ends`);
  const none: readonly string[] = Object.freeze([]);
  return number => {
    const end = ends[number] ?? 0;
    let at = ends[number - 1] ?? 0;
    if (at === end) return none;
    const related: string[] = [];
    for (; at < end; at += 1) related.push(names[targets[at] ?? -1] ?? '');
    return related;
  };
}

function prefixed<Block>(prefix: string, blocks: Readonly<Record<string, Block>>): Readonly<Record<string, Block>> {
  return Object.fromEntries(Object.entries(blocks).map(([name, block]) => [`${prefix}.${name}`, block]));
}
