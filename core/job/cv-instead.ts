import { languageOfAd } from './ad-language.ts';
import { readAdParts } from './ad-parts.ts';
import { foldAligned } from './word-pattern.ts';
import type { JobWords } from './words.ts';

/** "2018 – 2021", "03/2019 - now": a period as careers print it. */
const period =
  /(?<!\d)(?:\d{1,2}[./])?(?:19[6-9]|20[0-3])\d\s?(?:[–—-]|bis|to|à|a|al|do|tot)\s?(?:(?:\d{1,2}[./])?(?:19|20)\d\d(?!\d)|\p{L}{3,})/u;
const contact = /[\p{L}\d._%+-]+@[\p{L}\d-]+\.\p{L}{2,}|\+\d[\d ()/.-]{7,}/u;
/** Periods of a career, and lines at the top among which a CV prints how to reach the person. */
const fewestPeriods = 2;
const topLines = 12;
const longestPeriodLine = 120;

/**
 * True for a text that is a CV: how to reach a person at its top, two periods of a career below it, and nothing that an
 * ad says of the work, of what the employer gives or of how to apply.
 */
export function isCvText(text: string, words: JobWords): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  if (!lines.slice(0, topLines).some(line => contact.test(line))) return false;
  if (lines.filter(line => line.length <= longestPeriodLine && period.test(foldAligned(line))).length < fewestPeriods) return false;
  const language = languageOfAd(text, words);
  return !readAdParts(text, language).some(
    ({ section, folded }) => section === 'tasks' || section === 'benefits' || section === 'process' || language.benefits.test(folded),
  );
}
