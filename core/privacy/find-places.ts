import type { PrivacyTables } from './privacy-tables.ts';
import type { TextRange } from './ranges.ts';

/** Words of a place name that name no place. */
const leastPlace = 3;

/** Each of these phrases wherever it stands as whole words, whatever its case; the longest first. */
export function findPhrases(text: string, phrases: readonly string[], kind: TextRange['kind']): readonly TextRange[] {
  const low = text.toLowerCase();
  const found: TextRange[] = [];
  for (const phrase of phrases) {
    for (let at = low.indexOf(phrase); at !== -1; at = low.indexOf(phrase, at + phrase.length)) {
      const before = low[at - 1] ?? ' ';
      const after = low[at + phrase.length] ?? ' ';
      if (!isLetter(before) && !isLetter(after)) found.push({ start: at, end: at + phrase.length, kind });
    }
  }
  return found;
}

/** The phrases by which a place is looked for: the whole of "Malmö, Sweden", and each of its parts. */
export function placePhrases(places: readonly string[]): readonly string[] {
  const parts = places.flatMap(place => [place, ...place.split(/[,;/()|·\t–—]|\s-\s/u)]);
  const phrases = parts.map(part =>
    part
      .trim()
      .toLowerCase()
      .replaceAll(/^\d[\d\s-]*|\.$/gu, '')
      .trim(),
  );
  return [...new Set(phrases)]
    .filter(phrase => phrase.length >= leastPlace && !remote.test(phrase))
    .sort((one, other) => other.length - one.length);
}

/** Ways of work, which are no places. */
const remote = /^(remote|hybrid|on-?site|home ?office|remoto|híbrido|télétravail|à distance|zdalnie|thuis|mobile?s? arbeiten)$/u;

/** Streets with a number, and postal codes with a town: parts of a line between commas and other separators. */
export function findAddresses(text: string, { street }: PrivacyTables): readonly TextRange[] {
  if (!/\d/u.test(text)) return [];
  const found: TextRange[] = [];
  for (const match of text.matchAll(/[^,|•·;\t]+/gu)) {
    const part = match[0];
    if (part.length > 60 || !/\d/u.test(part)) continue;
    if (isStreet(part, street) || isPostal(part)) found.push({ start: match.index, end: match.index + part.length, kind: 'place' });
  }
  return found.map((range, index) => bridged(range, found[index + 1]));
}

/** Longest town between a street and a postal code. */
const longestTown = 40;

/** What stands between two parts of an address is a part of it. */
function bridged(range: TextRange, next: TextRange | undefined): TextRange {
  return next !== undefined && next.start - range.end <= longestTown ? { ...range, end: next.start } : range;
}

/** "Storgatan 5", "12 Rue de la Paix", "Calle Mayor, 3": a word for a street with a house number and hardly more. */
function isStreet(part: string, street: RegExp): boolean {
  const words = part.trim().split(/\s+/u);
  if (words.length > 7 || !street.test(part)) return false;
  return /(?:^|\s)\d{1,5}\s?[a-z]?(?:[/-]\d{1,4}\s?[a-z]?)?(?:\s|\.|$)/iu.test(part) && !/(?:19|20)\d{2}/u.test(part);
}

/** "CA 94110", after the two letters by which the post of the United States knows a state. */
const americanState =
  /(?:^|\s)(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\s\d{5}(?:-\d{4})?$/u;

/** "21142 Malmö", "00-950 Warszawa", "1012 AB Amsterdam", "EC1A 1BB": a postal code with a town, or a British one. */
function isPostal(part: string): boolean {
  const text = part.trim();
  if (/^(?:\p{Lu}{1,3}[-\s])?(?:\d{5}|\d{2}-\d{3}|\d{3}\s\d{2}|\d{4}-\d{3}|\d{4}\s?\p{Lu}{2})\s+\p{Lu}[\p{L}\s.'-]{2,}$/u.test(text))
    return true;
  return /(?:^|\s)[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}$/u.test(text) || americanState.test(text);
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
