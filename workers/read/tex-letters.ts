/**
 * Codes of TeX's text fonts that differ from Unicode: 11 to 15 as in its first fonts (OT1), all others as agreed in Cork (T1).
 * Source: encguide, LaTeX Project, tables of OT1 and T1.
 */
const low: readonly (readonly [code: number, letters: string])[] = [
  [11, 'ff'],
  [12, 'fi'],
  [13, 'fl'],
  [14, 'ffi'],
  [15, 'ffl'],
  [16, '“'],
  [17, '”'],
  [18, '„'],
  [19, '«'],
  [20, '»'],
  [21, '–'],
  [22, '—'],
  [25, 'ı'],
  [27, 'ff'],
  [28, 'fi'],
  [29, 'fl'],
  [30, 'ffi'],
  [31, 'ffl'],
];
const high = 'ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£';
const exceptions: readonly (readonly [code: number, letters: string])[] = [
  [0xd7, 'Œ'],
  [0xdf, 'SS'],
  [0xf7, 'œ'],
  [0xff, 'ß'],
];
const letters = new Map([...low, ...Array.from(high, (letter, index) => [0x80 + index, letter] as const), ...exceptions]);

/**
 * The letters of a glyph of a bitmap font that TeX wrote: these name their glyphs by code ("a27") and have no map to
 * Unicode. Null for every other glyph.
 */
export function texLetters(glyphName: string | null | undefined, text: string): string | null {
  if (text.length !== 1 || glyphName !== `a${text.charCodeAt(0)}`) return null;
  return letters.get(text.charCodeAt(0)) ?? null;
}
