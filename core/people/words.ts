/** A word of a text as it is searched: folded, with its place in the text as written. */
export interface SearchWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that are written without spaces: each sign is a word, and what is asked for is a phrase of them. */
const unspaced = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]\\p{M}*';

/**
 * A run of letters and digits; marks, joiners and soft hyphens belong to it. Names of languages that end in signs keep them:
 * two plus signs behind letters, a number sign behind a single letter.
 */
const run = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200D\\uFEFF]*';
const wordPattern = new RegExp(`${unspaced}|(?<![\\p{L}\\p{N}])\\p{L}#(?![\\p{L}\\p{N}#])|${run}(?:(?<=\\p{L})\\+\\+(?!\\+))?`, 'gu');
const unspacedSign = new RegExp(unspaced, 'u');

/** Letters that Unicode does not take apart, as people without them on their keyboard write them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ĸ: 'k',
  ŧ: 't',
  ς: 'σ',
};
const foldedLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
const joiners = /[\p{M}\u00AD\u200B-\u200D\uFEFF]/gu;
const asciiWord = /^[a-z0-9]+$/;

/** A word without case, accents and joiners: "Öztürk" is "ozturk", "Straße" "strasse". */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (asciiWord.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(joiners, '')
    .replace(foldedLetters, letter => letters[letter] ?? letter);
}

/** The words of a text in order. "C++", "C#" and ".NET" are words of their own; "Node.js" is "node" and "js". */
export function searchWords(text: string): readonly SearchWord[] {
  const words: SearchWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    for (const piece of piecesOf(match[0], match.index)) words.push(nameWithDot(text, piece));
  }
  return words.filter(({ word }) => word !== '');
}

/** A run may hold signs of scripts without spaces among letters; each is a word. */
function piecesOf(run: string, at: number): readonly SearchWord[] {
  if (!unspacedSign.test(run)) return [{ word: foldWord(run), start: at, end: at + run.length }];
  const pieces = run.matchAll(new RegExp(`${unspaced}|(?:(?!${unspaced}).)+`, 'gu'));
  return Array.from(pieces, piece => ({ word: foldWord(piece[0]), start: at + piece.index, end: at + piece.index + piece[0].length }));
}

/** "net" directly behind a dot is the name of the framework, also in "ASP.NET". */
function nameWithDot(text: string, word: SearchWord): SearchWord {
  if (word.word !== 'net' || text[word.start - 1] !== '.') return word;
  return { word: '.net', start: word.start - 1, end: word.end };
}

/** The words of a text as the index keeps them: apart by one space. */
export function indexedWords(text: string): string {
  return searchWords(text)
    .map(({ word }) => word.replace(/\s+/gu, ''))
    .join(' ');
}
