import { foldName, spellingsOf } from './fold-name.ts';
import type { NameTerms } from './name-terms.ts';
import type { TextRange } from './ranges.ts';

/** Endings by which a language bends a name: at most so many letters after one of at least five. */
const longestEnding = 3;
const leastBent = 5;

/** Where the person's names stand in a text: whole, bent ("Kowalskiego", "Ana’s"), run together, spaced out, as initials. */
export function findNames(text: string, terms: NameTerms): readonly TextRange[] {
  if (terms.parts.size === 0 && terms.everyday.size === 0 && terms.inside.length === 0) return [];
  const words = findWords(text, terms);
  return [
    ...words,
    ...findRuns(text, terms),
    ...findInside(text, terms),
    ...findInitials(text, words, terms),
    ...findMonogram(text, terms),
  ];
}

function findWords(text: string, terms: NameTerms): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const [word] = match;
    if (isName(word, terms))
      found.push({ start: match.index, end: match.index + word.length + genitive(text, match.index + word.length), kind: 'name' });
  }
  return found;
}

/** Characters of "’s" after a name. */
function genitive(text: string, at: number): number {
  return /^['’]s(?!\p{L})/u.exec(text.slice(at, at + 3))?.[0].length ?? 0;
}

function isName(word: string, { parts, everyday, abbreviated }: NameTerms): boolean {
  for (const spelling of spellingsOf(word)) {
    if (parts.has(spelling)) return true;
    if (everyday.has(spelling) && /^\p{Lu}/u.test(word)) return true;
    if (abbreviated.includes(spelling)) return true;
    for (const part of parts) if (isBent(spelling, part)) return true;
  }
  return false;
}

function isBent(word: string, part: string): boolean {
  if (word.length <= part.length) return false;
  if (word === `${part}s`) return true;
  return part.length >= leastBent && word.length <= part.length + longestEnding && word.startsWith(part);
}

/** Names of which the letters follow each other, whatever stands between them: "A N A  L I N D Q V I S T", "ana_lindqvist". */
function findRuns(text: string, { joined }: NameTerms): readonly TextRange[] {
  if (joined.length === 0) return [];
  const places: number[] = [];
  let letters = '';
  for (const match of text.matchAll(/\p{L}\p{M}*/gu)) {
    for (const letter of foldName(match[0])) {
      letters += letter;
      places.push(match.index);
    }
  }
  const found: TextRange[] = [];
  for (const run of joined) {
    for (let at = letters.indexOf(run); at !== -1; at = letters.indexOf(run, at + 1)) {
      const start = places[at];
      const last = places[at + run.length - 1];
      if (start === undefined || last === undefined) continue;
      // Letters of a name with whole words between them are a chance.
      if (/[\p{N}:;!?\n]/u.test(text.slice(start, last))) continue;
      found.push({ start, end: last + letterLength(text, last), kind: 'name' });
    }
  }
  return found;
}

function letterLength(text: string, at: number): number {
  return /^\p{L}\p{M}*/u.exec(text.slice(at, at + 6))?.[0].length ?? 1;
}

function findInside(text: string, { inside }: NameTerms): readonly TextRange[] {
  return inside.flatMap(part => {
    const found: TextRange[] = [];
    for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1))
      found.push({ start: at, end: at + part.length, kind: 'name' });
    return found;
  });
}

/** "A. Lindqvist", "Lindqvist, A.": a single letter of the name beside the name. */
function findInitials(text: string, names: readonly TextRange[], { initials }: NameTerms): readonly TextRange[] {
  return names.flatMap(({ start, end }) => {
    const before = /(?<!\p{L})((?:\p{L}\.?[ \u00a0-]?)+)$/u.exec(text.slice(Math.max(0, start - 8), start));
    const after = /^,?[ \u00a0]?((?:\p{L}\.[ \u00a0]?)+|\p{Lu}(?![\p{L}.]))/u.exec(text.slice(end, end + 8));
    const range = (from: number, letters: string): readonly TextRange[] =>
      (letters.match(/\p{L}/gu) ?? []).every(letter => initials.has(foldName(letter)))
        ? [{ start: from, end: from + letters.trimEnd().length, kind: 'name' }]
        : [];
    return [
      ...(before?.[1] === undefined ? [] : range(start - before[1].length, before[1])),
      ...(after?.[1] === undefined ? [] : range(end + after[0].length - after[1].length, after[1])),
    ];
  });
}

/** "A. L.", "A.L." anywhere, "AL" where it is all there is. */
function findMonogram(text: string, { monograms }: NameTerms): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const match of text.matchAll(/(?<!\p{L})\p{Lu}(?:\.[ \u00a0]?\p{Lu}){1,4}\.(?!\p{L})/gu)) {
    const letters = foldName(match[0].replaceAll(/[^\p{L}]/gu, ''));
    if (monograms.has(letters)) found.push({ start: match.index, end: match.index + match[0].length, kind: 'name' });
  }
  const alone = foldName(text.replaceAll(/[^\p{L}]/gu, ''));
  if (monograms.has(alone) && text.trim().length <= 8) found.push({ start: 0, end: text.length, kind: 'name' });
  return found;
}
