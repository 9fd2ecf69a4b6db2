import { IconEye, IconFileExport, IconTag, IconX } from '@tabler/icons-react';
import { useState, type RefObject } from 'react';
import { isOpenFilter } from '../../../../core/triage/row-filter.ts';
import type { BatchPane } from '../../state/batch-link.ts';
import type { GroupName } from '../../state/batch-view.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import type { VirtualTableHandle } from '../../ui/virtual-table.tsx';
import type { PageActions } from './page-actions.ts';
import type { BatchActions } from './batch-actions.ts';
import { batchMenu } from './batch-menu.ts';
import type { BatchScreen } from './use-batch-screen.ts';
import { useWholeBatch } from './use-whole-batch.ts';

/** A dialog of the batch screen. */
export type DialogName = 'tag' | 'shortlist' | 'rename' | 'attach-job' | 'report-parse' | 'same-person' | 'watch';

interface PageParts {
  readonly screen: BatchScreen;
  readonly actions: BatchActions;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly table: RefObject<VirtualTableHandle | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly pane: BatchPane;
  /** The page opens over the table. */
  readonly tight: boolean;
}

/** What the page does beside the list: moves of the keyboard, dialogs, and what concerns the whole batch. */
export interface BatchPage extends PageActions {
  readonly toRanking: () => void;
  readonly toPassword: () => void;
  readonly toSplit: () => void;
  readonly showGroup: (group: GroupName | null) => void;
  readonly noteWanted: number;
  readonly isPageOpen: boolean;
  readonly dialog: DialogName | null;
  readonly closeDialog: () => void;
  readonly bulkMenu: readonly MenuItem[];
  readonly batchMenu: readonly (readonly MenuItem[])[];
}

/** See `BatchPage`. */
export function useBatchPage(parts: PageParts): BatchPage {
  const { screen, actions } = parts;
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [noteWanted, setNoteWanted] = useState(0);
  const [isPageOpen, setPageOpen] = useState(false);
  const moves = keyboardMoves(parts, isPageOpen, setPageOpen);
  const batch = useWholeBatch(screen, actions);
  const opening = {
    tag: () => setDialog('tag'),
    autoShortlist: () => setDialog('shortlist'),
    rename: () => setDialog('rename'),
    attachJob: () => setDialog('attach-job'),
    reportParse: () => setDialog('report-parse'),
    samePerson: () => setDialog('same-person'),
    watchFolders: () => setDialog('watch'),
    note: () => {
      screen.change({ tab: 'notes' });
      setNoteWanted(count => count + 1);
    },
  };
  return {
    ...moves,
    ...batch,
    ...opening,
    noteWanted,
    isPageOpen,
    dialog,
    closeDialog: () => setDialog(null),
    bulkMenu: [
      { id: 'tag', label: 'Tag…', icon: IconTag, keys: 't', onPick: opening.tag },
      { id: 'unread', label: 'Mark as unread', icon: IconEye, onPick: batch.markUnread },
      { id: 'report', label: 'Report on them…', icon: IconFileExport, keys: 'mod+e', onPick: batch.exportReport },
      { id: 'clear', label: 'Take decisions back', icon: IconX, keys: 'shift+d', onPick: () => actions.decide('new') },
    ],
    batchMenu: batchMenu(screen, batch, opening),
  };
}

/** What gets the keyboard in each pane. */
const paneFocus: readonly { readonly name: BatchPane; readonly focus: string }[] = [
  { name: 'ranking', focus: '' },
  { name: 'groups', focus: '[data-pane=groups] [data-stop]' },
  { name: 'person', focus: '[data-pane=person] [data-pane-focus]' },
  { name: 'document', focus: '[data-pane=document] [data-pane-focus]' },
];

type Moves = Pick<
  BatchPage,
  'toFilter' | 'toCriteria' | 'toFields' | 'toPage' | 'toRanking' | 'toPassword' | 'toSplit' | 'stepBack' | 'toNextPane' | 'showGroup'
>;

function keyboardMoves(
  { screen, actions, root, table, search, pane, tight }: PageParts,
  isPageOpen: boolean,
  setPageOpen: (open: boolean) => void,
): Moves {
  const { view, change } = screen;
  const find = (selector: string): HTMLElement | null => root.current?.querySelector<HTMLElement>(selector) ?? null;
  // What is asked for may only be there after the next paint.
  const later = (selector: string): void => void requestAnimationFrame(() => requestAnimationFrame(() => find(selector)?.focus()));
  const toRanking = (): void => table.current?.focus();
  return {
    toRanking,
    toFilter: () => search.current?.focus(),
    toCriteria: () => {
      change({ tab: 'criteria' });
      later('[data-criterion-id] > [tabindex="0"]');
    },
    toFields: () => {
      change({ tab: 'fields' });
      later('[data-pane=person] [data-field], [data-pane=person] [data-pane-focus]');
    },
    toPage: () => {
      if (tight) setPageOpen(!isPageOpen);
      else if (pane === 'document') toRanking();
      else find('[data-pane=document] [data-pane-focus]')?.focus();
    },
    toPassword: () => later('[data-password]'),
    toSplit: () => later('[data-split]'),
    toNextPane: step => {
      const there = paneFocus.filter(({ name, focus }) => name === 'ranking' || find(focus) !== null);
      const at = there.findIndex(({ name }) => name === pane);
      const next = there[(at + step + there.length) % there.length];
      if (next === undefined || next.name === 'ranking') toRanking();
      else find(next.focus)?.focus();
    },
    stepBack: () => {
      if (isPageOpen && tight) setPageOpen(false);
      else if (pane !== 'ranking') toRanking();
      else if (view.ticked.size > 0) actions.clearTicks();
      else if (!isOpenFilter(view.filter)) actions.clearFilter();
    },
    showGroup: group => {
      if (group === null) return toRanking();
      change({ open: new Set([...view.open, group]) });
      later(`[data-group="${group}"] [data-item-id]`);
    },
  };
}
