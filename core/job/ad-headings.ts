import type { AdLanguage, AdSection } from './ad-language.ts';
import { foldAligned } from './word-pattern.ts';

/** Mark of a list item. */
export const bulletMark = /^\s*(?:[-*+•·●▪■◦‣–—✓✔➢►>→»›]|\p{Extended_Pictographic}\uFE0F?|\d{1,2}[.)]|[a-z]\))\s+/u;
/** Mark of a heading in Markdown. */
export const headingMark = /^\s*#{1,6}\s+/;

/** "3. Preferred requirements": a heading under a number, where its words point to wishes or needs. */
const numberedHeading = /^\s*(?:\d{1,2}|[IVX]{1,4})[.)]\s+\p{Lu}[^,;.()]*$/u;
const longestNumbered = 3;

/** Longest heading that its marks or a known name make one, and that its place alone makes one, in words. */
const longestHeading = 9;
const longestPlainHeading = 10;

/** Shortest line below a heading that is a paragraph, in characters. */
const shortestParagraph = 60;

/** A line of an ad without the white space at its end; `start` is its offset. */
export interface AdLine {
  readonly line: string;
  readonly start: number;
}

/** The lines of a text. */
export function readLines(text: string): readonly AdLine[] {
  return Array.from(text.matchAll(/[^\n]+/g), match => ({ line: match[0].trimEnd(), start: match.index })).flatMap((each, index, all) => {
    const before = all[index - 1];
    const gap = before
      ? each.start - (before.start + before.line.length) > 1 && /\n\s*\n/.test(text.slice(before.start + before.line.length, each.start))
      : false;
    return gap ? [{ line: '', start: each.start }, each] : [each];
  });
}

/** True for an empty line and for one of nothing but rules. */
export function isBlank(line: string): boolean {
  return line.trim() === '' || /^[\s|:*=_-]+$/.test(line);
}

/** True for a list item; a bold line is none. */
export function isItem(line: string): boolean {
  return bulletMark.test(line) && !/^\s*\*\*/.test(line);
}

/**
 * A line that only names a section: marked as heading, bold, ending with a colon, or nothing but known section words.
 * A list item is one only where it is exactly such a name. Null for any other line.
 */
export function headingOf(line: string, language: AdLanguage): AdSection | null {
  const bare = bareHeading(line);
  const words = bare.split(' ').length;
  if (bare === '' || words > longestHeading) return null;
  const item = isItem(line) && !headingMark.test(line);
  const bold = /^\s*\*\*[^*]+\*\*:?\s*$/.test(line);
  const marked = headingMark.test(line) || bold || /[:：]\s*$/.test(line);
  const named = language.sectionOf(bare, item ? 'exact' : 'contained');
  const section = named ?? (numberedHeading.test(line) && words <= longestNumbered ? language.guessSection(bare) : null);
  if (section && (marked || words <= 6) && !/[.,;]\s*$/.test(line)) return section;
  if (item) return null;
  if (headingMark.test(line) || (bold && words <= 6)) return language.guessSection(bare) ?? 'none';
  return /[:：]\s*$/.test(line) ? language.guessSection(bare) : null;
}

/** A short line of its own right above a list or a paragraph: a heading by its place. Null where it is none. */
export function headingAbove(lines: readonly AdLine[], index: number, language: AdLanguage): AdSection | null {
  const line = lines[index]?.line ?? '';
  const bare = bareHeading(line);
  const before = lines[index - 1]?.line ?? '';
  const next = lines[index + 1]?.line ?? '';
  if (isWishAbove(line, before, next, language)) return 'preferred';
  if (bare === '' || isItem(line) || /[.,;]\s*$/.test(line) || bare.split(' ').length > longestPlainHeading) return null;
  if (!(isBlank(before) || isItem(before) || isCapitals(line)) || isBlank(next)) return null;
  const guessed = language.guessSection(bare);
  if (isCapitals(line)) return guessed ?? 'none';
  return isItem(next)
    ? (guessed ?? 'none')
    : isBlank(before) && bare.split(' ').length <= 5
      ? (guessed ?? (isParagraph(next) ? 'none' : null))
      : null;
}

/** Longest sentence that leads to a list of wishes, in words. */
const longestLead = 20;

/** "It would be great if you have already worked with some of these." above a list. */
function isWishAbove(line: string, before: string, next: string, language: AdLanguage): boolean {
  const stands = !isItem(line) && isItem(next) && (isBlank(before) || isItem(before));
  return stands && line.trim().split(/\s+/).length <= longestLead && language.preferred.test(foldAligned(line));
}

/** A line long enough to be a sentence or the beginning of one. */
function isParagraph(line: string): boolean {
  return line.length >= shortestParagraph && /^\P{L}*\p{Lu}/u.test(line);
}

/** A line of at least two words or six letters in capitals alone. */
function isCapitals(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '');
  return letters.length >= 6 && line === line.toUpperCase() && line !== line.toLowerCase() && !/\d/.test(line);
}

/** A heading folded, without its marks and signs. */
export function bareHeading(line: string): string {
  return foldAligned(
    line
      .replace(headingMark, '')
      .replace(bulletMark, '')
      .replace(/\s*\([^)]*\)/g, ''),
  )
    .replace(/^\s*(?:(?:art\.?|§|punkt|section)\s*)?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.):]?\s*[-–—.):]\s*/u, ' ')
    .replace(/[^\p{L}\p{N}' &/+-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
