import {
  IconBriefcase,
  IconEye,
  IconFileExport,
  IconFolderPlus,
  IconPencil,
  IconPlayerPlay,
  IconRefresh,
  IconStar,
  IconTag,
  IconX,
} from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState, type RefObject } from 'react';
import { api } from '../../data/client.ts';
import { chooseInputs, takeIn } from '../../data/intake.ts';
import { tell } from '../../data/problem.ts';
import type { BatchPane } from '../../state/batch-link.ts';
import type { GroupName } from '../../state/batch-view.ts';
import { showToast } from '../../state/toasts.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import type { VirtualTableHandle } from '../../ui/virtual-table.tsx';
import type { PageActions } from './page-actions.ts';
import { addressOf } from './compare/compared-people.ts';
import { isOpen } from './ranking/row-filter.ts';
import { markRead } from './triage/change-rows.ts';
import type { BatchActions } from './batch-actions.ts';
import type { BatchScreen } from './use-batch-screen.ts';

/** A dialog of the batch screen. */
export type DialogName = 'tag' | 'shortlist' | 'rename' | 'attach-job' | 'report-parse' | 'same-person';

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
      { id: 'clear', label: 'Take decisions back', icon: IconX, keys: 'shift+d', onPick: () => actions.decide(null) },
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
      else if (!isOpen(view.filter)) actions.clearFilter();
    },
    showGroup: group => {
      if (group === null) return toRanking();
      change({ open: new Set([...view.open, group]) });
      later(`[data-group="${group}"] [data-item-id]`);
    },
  };
}

type WholeBatch = Pick<BatchPage, 'pause' | 'cancel' | 'retryAll' | 'exportReport' | 'compare' | 'markUnread'> & {
  readonly addFiles: (folders: boolean) => void;
};

function useWholeBatch({ batchId, head, view, shown }: BatchScreen, actions: BatchActions): WholeBatch {
  const router = useRouter();

  async function cancel(): Promise<void> {
    const done = await tell(api.screening.cancel.mutate({ batchId }).then(() => true));
    if (done !== null) showToast({ strong: 'Cancelled.', text: 'What was read is kept.' });
  }

  async function add(folders: boolean): Promise<void> {
    await takeIn(await chooseInputs(folders), { kind: 'batch', batchId });
  }

  return {
    pause: () =>
      void tell(
        head.paused || head.status === 'cancelled' ? api.screening.resume.mutate({ batchId }) : api.screening.pause.mutate({ batchId }),
      ),
    cancel: () => void cancel(),
    retryAll: () => void tell(api.screening.retry.mutate({ batchId, itemIds: null })),
    exportReport: () => {
      const items = view.ticked.size > 0 ? [...view.ticked] : [];
      void router.navigate({ to: '/reports', search: { batch: batchId, ...(items.length > 0 ? { items } : {}) } });
    },
    compare: () => {
      const people = shown.filter(itemId => view.ticked.has(itemId));
      void router.navigate({ to: '/batches/$batchId/compare', params: { batchId }, search: addressOf(people) });
    },
    markUnread: () => void markRead(batchId, actions.targets(), false, true),
    addFiles: folders => void add(folders),
  };
}

function batchMenu(
  { head, groups }: BatchScreen,
  batch: WholeBatch,
  opening: Pick<PageActions, 'autoShortlist' | 'rename' | 'attachJob'>,
): readonly (readonly MenuItem[])[] {
  const over = head.status === 'open' ? undefined : 'it is finished';
  const nothingLeft = groups.sizeOf('in-progress') === 0 ? 'everything is read' : undefined;
  const broken = groups.sizeOf('failed') + groups.sizeOf('refused');
  return [
    [
      {
        id: 'shortlist',
        label: 'Shortlist by a rule…',
        icon: IconStar,
        keys: 'mod+shift+s',
        onPick: opening.autoShortlist,
        disabledReason: head.rubric === null ? 'no job' : undefined,
      },
      { id: 'report', label: 'Report…', icon: IconFileExport, keys: 'mod+e', onPick: batch.exportReport },
    ],
    [
      { id: 'files', label: 'Add files…', icon: IconFolderPlus, onPick: () => batch.addFiles(false) },
      { id: 'folder', label: 'Add a folder…', icon: IconFolderPlus, onPick: () => batch.addFiles(true) },
      {
        id: 'retry',
        label: 'Try all failed again',
        icon: IconRefresh,
        onPick: batch.retryAll,
        disabledReason: broken === 0 ? 'none' : undefined,
      },
    ],
    [
      { id: 'rename', label: 'Rename…', icon: IconPencil, onPick: opening.rename },
      ...(head.jobId === null ? [{ id: 'attach', label: 'Compare with a job…', icon: IconBriefcase, onPick: opening.attachJob }] : []),
      head.status === 'cancelled'
        ? { id: 'resume', label: 'Read the rest', icon: IconPlayerPlay, keys: 'p', onPick: batch.pause, disabledReason: nothingLeft }
        : { id: 'cancel', label: 'Cancel the rest', icon: IconX, onPick: batch.cancel, disabledReason: over },
    ],
  ];
}
