import type { LanguageChoice, LanguageState } from '../../../core/contract/language.ts';
import { api } from '../data/client.ts';
import { useLive } from '../data/live.ts';
import { tell } from '../data/problem.ts';

/** The language of the windows and what was chosen; undefined before it is known. */
export function useLanguage(): LanguageState | undefined {
  return useLive<LanguageState>(['session', 'language'], observer => api.shell.language.subscribe(undefined, observer)).data;
}

/** Chooses the language of all windows and menus, now and at the next start. */
export async function changeLanguage(choice: LanguageChoice): Promise<void> {
  await tell(api.shell.setLanguage.mutate({ choice }));
}
