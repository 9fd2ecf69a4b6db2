import { useCommands } from '../app/commands/use-commands.ts';
import { say } from '../language/texts.ts';
import { checkWords } from './document-head.tsx';

interface PaneCommands {
  readonly page: number;
  readonly toPage: (page: number) => void;
  readonly openSearch: () => void;
  /** Compares the page in view with its picture; absent where there is none. */
  readonly check: (() => void) | undefined;
  /** Shows or hides the pages at a glance; absent where there is one page only. */
  readonly toggleThumbs: (() => void) | undefined;
  readonly when: boolean;
}

/** The keys of the page that work on the whole screen: search, and the pages by brackets. */
export function usePaneCommands({ page, toPage, openSearch, check, toggleThumbs, when }: PaneCommands): void {
  useCommands(
    [
      { id: 'page.search', title: 'Search in page', group: 'On this page', keys: ['mod+f'], inFields: true, run: openSearch },
      { id: 'page.previous', title: 'Previous page', group: 'On this page', keys: ['['], run: () => toPage(page - 1) },
      { id: 'page.next', title: 'Next page', group: 'On this page', keys: [']'], run: () => toPage(page + 1) },
      ...(toggleThumbs === undefined
        ? []
        : [{ id: 'page.thumbs', title: say('document:thumbs.title'), group: 'On this page', keys: ['f4'], run: toggleThumbs }]),
      ...(check === undefined ? [] : [{ id: 'page.check', title: checkWords, group: 'On this page', run: check }]),
    ],
    { when },
  );
}
