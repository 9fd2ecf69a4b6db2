import type { ErrorText } from '../../core/contract/errors.ts';
import type { Language } from '../../core/contract/language.ts';
import type { Words } from '../../core/language/texts.ts';
import { english } from './en/catalogue.ts';
import { errorTexts } from './error-texts.ts';

/** Areas of texts with their keys; those of errors are the codes of the error catalogue. */
export type Catalogue = typeof english & { readonly errors: Readonly<Record<string, ErrorText>> };

/** The words that are always there: what another language lacks is said with them. */
export const englishWords: Words = { ...english, errors: errorTexts };

const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Words>>> = {
  de: async () => (await import('./de/catalogue.ts')).german,
  fr: async () => (await import('./fr/catalogue.ts')).french,
  es: async () => (await import('./es/catalogue.ts')).spanish,
};

/** The words of a language; each other than English is a part of the program of its own and is fetched when it is wanted. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'en' ? englishWords : others[language]();
}
