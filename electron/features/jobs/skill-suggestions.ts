import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { indexFamily, suggestSkills, type SkillIndex, type SkillSuggestion } from '../../../core/job/suggest-skills.ts';
import { parseSkillFamily } from '../../../core/skills/family.ts';

/** Skills of the shipped vocabulary, by what is typed and by name. */
export interface SkillSuggestions {
  /** Up to eight skills whose names hold the text, best first. */
  readonly suggest: (text: string) => Promise<readonly SkillSuggestion[]>;
  /** Other names of the skills with these names; a name that the vocabulary does not know has none. */
  readonly otherNames: (names: readonly string[]) => Promise<Readonly<Record<string, readonly string[]>>>;
}

/**
 * Suggests skills of the shipped vocabulary. It is read when it is first asked for, one table at a time (about 2 ms each),
 * so that nothing else waits for all of them.
 */
export function createSkillSuggestions(resourcesFolder: string): SkillSuggestions {
  let loading: Promise<SkillIndex> | null = null;
  function load(): Promise<SkillIndex> {
    loading ??= loadIndex(path.join(resourcesFolder, 'skills')).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  }
  return {
    suggest: async text => suggestSkills(await load(), text),
    otherNames: async names => {
      const wanted = new Set(names);
      const known = (await load()).filter(({ skill }) => wanted.has(skill.name));
      return Object.fromEntries(known.map(({ skill }) => [skill.name, skill.aliases]));
    },
  };
}

async function loadIndex(folder: string): Promise<SkillIndex> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.tsv')).sort();
  const index: SkillIndex[number][] = [];
  for (const name of names) {
    index.push(...indexFamily(parseSkillFamily(await readFile(path.join(folder, name), 'utf8'), name)));
    await setImmediate();
  }
  return index;
}
