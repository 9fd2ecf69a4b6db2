import type { SkillEntry, Vocabulary } from '../contract/vocabulary.ts';

/** A skill that this many others imply is too wide to make them neighbours ("Programming"). */
const widest = 40;
const familyOf = new WeakMap<Vocabulary, ReadonlyMap<string, number>>();

/** True where having `owned` proves `wanted`: by the vocabulary, or as a module of a platform ("SAP BPC" is SAP). */
export function proves(owned: SkillEntry, wanted: SkillEntry): boolean {
  return owned.implies.includes(wanted.name) || (wanted.category === 'platform' && owned.name.startsWith(`${wanted.name} `));
}

/** True where two skills of one category are kinds of the same narrow thing: two ERP systems, two message queues. */
export function areSiblings(first: SkillEntry, second: SkillEntry, vocabulary: Vocabulary): boolean {
  if (first.category !== second.category || first.category === 'soft' || first === second) return false;
  const counts = countsOf(vocabulary);
  return first.implies.some(parent => second.implies.includes(parent) && (counts.get(parent) ?? 0) <= widest);
}

function countsOf(vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const known = familyOf.get(vocabulary);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const skill of vocabulary.skills) for (const parent of skill.implies) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  familyOf.set(vocabulary, counts);
  return counts;
}
