import type { SkillCategory } from '../contract/vocabulary.ts';
import type { SkillFamily } from '../skills/family.ts';
import { foldText } from '../skills/fold.ts';

/** A skill of the vocabulary to choose from, with its other names in all languages. */
export interface SkillSuggestion {
  readonly name: string;
  readonly family: string;
  readonly category: SkillCategory;
  readonly aliases: readonly string[];
}

/** A skill with its names folded; the first is the canonical one. */
interface Entry {
  readonly skill: SkillSuggestion;
  readonly folded: readonly string[];
}

/** Skills made ready for `suggestSkills`. */
export type SkillIndex = readonly Entry[];

/** Most skills that are suggested at once. */
const mostSuggested = 8;

/** How well a text fits a name, best first; an alias counts one less than the name itself. */
const fits = { whole: 0, begins: 2, beginsWord: 4, holds: 6, none: 8 } as const;

/** The skills of one family, ready to be searched. */
export function indexFamily({ title, skills }: SkillFamily): SkillIndex {
  return skills.map(({ name, names, category }) => {
    const [, ...aliases] = names.map(each => each.text);
    return { skill: { name, family: title, category, aliases }, folded: names.map(each => foldText(each.text)) };
  });
}

/**
 * Up to eight skills of which a name or an alias holds `text`, whatever its case and accents: names that are the text,
 * then those that begin with it, then those of which a word does; shorter names first. None for a text without letters.
 */
export function suggestSkills(index: SkillIndex, text: string): readonly SkillSuggestion[] {
  const wanted = foldText(text).trim();
  if (wanted === '') return [];
  return index
    .map(entry => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < fits.none)
    .sort((a, b) => a.rank - b.rank || compareNames(a.entry, b.entry))
    .slice(0, mostSuggested)
    .map(({ entry }) => entry.skill);
}

function rankOf({ folded }: Entry, wanted: string): number {
  let best: number = fits.none;
  for (const [index, name] of folded.entries()) best = Math.min(best, fitOf(name, wanted) + (index === 0 ? 0 : 1));
  return best;
}

function fitOf(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at < 0) return fits.none;
  if (at === 0) return name.length === wanted.length ? fits.whole : fits.begins;
  return /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? fits.holds : fits.beginsWord;
}

function compareNames(a: Entry, b: Entry): number {
  return a.skill.name.length - b.skill.name.length || (a.skill.name < b.skill.name ? -1 : 1);
}
