import type { Occupation, Seniority } from '../contract/cv.ts';
import { titleWords } from './phrase-index.ts';
import { lookUpTitle } from './table-family.ts';
import { signsOfTitle } from './title-signs.ts';
import { familyOfCommonTitle, familyOfStems } from './title-stems.ts';
import type { TitleTables } from './title-tables.ts';
import { heaviestFamily } from './title-weights.ts';

/**
 * Occupational family and seniority of a job title in any of the eight languages. Of these steps the first that says anything
 * decides:
 * 1. common English titles, whole (`common-titles.json`): "media strategist";
 * 2. head nouns of the seven languages beside English (`title-stems.json`): "Leiter Einkauf", "infirmière";
 * 3. the sum of fixed weights of the words, their parts and what the tables of English words find (`title-weights.json`), where
 *    a whole word or the tables are known: "wind turbine technician";
 * 4. the tables alone (`titles.json`).
 */
export function classifyTitle(title: string, tables: TitleTables): Occupation {
  const code = familyOfTitle(wordsOfTitle(title), tables);
  const name = code === null ? undefined : tables.names.get(code);
  return { family: code === null || name === undefined ? null : { code, name }, seniority: seniorityOf(titleWords(title), tables) };
}

/** The words that tell the occupation: without brackets, and without what follows a comma, a slash or a dash. */
export function wordsOfTitle(title: string): readonly string[] {
  const bare = title.replace(/\(.*?\)/g, ' ').trim();
  return titleWords(bare.split(/,|\s?\/\s?|\s[-–—|]\s/)[0] ?? bare);
}

function familyOfTitle(words: readonly string[], tables: TitleTables): string | null {
  const listed = familyOfCommonTitle(words, tables.common) ?? familyOfStems(words, tables.stems);
  if (listed !== null) return listed;
  const finding = lookUpTitle(words, tables);
  const signs = signsOfTitle(words, finding);
  const isKnown = finding.family !== null || signs.words.some(sign => tables.weights.bySign.has(sign));
  return (isKnown ? heaviestFamily([...signs.words, ...signs.parts, ...signs.found], tables.weights) : null) ?? finding.family;
}

function seniorityOf(words: readonly string[], tables: TitleTables): Seniority {
  const first = tables.seniority.find(words).reduce((lowest, match) => Math.min(lowest, match.value), tables.levels.length);
  return tables.levels[first] ?? 'professional';
}
