const separators = new Set(',;|•·▪●■◦/()[]:\t\n\r'.split(''));
const dashes = new Set('-–—*'.split(''));

/** Written in capitals, a plural s aside: "KPI", "KPIs". */
export function isCapitalised(written: string): boolean {
  const stem = written.length > 2 && written.endsWith('s') ? written.slice(0, -1) : written;
  return stem === stem.toUpperCase();
}

/** A small letter, in scripts that have two cases. */
export function isSmall(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

/** True when nothing but separators of a list stands on both sides: "css" in "html, css; sql", not in "we css it". */
export function isWholeItem(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && text.charAt(before) === ' ') before -= 1;
  let after = end;
  while (after < text.length && text.charAt(after) === ' ') after += 1;
  const left = text.charAt(before);
  const begins = before < 0 || separators.has(left) || (dashes.has(left) && (before === 0 || /\s/.test(text.charAt(before - 1))));
  return begins && (after === text.length || separators.has(text.charAt(after)));
}
