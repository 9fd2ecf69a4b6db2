import { createHash } from 'node:crypto';
import { wordsOfTitle } from '../../core/occupations/classify-title.ts';
import { lookUpTitle } from '../../core/occupations/table-family.ts';
import { signsOfTitle } from '../../core/occupations/title-signs.ts';
import type { TitleTables } from '../../core/occupations/title-tables.ts';
import type { TitleExample } from './train-title-weights.ts';

/** Families by title, from rows of code and title: "53-3032.00\tTruck Driver" under a heading row. */
export function parseTitles(text: string): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>();
  for (const row of text.trim().split('\n').slice(1)) {
    const [code = '', title = ''] = row.split('\t');
    titles.set(title, [...(titles.get(title) ?? []), code.slice(0, 2)]);
  }
  return titles;
}

/** Whether a title may be learned from. The other half is left to measure with: nobody looks at it. */
export function isToLearnFrom(title: string): boolean {
  const [first = 0] = createHash('sha256').update(`shortlist:${title.toLowerCase()}`).digest();
  return first % 2 === 0;
}

/** What a title shows of itself to the tables. */
export function exampleOf(title: string, families: readonly string[], tables: TitleTables): TitleExample {
  const words = wordsOfTitle(title);
  const { words: whole, parts, found } = signsOfTitle(words, lookUpTitle(words, tables));
  return { signs: [...new Set([...whole, ...parts, ...found])], families: [...new Set(families)] };
}
