import type { Language } from '../../../core/contract/language.ts';

/** Where each language is at home, for the forms of dates and numbers when the system says nothing closer. */
const homes: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR', es: 'es-ES' };

let language: Language = 'en';
let chosen = 'system';
let forDates = homes.en;
let forNumbers = homes.en;

/** Dates, numbers and order of names follow the language of the window. */
export function followLanguage(wanted: Language): void {
  language = wanted;
  settle();
}

/** Chooses the forms: a BCP 47 locale, or "system" for that of the operating system. An unknown one leaves them as they are. */
export function chooseFormats(wanted: string): void {
  if (wanted !== 'system' && !isLocale(wanted)) return;
  chosen = wanted;
  settle();
}

/** Locale of dates, lists, durations and the order of names: always one of the language of the window. */
export function dateLocale(): string {
  return forDates;
}

/** Locale of numbers, which may be written as in another country. */
export function numberLocale(): string {
  return forNumbers;
}

/** "0", "1,204". */
export function writeCount(count: number): string {
  return count.toLocaleString(forNumbers);
}

/** "42%" as each language writes it; `share` is 0 to 1. */
export function writePercent(share: number): string {
  return forDates.startsWith('en') ? `${Math.round(share * 100)} %` : share.toLocaleString(forNumbers, { style: 'percent' });
}

/** Names of months are words: of a locale in another language only its numbers are taken. */
function settle(): void {
  const wanted = chosen === 'system' ? navigator.language : chosen;
  const fits = isLocale(wanted) && new Intl.Locale(wanted).language === language;
  forDates = fits ? wanted : homes[language];
  forNumbers = chosen === 'system' ? forDates : chosen;
}

function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([text]).length > 0;
  } catch {
    return false;
  }
}
