/**
 * Folding that keeps every offset: each UTF-16 unit becomes exactly one unit, so that a hit in the folded text
 * is a hit at the same place in the text as printed.
 */
const cache = new Uint16Array(65_536);
/** Letters that Unicode does not decompose, and digits and dashes of other scripts and typefaces. */
const plain: Readonly<Record<string, string>> = {
  ß: 's',
  ẞ: 's',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '`': "'",
};

/** Lower case without diacritics, as long as the text; other digits become ASCII digits, odd blanks a space. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase().replaceAll('`', "'");
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = foldUnit(text.charCodeAt(index));
  return decode(units);
}

/** True when the text has no character beyond the first 128: most lines of most CVs, for which there are shorter ways. */
export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/** Folded letters and digits alone, for comparing labels whose spacing and punctuation vary ("S U M M A R Y"). */
export function squeeze(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}+#]+/gu, '');
}

function foldUnit(unit: number): number {
  const known = cache[unit];
  if (known) return known;
  const found = computeUnit(String.fromCharCode(unit), unit);
  cache[unit] = found;
  return found;
}

function computeUnit(character: string, unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const digit = digitOf(unit);
  if (digit !== null) return 0x30 + digit;
  if (/[\u00a0\u2000-\u200a\u202f\u3000]/.test(character)) return 0x20;
  const lower = character.toLowerCase();
  const known = plain[lower.charAt(0)];
  if (known) return known.charCodeAt(0);
  const decomposed = lower.normalize('NFKD').replace(/\p{M}/gu, '');
  return (decomposed.charAt(0) || character).charCodeAt(0);
}

/** Arabic-Indic, Persian and full-width digits. */
function digitOf(unit: number): number | null {
  for (const zero of [0x0660, 0x06f0, 0xff10, 0x0966]) if (unit >= zero && unit <= zero + 9) return unit - zero;
  return null;
}

function decode(units: Uint16Array): string {
  if (units.length < 8192) return String.fromCharCode(...units);
  let text = '';
  for (let start = 0; start < units.length; start += 8192) text += String.fromCharCode(...units.subarray(start, start + 8192));
  return text;
}
