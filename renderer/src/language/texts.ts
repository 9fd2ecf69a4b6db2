import { initReactI18next } from 'react-i18next';
import { directions, type Language } from '../../../core/contract/language.ts';
import { addWords, createTexts } from '../../../core/language/texts.ts';
import { englishWords, loadWords } from '../../../resources/locales/catalogues.ts';
import { followLanguage, writeCount } from './locale.ts';

/** The texts of this window. English is there at once, other languages once they are fetched. */
export const texts = createTexts({
  language: 'en',
  catalogues: { en: englishWords },
  defaultNamespace: 'frame',
  showNumber: writeCount,
  binding: initReactI18next,
});

/** The text of a key, for code outside of components; components ask `useTranslation`, which draws them anew. */
export const say = texts.t;

/** Shows the window in a language: words, dates and numbers, and what assistive technology is told about it. */
export async function speak(language: Language): Promise<void> {
  if (language !== 'en' && !texts.hasResourceBundle(language, 'frame')) addWords(texts, language, await loadWords(language));
  followLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = directions[language];
  await texts.changeLanguage(language);
}
