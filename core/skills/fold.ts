import { signedForm } from './signs.ts';

/**
 * Folding of single UTF-16 units: case, diacritics and ligatures go, so that "Économétrie" and "econometrie" are one.
 * A unit folds to no, one or several units.
 */

/** What a unit does to a word: separates words, is part of one, or is a word by itself (scripts written without spaces). */
export const unitClass = { separator: 1, word: 2, single: 3, katakana: 4 } as const;

const classes = new Uint8Array(65_536);
const folded: (string | undefined)[] = Array.from({ length: 65_536 });
/** Letters that Unicode does not decompose, with the spelling that people use for them. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ı: 'i',
  İ: 'i',
};
const wordUnit = /[\p{L}\p{N}\p{M}]/u;
const spacelessUnit = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const katakanaUnit = /[\p{Script=Katakana}ー]/u;

/** Class of a unit, one of `unitClass`. */
export function classOfUnit(unit: number): number {
  const known = classes[unit];
  if (known) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

/** Folded form of a unit. */
export function foldUnit(unit: number): string {
  const known = folded[unit];
  if (known !== undefined) return known;
  const text = String.fromCharCode(unit);
  const plain = spelled[text] ?? text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  folded[unit] = plain;
  return plain;
}

/** Folded text: lower case, no diacritics; everything else as it was. */
export function foldText(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) result += foldUnit(text.charCodeAt(index));
  return result;
}

/**
 * Folded letters and digits alone (plus `+` and `#`), for comparing names: "Node.js" and "node JS" are equal.
 * Short terms keep the sign they live by: "S&OP" is not "SOP".
 */
export function foldName(text: string): string {
  const signed = signedForm(text);
  if (signed !== null) return foldText(signed);
  return foldText(text).replace(/[^\p{L}\p{N}+#]+/gu, '');
}

function classify(unit: number): number {
  const text = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return unitClass.word;
  if (katakanaUnit.test(text)) return unitClass.katakana;
  if (spacelessUnit.test(text)) return unitClass.single;
  return wordUnit.test(text) ? unitClass.word : unitClass.separator;
}
