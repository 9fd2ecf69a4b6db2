import type { LanguageTables } from '../tables.ts';
import { fold, squeeze } from '../text/fold.ts';
import { isInCapitals } from '../lines.ts';
import { wordsOf } from '../text/words.ts';

/** A text that can be a name, cleaned of titles and credentials. */
export interface NameText {
  readonly value: string;
  /** True when the words were printed as "Last, First". */
  readonly isInverted: boolean;
}

const mostWords = 6;
const longestName = 60;
const nameWord = /^\p{L}[\p{L}\p{M}'’ʼ.-]*$/u;

/** Cleans a text into a name; null where it cannot be one. */
export function toNameText(raw: string, tables: LanguageTables): NameText | null {
  // "Sofia Papadakis, Rosensteinstr. 5, 70191 Stuttgart": an address follows.
  const tidy = (/^(\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){1,3}), [^,]*\d/u.exec(raw)?.[1] ?? raw)
    .replace(/[\p{Co}\p{So}\u200b-\u200f\ufeff*_#]+/gu, ' ')
    .replace(/\([^)]*\)|（[^）]*）|"[^"]*"|“[^”]*”/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (tidy.length < 2 || tidy.length > 140 || /[\d@/\\:;!?=<>]/u.test(tidy)) return null;
  const named = withoutLabel(tidy, tables);
  const pieces = named.split(/\s*,\s*/u).filter(piece => piece !== '');
  const kept = pieces.filter((piece, at) => at === 0 || !isCredentials(piece, tables));
  const [first = '', second, third] = kept;
  if (third !== undefined) return null;
  if (second !== undefined) return isPlainName(second, 3) && isPlainName(first, 3) ? finish(`${second} ${first}`, true, tables) : null;
  return finish(first, false, tables);
}

/** "Name Ginevra Tornabuoni", "Imię i nazwisko Jan Nowak" from the cells of a form. */
function withoutLabel(text: string, tables: LanguageTables): string {
  const words = wordsOf(fold(text));
  const hit = tables.labels.match(words, 0);
  const next = hit ? words[hit.to] : undefined;
  const isLabel = hit !== null && ['name', 'surname', 'given-name'].includes(hit.value) && words.length - hit.to >= 2;
  return isLabel && next ? text.slice(next.start) : text;
}

/** True when all words are given and family names by their form alone. */
function isPlainName(text: string, most: number): boolean {
  const words = text.split(' ');
  return words.length <= most && words.every(word => /^[\p{Lu}\p{Lo}]/u.test(word) && nameWord.test(word));
}

function finish(text: string, isInverted: boolean, tables: LanguageTables): NameText | null {
  const words = unspace(stripTitles(text.split(' '), tables));
  if (words.length === 0 || words.length > mostWords) return null;
  const joined = words.join(' ');
  if (joined.length > longestName || joined.length < 2) return null;
  if (!words.every(word => nameWord.test(word) && isNameLike(word, tables))) return null;
  const first = words[0] ?? '';
  if (!/^[\p{Lu}\p{Lo}]/u.test(first) && !tables.nameParticles.has(fold(first))) return null;
  const ordered = isInCapitals(joined) ? words : givenFirst(words);
  return { value: isInCapitals(joined) ? toTitleCase(words, tables).join(' ') : unshout(ordered, tables).join(' '), isInverted };
}

function isNameLike(word: string, tables: LanguageTables): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(word) || tables.nameParticles.has(fold(word)) || tables.nameParticles.has(fold(word.slice(0, 2)));
}

/** Titles before and credentials after the name go. */
function stripTitles(words: readonly string[], tables: LanguageTables): readonly string[] {
  let from = 0;
  let to = words.length;
  while (from < to - 1 && tables.salutations.has(squeeze(words[from] ?? '')) && isTitleForm(words[from] ?? '', to - from)) from += 1;
  while (to - from > 1 && isCredentialWord(words[to - 1] ?? '', to - from, tables)) to -= 1;
  return words.slice(from, to);
}

/** "Don" and "Bay" are names too: a title without a dot counts only before two more words. */
function isTitleForm(word: string, left: number): boolean {
  return word.endsWith('.') || left > 2;
}

function isCredentialWord(word: string, left: number, tables: LanguageTables): boolean {
  if (!tables.credentials.has(squeeze(word))) return false;
  // "MA" or "Do" end names too: a credential has a dot, two capitals beside small letters, or follows two words.
  return /\.|\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(word) && left > 2;
}

function isCredentials(piece: string, tables: LanguageTables): boolean {
  return (
    piece.split(' ').every(word => tables.credentials.has(squeeze(word)) || tables.salutations.has(squeeze(word))) ||
    /^(?:\p{Lu}[\p{L}]?\.)+$/u.test(piece) ||
    (/^\p{Lu}{2,5}(?:-\p{Lu}{1,3})?$/u.test(piece) && tables.credentials.has(squeeze(piece)))
  );
}

/** "J A M A L" is one word; where the gap between the words is lost, the letters stay together. */
function unspace(words: readonly string[]): readonly string[] {
  if (words.length < 3 || !words.every(word => /^\p{L}$/u.test(word))) return words;
  return [words.join('')];
}

function toTitleCase(words: readonly string[], tables: LanguageTables): readonly string[] {
  return words.map((word, at) =>
    at > 0 && tables.nameParticles.has(fold(word)) && word.length <= 3 ? word.toLowerCase() : capitalize(word),
  );
}

/** "DUPONT Marie": where only the first words are capitals they are the family name, which goes last. */
function givenFirst(words: readonly string[]): readonly string[] {
  const given = words.findIndex(word => !isInCapitals(word));
  const family = words.slice(0, Math.max(0, given));
  const rest = words.slice(family.length);
  const isFamily = family.length > 0 && family.every(word => word.length > 2) && rest.every(word => /^\p{Lu}\p{Ll}/u.test(word));
  return isFamily ? [...rest, ...family] : words;
}

/** "Marie DUPONT": a family name in capitals beside ordinary ones. */
function unshout(words: readonly string[], tables: LanguageTables): readonly string[] {
  return words.map(word => (word.length > 3 && isInCapitals(word) && !tables.credentials.has(squeeze(word)) ? capitalize(word) : word));
}

function capitalize(word: string): string {
  return word.toLowerCase().replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
