import { parsePhoneNumberFromString, type CountryCode, isSupportedCountry } from 'libphonenumber-js/min';
import type { TextField } from '../../contract/cv.ts';
import type { DocumentText } from '../../contract/document.ts';
import { evidenceOfLine } from '../evidence.ts';
import type { CvLine } from '../lines.ts';
import type { LanguageTables } from '../tables.ts';
import { labelBefore } from './labels.ts';

/** Digits with the punctuation of phone numbers; at least seven digits. */
const candidatePattern = /(?:\+|(?<![\d.])00)?\(?\d(?:[\d ().\-–‐‑/]|(?<! )·(?! )){5,28}\d(?!\d)/gu;
const fewestDigits = 7;
const mostDigits = 15;
/** So many digits before a divider are a whole number and no area code. */
const dividedDigits = 9;

/** What the line and its surroundings say about a number being a phone's. */
interface Surroundings {
  readonly region: string;
  /** Lines in which numbers without a label or a plus count: header, contact section, lines with an e-mail. */
  readonly contactLines: ReadonlySet<number>;
}

/** Reads phone numbers, E.164 where they can be placed, else their digits; dates, amounts and identifiers are none. */
export function readPhones(
  document: DocumentText,
  lines: readonly CvLine[],
  around: Surroundings,
  tables: LanguageTables,
): readonly TextField[] {
  const found = new Map<string, TextField>();
  lines.forEach((line, at) => {
    for (const candidate of candidatesOf(line)) {
      const label = labelBefore(line.folded, candidate.start, tables) ?? labelOfLineBefore(lines[at - 1], candidate.start, tables);
      const certainty = certaintyOf(candidate, label, line, around);
      if (certainty === 0) continue;
      const value = toE164(candidate.text, around.region);
      if (!found.has(value))
        found.set(value, { value, confidence: certainty, evidence: evidenceOfLine(document, line.index, candidate.start, candidate.end) });
    }
  });
  return [...found.values()].sort((a, b) => b.confidence - a.confidence);
}

/** E.164 where the number is possible in the region or carries its country code, else the digits as printed. */
export function toE164(printed: string, region: string): string {
  const tidy = printed
    .replace(/^00/, '+')
    .replace(/^(\+[\d\s]{1,5})\(0\)/, '$1')
    .replace(/[–‐‑·]/gu, '-');
  const country: CountryCode | undefined = isSupportedCountry(region) ? region : undefined;
  const parsed = parsePhoneNumberFromString(tidy, country);
  if (parsed && (parsed.isPossible() || tidy.startsWith('+'))) return parsed.number;
  return tidy.startsWith('+') ? `+${tidy.replace(/\D/g, '')}` : tidy.replace(/\D/g, '');
}

interface Candidate {
  readonly text: string;
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

function candidatesOf(line: CvLine): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of line.folded.matchAll(candidatePattern)) {
    const start = match.index;
    const text = beforeDivider(match[0]).trim();
    const end = start + (text === match[0].trim() ? match[0].length : text.length);
    const digits = text.replace(/\D/g, '');
    if (digits.length < fewestDigits || digits.length > mostDigits) continue;
    if (isInsideWord(line.folded, start, end) || isDate(line, start, end, text)) continue;
    candidates.push({ text, digits, start, end });
  }
  return candidates;
}

/** "655 50 19 66 / 41004 Sevilla": what stands behind the divider of a whole number is something else; "0341 / 5550182" is one. */
function beforeDivider(text: string): string {
  const [first = text] = text.split(/\s\/\s/u);
  return first.replace(/\D/g, '').length >= dividedDigits ? first : text;
}

function certaintyOf(candidate: Candidate, label: string | null, line: CvLine, around: Surroundings): number {
  if (label === 'not-phone' || label === 'personal') return 0;
  if (label === 'phone') return 0.97;
  if (candidate.text.startsWith('+') || candidate.text.startsWith('00')) return 0.93;
  if (/[☎☏✆📞📱🕾✉]/u.test(line.text)) return 0.9;
  if (!around.contactLines.has(line.index)) return 0;
  const isGrouped = /[\s().\-/]/.test(candidate.text);
  if (candidate.digits.length < 8) return isGrouped && around.contactLines.has(line.index) ? 0.5 : 0;
  return isGrouped || candidate.digits.startsWith('0') || candidate.digits.length === 10 ? 0.85 : 0.5;
}

/** A label alone on the line above the number. */
function labelOfLineBefore(previous: CvLine | undefined, start: number, tables: LanguageTables): string | null {
  if (!previous || start > 3 || previous.words.length === 0 || previous.words.length > 3) return null;
  return tables.labels.whole(previous.words);
}

function isDate(line: CvLine, start: number, end: number, text: string): boolean {
  if (/^\d{5}-\d{3}$/.test(text)) return true;
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$|^\d{4}[./-]\d{1,2}[./-]\d{1,2}$|^(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d$/.test(text)) return true;
  // A phone may hold digits that read as a year; a range that fills the candidate is a date.
  return line.dates.some(date => date.kind === 'range' && date.from <= start + 1 && date.to >= end - 1);
}

function isInsideWord(folded: string, start: number, end: number): boolean {
  return (
    /[\p{L}\d#@_]/u.test(folded.charAt(start - 1)) ||
    /[\p{L}@_%€$£]/u.test(folded.charAt(end)) ||
    /[€$£#〒]\s?$/u.test(folded.slice(Math.max(0, start - 2), start))
  );
}
