import type { PhraseMatch } from './phrase-index.ts';
import type { GenericHead, TitleTables } from './title-tables.ts';

/** What the tables say of a title: the family by their rules, and the families of the phrases, last phrases and fields in it. */
export interface TableFinding {
  readonly family: string | null;
  readonly phrases: readonly string[];
  readonly atEnd: readonly string[];
  readonly fields: readonly string[];
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
 * Looks the words up. Of the rules the first that says anything decides: a phrase of two words and more at the end, the last
 * word by itself or, where it is generic, by the field that it is about, phrases before it, fields, the ending of an agent noun.
 */
export function lookUpTitle(words: readonly string[], tables: TitleTables): TableFinding {
  const phrases = tables.sure.find(words);
  return {
    family: familyOf(words, tables),
    phrases: phrases.map(match => match.value),
    atEnd: phrases.filter(match => match.end === words.length).map(match => match.value),
    fields: tables.fields.find(words).map(match => match.value),
  };
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
