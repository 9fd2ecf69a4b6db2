import { titleWords, type PhraseMatch } from './phrase-index.ts';
import type { GenericHead, Seniority, TitleTables } from './title-tables.ts';

/** What a title says: the occupational family, null where its words are not known, and the rank. */
export interface OccupationOfTitle {
  readonly family: { readonly code: string; readonly name: string } | null;
  readonly seniority: Seniority;
}

/** Ranks and stages of a career behind the real title: "plumber apprentice" is a plumber. */
const ranks: ReadonlySet<string> = new Set([
  'helper',
  'apprentice',
  'trainee',
  'intern',
  'supervisor',
  'foreman',
  'lead',
  'leader',
  'journeyman',
  'boss',
  'crew',
]);
/** Family of makers, for agent nouns that no table knows. */
const production = '51';
const agentNoun = /^.{3,}(?:er|or|man|woman)$/;

/**
 * Occupational family and seniority of a job title in any of the eight languages. A phrase of two words and more at the end
 * decides, then the last word (a generic one by the field that it is about), then phrases and single words before it.
 */
export function classifyTitle(title: string, tables: TitleTables): OccupationOfTitle {
  const words = titleWords(mainPart(title));
  const code = familyOf(words, tables);
  const name = code === null ? undefined : tables.names.get(code);
  return { family: code === null || name === undefined ? null : { code, name }, seniority: seniorityOf(titleWords(title), tables) };
}

/** The title without brackets, and without what follows a comma, a slash or a dash. */
function mainPart(title: string): string {
  const bare = title.replace(/\(.*?\)/g, ' ').trim();
  return bare.split(/,|\s?\/\s?|\s[-–—|]\s/)[0] ?? bare;
}

function familyOf(words: readonly string[], tables: TitleTables): string | null {
  const head = words.at(-1);
  if (head === undefined) return null;
  const before = words.at(-2);
  if (ranks.has(head) && before !== undefined && (tables.heads.has(before) || tables.generic.has(before)))
    return familyOf(words.slice(0, -1), tables);
  const sure = strongest(tables.sure.find(words), words.length);
  const generic = tables.generic.get(head);
  const isHeadKnown = generic !== undefined || tables.heads.has(head);
  if (sure !== null && sure.end - sure.start > 1 && (sure.end === words.length || !isHeadKnown)) return sure.value;
  if (generic) return vote(words.slice(0, -1), generic, tables);
  const known = tables.heads.get(head) ?? sure?.value;
  if (known !== undefined) return known;
  return strongest(tables.fields.find(words), words.length)?.value ?? (agentNoun.test(head) ? production : null);
}

/** The longest phrase, of equals the one nearest to the end. */
function strongest(matches: readonly PhraseMatch<string>[], length: number): PhraseMatch<string> | null {
  const rank = (match: PhraseMatch<string>): number => (match.end - match.start) * 2 * length + match.end;
  return matches.reduce<PhraseMatch<string> | null>((best, match) => (best === null || rank(match) > rank(best) ? match : best), null);
}

function vote(words: readonly string[], generic: GenericHead, tables: TitleTables): string {
  const votes = new Map<string, number>();
  for (const [index, weight] of [
    [tables.fields, 1],
    [tables.sure, 1.5],
  ] as const) {
    for (const { value, start, end } of index.find(words))
      if (generic.only.has(value)) votes.set(value, (votes.get(value) ?? 0) + weight * (end - start) ** 2);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? generic.family;
}

function seniorityOf(words: readonly string[], tables: TitleTables): Seniority {
  const first = tables.seniority.find(words).reduce((lowest, match) => Math.min(lowest, match.value), tables.levels.length);
  return tables.levels[first] ?? 'professional';
}
