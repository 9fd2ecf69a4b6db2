import { z } from 'zod';
import { PhraseIndex, titleWords, type PhraseMatch } from './phrase-index.ts';

/** Words by family: the shape of `title-stems.json` and `common-titles.json` in `resources/job-words`. */
export const FamilyWordsFile = z.object({
  families: z.array(z.object({ code: z.string(), words: z.array(z.string().min(1)).readonly() })).readonly(),
});

/**
 * Compiles `title-stems.json`: head nouns of job titles in German, French, Spanish, Italian, Portuguese, Polish and Dutch, none of
 * which fits an English title. Without a file, an index that knows no word. Throws a `ZodError` when it has the wrong shape.
 */
export function compileTitleStems(file: unknown): PhraseIndex<string> {
  return new PhraseIndex(pairsOf(file));
}

/** Compiles `common-titles.json`: whole English titles and their family. Throws a `ZodError` when it has the wrong shape. */
export function compileCommonTitles(file: unknown): ReadonlyMap<string, string> {
  return new Map(pairsOf(file).map(([title, code]) => [titleWords(title).join(' '), code]));
}

function pairsOf(file: unknown): readonly (readonly [word: string, code: string])[] {
  const { families } = FamilyWordsFile.parse(file ?? { families: [] });
  return families.flatMap(({ code, words }) => words.map(word => [word, code] as const));
}

/** What stands before a title and says nothing of the occupation. */
const lead: ReadonlySet<string> = new Set(
  'senior sr sr. junior jr jr. lead principal deputy interim acting freelance self-employed independent trainee apprentice graduate intern experienced qualified certified licensed part-time full-time temporary volunteer student'.split(
    ' ',
  ),
);

/** Family of a title that is listed as it stands, or behind words of rank and contract: "senior freelance copywriter". */
export function familyOfCommonTitle(words: readonly string[], titles: ReadonlyMap<string, string>): string | null {
  const known = titles.get(words.join(' '));
  if (known !== undefined) return known;
  const [first, ...rest] = words;
  return first !== undefined && rest.length > 0 && lead.has(first) ? familyOfCommonTitle(rest, titles) : null;
}

/** Code of those who lead others: "Leiter Einkauf" leads, whatever follows. */
const management = '11';

/** Family by the words of the seven languages, null where there are none: the longest phrase, else who leads, else the first. */
export function familyOfStems(words: readonly string[], stems: PhraseIndex<string>): string | null {
  const found = stems.find(words);
  const longest = found.reduce<PhraseMatch<string> | null>(
    (best, match) => (best === null || size(match) > size(best) ? match : best),
    null,
  );
  if (longest !== null && size(longest) > 1) return longest.value;
  return (found.find(({ value }) => value === management) ?? longest)?.value ?? null;
}

function size(match: PhraseMatch<string>): number {
  return match.end - match.start;
}
