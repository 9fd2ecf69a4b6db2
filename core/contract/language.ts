import { z } from 'zod';

/** The languages of the app's own words, as BCP 47 names. English is the one that is always whole. */
export const languages = ['en', 'de', 'fr', 'es'] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** What a person chooses: a language, or that of the operating system. */
export const LanguageChoice = z.enum(['system', ...languages]);
export type LanguageChoice = z.infer<typeof LanguageChoice>;

/** The language the windows show now, what was chosen, and what "as the system" stands for on this computer. */
export const LanguageState = z.object({ choice: LanguageChoice, language: Language, system: Language }).readonly();
export type LanguageState = z.infer<typeof LanguageState>;

/** Each language as those who speak it call it, so that anybody finds the own one. */
export const ownNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' };

/** Which way each language is written. */
export const directions: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', de: 'ltr', fr: 'ltr', es: 'ltr' };

/** The first language of the app among locales in order of liking ("de-CH", "pt_BR"); English where none is. */
export function languageOf(locales: readonly string[]): Language {
  for (const locale of locales) {
    const found = Language.safeParse(locale.toLowerCase().split(/[-_.]/)[0]);
    if (found.success) return found.data;
  }
  return 'en';
}

/** The language a choice stands for. */
export function chosenLanguage(choice: LanguageChoice, system: Language): Language {
  return choice === 'system' ? system : choice;
}
