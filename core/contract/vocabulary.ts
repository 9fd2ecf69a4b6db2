/** What a skill is, for grouping on screen and for the five views. */
export const skillCategories = [
  'language',
  'framework',
  'library',
  'tool',
  'platform',
  'database',
  'method',
  'technique',
  'standard',
  'domain',
  'hardware',
  'soft',
] as const;
export type SkillCategory = (typeof skillCategories)[number];

/** One canonical skill of the vocabulary (`resources/skills/*.tsv`). */
export interface SkillEntry {
  readonly name: string;
  /** Title of the occupational family, from the first line of its file. */
  readonly family: string;
  readonly category: SkillCategory;
  /** Canonical names that having this skill proves, transitively closed. */
  readonly implies: readonly string[];
  /** Canonical names a recruiter would accept as "alternative found"; symmetric. */
  readonly adjacent: readonly string[];
}

/** A place in a text where a skill is named. `start` and `end` are offsets in that text, end exclusive. */
export interface SkillHit {
  readonly skill: SkillEntry;
  readonly start: number;
  readonly end: number;
  /** False when the words are ambiguous (Go, Excel, Access) and need a skill list or a neighbour skill to count. */
  readonly certain: boolean;
}

/**
 * The skill vocabulary, ready to be searched. `find` walks the text once and returns the longest
 * hits in order, without overlaps. `get` knows canonical names and aliases, folded.
 */
export interface Vocabulary {
  readonly skills: readonly SkillEntry[];
  get(term: string): SkillEntry | null;
  find(text: string): readonly SkillHit[];
}
