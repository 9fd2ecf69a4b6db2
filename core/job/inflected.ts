import type { SkillHit, Vocabulary } from '../contract/vocabulary.ts';

/** Kinds of skills whose names are proper names and take the endings of the language around them. */
const properNames: ReadonlySet<string> = new Set(['language', 'framework', 'library', 'tool', 'platform', 'database']);
/** Shortest name that is looked for under an ending, in letters. */
const shortestStem = 3;
const capitalised = /\p{Lu}[\p{L}\p{N}]{3,}/gu;

/**
 * A vocabulary that also finds proper names with the endings of a language: "Dockerem", "w Pythonie", "Excela".
 * Without endings it is the vocabulary itself.
 */
export function withEndings(vocabulary: Vocabulary, endings: readonly string[]): Vocabulary {
  if (endings.length === 0) return vocabulary;
  const longestFirst = [...endings].sort((a, b) => b.length - a.length);
  return {
    ...vocabulary,
    find: text => {
      const hits = vocabulary.find(text);
      const further = Array.from(text.matchAll(capitalised)).flatMap((match): readonly SkillHit[] => {
        const end = match.index + match[0].length;
        const skill = hits.some(hit => hit.start < end && match.index < hit.end) ? null : stemIn(vocabulary, match[0], longestFirst);
        return skill === null ? [] : [{ skill, start: match.index, end, certain: true }];
      });
      return further.length === 0 ? hits : [...hits, ...further].sort((a, b) => a.start - b.start);
    },
  };
}

function stemIn(vocabulary: Vocabulary, word: string, endings: readonly string[]): SkillHit['skill'] | null {
  for (const ending of endings) {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || stem.length < shortestStem) continue;
    const skill = vocabulary.get(stem) ?? vocabulary.get(`${stem}a`);
    if (skill && properNames.has(skill.category)) return skill;
  }
  return null;
}
