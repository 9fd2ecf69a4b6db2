/** A word cut at the end of a line: letters, then a hyphen. */
const cut = /(\p{L}{2,})[-‐\u00ad]$/u;
/** Beginnings of compounds that keep their hyphen when it stands at a line's end. */
const keepsHyphen =
  /(?:^|[\s(])(?:self|non|co|ex|pre|post|multi|cross|e|vice|full|part|long|high|well|in|on|front|back|end|real|user|data|cloud|open|ex|sous|demi|semi|auto)$/iu;

/** One text of several lines: joined by spaces, words that were cut at a line's end made whole. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    if (text === '') text = next;
    else if (cut.test(text) && /^\p{Ll}/u.test(next)) text = keepsHyphen.test(text.slice(0, -1)) ? text + next : text.slice(0, -1) + next;
    else if (/[-‐]$/.test(text) && /^\p{Lu}|^\d/u.test(next) && !/\s[-‐]$/.test(text)) text += next;
    else text += ` ${next}`;
  }
  return text;
}
