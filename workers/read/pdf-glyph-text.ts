/** Windows-1252 meanings of the C1 controls: fonts without a character map show them as these. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** List marks of symbol fonts (private use F000–F0FF mirrors the font's codes) and the plain mark they stand for. */
const symbolMarks: ReadonlyMap<number, string> = new Map([
  [0xb7, '•'],
  [0xa7, '▪'],
  [0xa8, '▪'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x71, '❑'],
  [0x76, '❖'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xf0, '➔'],
  [0xfc, '✓'],
  [0x9f, '•'],
  [0xa1, '•'],
]);

const marks = /[•▪●■❑❖➢→➔✓‣◦○□▶►▸–—·∙]/u;
const presentation = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFDFB\uFE70-\uFEFC]/;

/** A letter of a script written from right to left. */
export const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

const turnedBrackets: ReadonlyMap<string, string> = new Map(
  Array.from('()[]{}<>«»', (mark, index) => [mark, '()[]{}<>«»'[index ^ 1] ?? mark]),
);

/** True for signs drawn on their own over or under Hebrew and Arabic letters, which are read without them. */
export function isVowelSigns(text: string): boolean {
  return /^[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+$/u.test(text);
}

/** Letters drawn from left to right in the order in which they are read; brackets are drawn as their mirror images. */
export function turnedAround(text: string): string {
  return Array.from(text)
    .reverse()
    .map(letter => turnedBrackets.get(letter) ?? letter)
    .join('');
}

/** True for glyphs that part words: spaces, and the control codes that fonts without a character map use for them. */
export function isGap(text: string): boolean {
  if (text.length !== 1) return text === '';
  const code = text.charCodeAt(0);
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x7f ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Letters as a reader sees them: ligatures apart, private codes of icon fonts dropped, list marks of symbol fonts plain. */
export function glyphText(text: string, icons: boolean): string {
  const code = text.codePointAt(0) ?? 0;
  if (icons) return code < 0xf000 || code > 0xf0ff ? keepMark(text) : (symbolMarks.get(code - 0xf000) ?? '');
  if (code < 0x80) return text;
  if (code < 0xa0) return windows1252[code - 0x80] ?? '';
  if (code === 0xad) return '-';
  if (code >= 0xe000 && code <= 0xf8ff) return code >= 0xf000 && code <= 0xf0ff ? symbolText(code - 0xf000) : '';
  if (code >= 0xf0000) return '';
  return presentation.test(text) ? text.normalize('NFKC') : text;
}

function keepMark(text: string): string {
  return marks.test(text) ? text : '';
}

/** Symbol fonts mirror ASCII in the private area; letters there are drawn as letters only by text fonts. */
function symbolText(code: number): string {
  return symbolMarks.get(code) ?? '';
}
