import { useCommands } from '../../../app/commands/use-commands.ts';

interface PaneCommands {
  readonly page: number;
  readonly toPage: (page: number) => void;
  readonly openSearch: () => void;
  readonly when: boolean;
}

/** The keys of the page that work on the whole screen: search, and the pages by brackets. */
export function usePaneCommands({ page, toPage, openSearch, when }: PaneCommands): void {
  useCommands(
    [
      { id: 'page.search', title: 'Search in page', group: 'On this page', keys: ['mod+f'], inFields: true, run: openSearch },
      { id: 'page.previous', title: 'Previous page', group: 'On this page', keys: ['['], run: () => toPage(page - 1) },
      { id: 'page.next', title: 'Next page', group: 'On this page', keys: [']'], run: () => toPage(page + 1) },
    ],
    { when },
  );
}
