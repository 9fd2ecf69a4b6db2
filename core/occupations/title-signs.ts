import type { TableFinding } from './table-family.ts';

/** What a title is weighed by. `words` are whole words and pairs of them, `parts` their beginnings and endings, `found` what the tables say. */
export interface TitleSigns {
  readonly words: readonly string[];
  readonly parts: readonly string[];
  readonly found: readonly string[];
}

const shortestWithParts = 6;
const beginning = 5;
const ending = 4;
const lastEndings = [3, 4, 5] as const;

/**
 * The signs of a title: its words ("driver"), its last word ("driver$"), neighbours ("bus driver"), five letters at the begin
 * ("weldi*") and four at the end ("*lder") of long words, the endings of the last word ("*er$"), and the findings of the tables
 * ("=53", "phrase=53", "last=53", "field=53").
 */
export function signsOfTitle(words: readonly string[], finding: TableFinding): TitleSigns {
  const last = words.at(-1) ?? '';
  const long = [...new Set(words)].filter(word => word.length >= shortestWithParts);
  return {
    words: [
      ...new Set(words),
      ...(last === '' ? [] : [`${last}$`]),
      ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`),
    ],
    parts: [
      ...long.flatMap(word => [`${word.slice(0, beginning)}*`, `*${word.slice(-ending)}`]),
      ...(last === '' ? [] : [...new Set(lastEndings.map(length => `*${last.slice(-length)}$`))]),
    ],
    found: [
      `=${finding.family ?? 'none'}`,
      ...[...new Set(finding.phrases)].map(code => `phrase=${code}`),
      ...[...new Set(finding.atEnd)].map(code => `last=${code}`),
      ...[...new Set(finding.fields)].map(code => `field=${code}`),
    ],
  };
}
