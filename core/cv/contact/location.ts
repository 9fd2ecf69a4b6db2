import type { TextField } from '../../contract/cv.ts';
import type { DocumentText } from '../../contract/document.ts';
import { evidenceOfLine } from '../evidence.ts';
import type { CvLine } from '../lines.ts';
import { countryOf, isPlaceText } from '../places.ts';
import type { LanguageTables } from '../tables.ts';
import { wordsOf } from '../text/words.ts';
import { leadingLabel } from './labels.ts';

const partPattern = /[^|•·●▪\t¦✉☎]+/gu;
const postcode = /(?<![\d-])\d{4,6}(?![\d-])|\b[a-z]{1,2}\d{1,2}[a-z]?\s?\d[a-z]{2}\b|〒\s*\d{3}-\d{4}/u;

/** Reads where the candidate lives from the contact lines: a labelled address, a place, or a line with a postcode. */
export function readLocation(
  document: DocumentText,
  contactLines: readonly CvLine[],
  nameLine: number | null,
  tables: LanguageTables,
): TextField | null {
  let best: { readonly field: TextField; readonly score: number } | null = null;
  for (const line of contactLines) {
    if (line.words.length > 24 || line.index === nameLine) continue;
    for (const match of line.text.matchAll(partPattern)) {
      const part = partOf(line, match.index, match[0], tables);
      if (part === null) continue;
      const evidence = evidenceOfLine(document, line.index, part.start, part.start + part.text.length);
      if (!best || part.score > best.score) best = { field: { value: part.text, confidence: part.score, evidence }, score: part.score };
    }
  }
  return best?.field ?? null;
}

/** ISO 3166 region of a CV's own place; null where none is named. */
export function regionOf(location: TextField | null, tables: LanguageTables): string | null {
  if (!location) return null;
  const bracketed = /\(([A-Z]{2})\)\s*$/u.exec(location.value)?.[1] ?? /[,\s]([A-Z]{2})(?:[\s,]+[\d\s-]+)?$/u.exec(location.value)?.[1];
  const named = countryOf(location.value, tables);
  if (named) return named;
  return bracketed && tables.countryCodes.has(bracketed) ? bracketed : null;
}

function isOtherText(words: ReturnType<typeof wordsOf>, tables: LanguageTables): boolean {
  return (
    tables.jobTitles.occursIn(words) ||
    tables.organizations.occursIn(words) ||
    tables.spokenLanguages.occursIn(words) ||
    tables.notNames.occursIn(words)
  );
}

function partOf(
  line: CvLine,
  at: number,
  raw: string,
  tables: LanguageTables,
): { readonly text: string; readonly start: number; readonly score: number } | null {
  if (/@|https?:|www\./u.test(raw)) return null;
  const label = leadingLabel(line.folded.slice(at + (/^\s*/.exec(raw)?.[0].length ?? 0)), tables);
  if (label && label.label !== 'address') return null;
  const lead = (/^[\s\p{S}\p{Co},;:–-]*/u.exec(raw)?.[0].length ?? 0) + (label ? label.start : 0);
  const text = raw.slice(lead).replace(/[\s,;·–-]+$/u, '');
  if (text.length < 2 || text.length > 90 || !/\p{L}/u.test(text)) return null;
  const start = at + lead;
  if (label) return { text, start, score: 0.92 };
  if (isPlaceText(text.replace(/[()]/gu, ' '), tables)) return { text, start, score: 0.88 };
  const folded = line.folded.slice(start, start + text.length);
  const words = wordsOf(folded);
  const namesPlace = tables.places.occursIn(words);
  if (postcode.test(folded) && words.length <= 12 && line.dates.length === 0) return { text, start, score: namesPlace ? 0.8 : 0.55 };
  if (!/^\p{Lu}/u.test(text) || isOtherText(words, tables)) return null;
  if (namesPlace && text.includes(',') && words.length <= 8) return { text, start, score: 0.6 };
  // A town that no table knows, between the e-mail address and the phone number.
  const isBesideData = raw.length < line.text.length && /@|\+?\d[\d ().-]{7,}/u.test(line.text);
  const isProper = /^\p{Lu}[\p{L}.'’-]+(?:,? \p{Lu}[\p{L}.'’-]+){0,3}$/u.test(text);
  return isBesideData && isProper ? { text, start, score: text.includes(',') ? 0.5 : 0.4 } : null;
}
