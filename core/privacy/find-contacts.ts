import type { TextRange } from './ranges.ts';

/** Mail addresses, also with spaces or "(at)" where the sign would be. */
const mail =
  /[\p{L}\p{N}._%+-]+\s?(?:@|\s?[([{]\s?at\s?[)\]}]\s?)\s?[\p{L}\p{N}-]+(?:\s?(?:\.|[([{]\s?dot\s?[)\]}])\s?[\p{L}\p{N}-]+)*\.?\p{L}{2,}/giu;
/** Addresses of the web: with a scheme, with www, of places where people have profiles, or with a path. */
const web =
  /(?:https?:\/\/|www\.)[^\s|•·,;<>()"“”]+|(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[a-z]{2,}\/[^\s|•·,;<>()"“”]+|(?<![\p{L}\p{N}@.])(?:[\p{L}\p{N}-]+\.)*(?:linkedin|github|gitlab|xing|behance|dribbble|medium|facebook|instagram|twitter|stackoverflow|researchgate|orcid|about\.me|t\.me|wa\.me)\.[a-z]{2,}(?:\/[^\s|•·,;<>()"“”]*)?/giu;
/** Names of a person on a service: "@ana_l". */
const handle = /(?<![\p{L}\p{N}._%+/-])@[\p{L}\p{N}_.]{3,}/gu;
/** Numbers with a country code, with a leading zero, or in the American pattern. */
const phone =
  /(?<![\p{L}\p{N}.,/-])(?:\+\s?\d{1,3}[\s().\u00a0/-]*(?:\d[\s().\u00a0/-]*){5,13}\d|\(?0\d(?:[\s().\u00a0/-]{0,2}\d){6,13}|\(?\d{3}\)?[\s.\u00a0-]\d{3}[\s.\u00a0-]\d{4})(?![\p{L}\p{N}])/gu;
const date = /^\(?0?\d{1,2}[./-](?:0?\d{1,2}[./-])?(?:19|20)\d{2}/u;

/** Mail addresses, telephone numbers, links and names on services, whosever they are. `known` are digits of the person's own numbers. */
export function findContacts(text: string, known: readonly string[] = []): readonly TextRange[] {
  const found: TextRange[] = [];
  const add = (start: number, length: number): void => void found.push({ start, end: start + length, kind: 'contact' });
  if (/@|at\s?[)\]}]/iu.test(text)) for (const match of text.matchAll(mail)) add(match.index, match[0].length);
  if (text.includes('@')) for (const match of text.matchAll(handle)) add(match.index, match[0].length);
  if (/[./]/u.test(text)) for (const match of text.matchAll(web)) add(match.index, match[0].length);
  if (!/\d/u.test(text)) return found;
  for (const match of text.matchAll(phone)) if (!date.test(match[0])) add(match.index, match[0].trimEnd().length);
  return [...found, ...findDigits(text, known)];
}

/** Runs of digits that a person's number ends with, whatever stands between them. */
function findDigits(text: string, known: readonly string[]): readonly TextRange[] {
  const numbers = known.map(number => number.replaceAll(/\D/gu, '').slice(-leastDigits)).filter(digits => digits.length === leastDigits);
  if (numbers.length === 0) return [];
  const found: TextRange[] = [];
  for (const match of text.matchAll(/\+?[\d(][\d\s().\u00a0/-]{5,}\d/gu)) {
    const digits = match[0].replaceAll(/\D/gu, '');
    if (numbers.some(number => digits.includes(number)))
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'contact' });
  }
  return found;
}

/** The last digits by which a number is known, so that the country code does not matter. */
const leastDigits = 7;
