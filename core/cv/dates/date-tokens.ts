/** A token of a folded text for reading dates; `gap` tells that a blank precedes it. */
export interface DateToken {
  readonly kind: 'word' | 'number' | 'symbol';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly gap: boolean;
}

const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}`;
/** Numbers, single Chinese or Japanese characters, words, the Dutch "t/m", tabs, and symbols; an apostrophe only before a number. */
const tokenPattern = new RegExp(
  String.raw`\d+|(?:(?![${spaceless}])\p{L}\.){2,}|[${spaceless}]|t/m\b|(?:(?![${spaceless}])[\p{L}\p{M}ー])+|'(?=\d)|\t|[^\s\p{L}\p{N}']`,
  'gu',
);

/** Splits a folded text into date tokens. */
export function dateTokensOf(folded: string): readonly DateToken[] {
  const tokens: DateToken[] = [];
  for (const match of folded.matchAll(tokenPattern)) {
    // "d.d." and "t/m" are words: their letters count.
    const text = /^(?:t\/m|(?:\p{L}\.)+)$/u.test(match[0]) ? match[0].replace(/[^\p{L}]/gu, '') : match[0];
    const start = match.index;
    const before = folded.charCodeAt(start - 1);
    tokens.push({ kind: kindOf(text), text, start, end: start + match[0].length, gap: start > 0 && (before === 32 || before === 9) });
  }
  return tokens;
}

function kindOf(text: string): DateToken['kind'] {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return 'number';
  return /\p{L}/u.test(text) ? 'word' : 'symbol';
}
