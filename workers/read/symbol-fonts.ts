import { glyphText } from './pdf-glyph-text.ts';

/** What a font draws instead of letters: signs of its own, or Greek and signs of mathematics. */
export type SymbolFont = 'pictures' | 'greek';

/** Letters that the font Symbol draws for those of the keyboard (Adobe Symbol encoding). */
const latin = 'ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcyw';
const greek = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω';
const privateArea = 0xf000;
/** Ticks and stars of Wingdings, by their codes. */
const signs: ReadonlyMap<number, string> = new Map([
  [0x52, '☑'],
  [0x6f, '☐'],
  [0xab, '★'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** What a font draws, by its name; null for letters. */
export function symbolsOf(name: string): SymbolFont | null {
  if (/wingdings|webdings|dingbats|fontawesome|font awesome|icomoon|material icons/i.test(name)) return 'pictures';
  return /^symbol\b/i.test(name) ? 'greek' : null;
}

/** What is seen of text in such a font; signs that stand for no word are left out. */
export function symbolText(text: string, font: SymbolFont | null): string {
  return Array.from(text, letter => signOf(letter, font)).join('');
}

function signOf(letter: string, font: SymbolFont | null): string {
  if (/^\s$/u.test(letter) || font === null) return font === null ? glyphText(letter, false) : letter;
  const code = letter.codePointAt(0) ?? 0;
  const own = code >= privateArea && code <= privateArea + 0xff ? code - privateArea : code;
  // Signs of Unicode are drawn as they are, from another font.
  if (own > 0xff) return letter;
  if (font === 'greek') return greekOf(own);
  return signs.get(own) ?? glyphText(String.fromCodePoint(privateArea + own), true);
}

function greekOf(code: number): string {
  const letter = String.fromCodePoint(code);
  const at = latin.indexOf(letter);
  if (at >= 0) return greek[at] ?? '';
  // Digits and the common marks stand where the keyboard has them; of the rest only list marks are read.
  return /^[\d\s!%()+,./:;<=>?[\]_{|}#&]$/.test(letter) ? letter : glyphText(String.fromCodePoint(privateArea + code), true);
}
