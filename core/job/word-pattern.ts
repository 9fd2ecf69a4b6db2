import { foldText } from '../skills/fold.ts';

/** A list of words and phrases as one search, on folded text, at word boundaries. */
export interface WordPattern {
  /** First match in folded text, null where there is none. */
  find(folded: string): { readonly start: number; readonly end: number; readonly text: string } | null;
  /** All matches in folded text, in order. */
  findAll(folded: string): readonly { readonly start: number; readonly end: number; readonly text: string }[];
  test(folded: string): boolean;
}

/** Compiles words; `*` at the end of a word stands for any ending, spaces for any white space or hyphen. Longer phrases win. */
export function compileWords(words: readonly string[]): WordPattern {
  const key = words.join('\n');
  const known = compiled.get(key);
  if (known) return known;
  const made = compile(words);
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(key, made);
  return made;
}

/** The tables and the terms of a rubric are compiled once and found again for each document. */
const compiled = new Map<string, WordPattern>();
const mostCompiled = 2000;

/** The expressions are made at the first search: of the tables, one document needs a small part. */
function compile(words: readonly string[]): WordPattern {
  let made: { readonly first: RegExp; readonly all: RegExp } | null = null;
  const patterns = (): { readonly first: RegExp; readonly all: RegExp } => {
    if (made === null) {
      const pattern = sourceOf(words);
      made = { first: new RegExp(pattern, 'u'), all: new RegExp(pattern, 'gu') };
    }
    return made;
  };
  return {
    find: folded => {
      const match = patterns().first.exec(folded);
      return match ? { start: match.index, end: match.index + match[0].length, text: match[0] } : null;
    },
    findAll: folded =>
      Array.from(folded.matchAll(patterns().all), match => ({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
      })),
    test: folded => patterns().first.test(folded),
  };
}

/** Source of a regular expression for words at word boundaries; matches nothing for no words. */
export function sourceOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const sorted = [...words].sort((a, b) => b.length - a.length);
  return `(?<![\\p{L}\\p{N}])(?:${sorted.map(phraseSource).join('|')})(?![\\p{L}\\p{N}])`;
}

/**
 * Folded text of the same length as the text, so that offsets agree: letters that fold to two keep the first.
 * Markdown emphasis becomes spaces.
 */
export function foldAligned(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (unit === '*' || unit === '\u00a0' || unit === '\n' || unit === '\t' || unit === '`') result += ' ';
    else if (unit === '’' || unit === 'ʼ' || unit === '`') result += "'";
    else if (unit === '‐' || unit === '‑') result += '-';
    else result += foldText(unit).charAt(0) || unit;
  }
  return result;
}

function phraseSource(phrase: string): string {
  return foldAligned(phrase.replaceAll('*', '\u0001'))
    .replace(/[.+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replace(/[\s]+/g, String.raw`[\s-]+`)
    .replaceAll('\u0001', String.raw`[\p{L}\p{N}]*`);
}
