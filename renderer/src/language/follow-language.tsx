import { useEffect } from 'react';
import { tell } from '../data/problem.ts';
import { keepFocus } from './keep-focus.ts';
import { speak } from './texts.ts';
import { useLanguage } from './use-language.ts';

/** Shows the window in the language that holds for all windows, now and after each change. */
export function FollowLanguage(): null {
  const language = useLanguage()?.language;
  useEffect(() => {
    if (language === undefined || language === document.documentElement.lang) return;
    void tell(keepFocus(() => speak(language)));
  }, [language]);
  return null;
}
