import { app } from 'electron';
import { chosenLanguage, languageOf, type Language, type LanguageChoice, type LanguageState } from '../../core/contract/language.ts';
import { addWords, createTexts } from '../../core/language/texts.ts';
import { englishWords, loadWords } from '../../resources/locales/catalogues.ts';
import { createFeed } from '../engine/rpc/feed.ts';
import type { MainWindow } from './main-window.ts';

/** The text of a key in the language of the moment. */
export type Say = ReturnType<typeof createTexts>['t'];

/** The language of windows, native menus, dialogs and messages: one for all of them. */
export interface InterfaceLanguage {
  readonly current: () => Language;
  /** Chooses it, now and at the next start. */
  readonly choose: (choice: LanguageChoice) => void;
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<LanguageState, void, undefined>;
  readonly say: Say;
  /** Calls `listen` now and each time the words of another language are there. */
  readonly onSpoken: (listen: () => void) => void;
}

/** The language that `main` remembers; "system" takes the first of the system's languages that the app speaks. */
export function createInterfaceLanguage(main: Pick<MainWindow, 'memory' | 'rememberLanguage'>): InterfaceLanguage {
  const system = languageOf(app.getPreferredSystemLanguages());
  const changes = createFeed<LanguageState>();
  const spoken = createFeed<Language>();
  const texts = createTexts({
    language: 'en',
    catalogues: { en: englishWords },
    defaultNamespace: 'menu',
    showNumber: value => value.toLocaleString(texts.language),
  });
  let state = stateOf(main.memory().language, system);
  if (state.language !== 'en') void speak();

  async function speak(): Promise<void> {
    const { language } = state;
    if (language !== 'en') addWords(texts, language, await loadWords(language));
    // Meanwhile another one may have been chosen.
    if (language !== state.language) return;
    await texts.changeLanguage(language);
    spoken.publish(language);
  }

  return {
    current: () => state.language,
    choose: choice => {
      if (choice === state.choice) return;
      main.rememberLanguage(choice);
      state = stateOf(choice, system);
      changes.publish(state);
      void speak();
    },
    watch: signal => changes.values(signal, () => state),
    say: texts.t,
    onSpoken: listen => {
      listen();
      spoken.listen(listen);
    },
  };
}

function stateOf(choice: LanguageChoice, system: Language): LanguageState {
  return { choice, system, language: chosenLanguage(choice, system) };
}
