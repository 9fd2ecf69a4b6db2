import {
  IconCheckbox,
  IconColumns3,
  IconFilter,
  IconHelpCircle,
  IconNote,
  IconPin,
  IconSortDescending,
  IconStar,
  IconTag,
  IconX,
  IconEye,
} from '@tabler/icons-react';
import type { Command } from '../../app/commands/command.ts';
import type { BatchPane } from '../../state/batch-link.ts';
import type { BatchScreen } from './use-batch-screen.ts';
import type { BatchActions } from './batch-actions.ts';
import { crossingCommands, movingCommands } from './moving-commands.ts';
import { whyNotCompared } from './compare/compared-people.ts';
import type { PageActions } from './page-actions.ts';
import { wholeBatchCommands } from './whole-batch-commands.ts';
import { isMadeAnew } from './use-held-actions.ts';
import { nameOf } from './person/person-words.ts';
import { showPeople } from './ranking/sort-words.ts';
import { readingCommands } from './reading-commands.ts';
import { triageCommands } from './triage/triage-commands.ts';
import type { TriageDesk } from './triage/use-triage-desk.tsx';

interface CommandParts {
  readonly screen: BatchScreen;
  readonly actions: BatchActions;
  readonly page: PageActions;
  readonly pane: BatchPane;
  readonly desk: TriageDesk;
  /** Keys of the board where it stands in the place of the list. */
  readonly board: readonly Command[] | null;
  /** Words beside the reason of the focused person. */
  readonly decisionWords: string;
}

/** Commands of the batch screen, as they are possible now. */
export function batchCommands({ screen, actions, page, pane, desk, board, decisionWords }: CommandParts): readonly Command[] {
  return [
    ...(pane === 'person' ? [] : (board ?? movingCommands(actions))),
    ...deciding(screen, actions, page, desk),
    ...triageCommands({ screen, actions, desk, decisionWords }),
    ...listing(screen, actions, page),
    ...wholeBatchCommands(screen, page),
    ...crossingCommands(page),
  ];
}

function deciding(screen: BatchScreen, actions: BatchActions, page: PageActions, desk: TriageDesk): readonly Command[] {
  const { focused, view } = screen;
  const targets = actions.targets();
  const one = focused !== null && focused.status === 'completed' ? nameOf(focused) : null;
  const whom = view.ticked.size > 0 ? showPeople(view.selected ?? targets.length) : one;
  const group = whom === null ? 'On this person' : `On ${whom}`;
  const unavailable = whom === null ? 'nobody is chosen' : undefined;
  const undecided = (isMadeAnew(screen) ? undefined : unavailable) ?? (screen.head.jobId === null ? 'this batch has no job' : undefined);
  const single = one === null ? 'nobody is chosen' : undefined;
  return [
    {
      id: 'triage.shortlist',
      title: 'Shortlist',
      group,
      keys: ['s'],
      hint: 'shortlist',
      icon: IconStar,
      unavailable: undecided,
      run: () => desk.decide('shortlist'),
    },
    {
      id: 'triage.maybe',
      title: 'Maybe',
      group,
      keys: ['m'],
      hint: 'maybe',
      icon: IconHelpCircle,
      unavailable: undecided,
      run: () => desk.decide('maybe'),
    },
    {
      id: 'triage.decline',
      title: 'Decline',
      group,
      keys: ['d'],
      hint: 'decline',
      icon: IconX,
      unavailable: undecided,
      run: () => desk.decide('decline'),
    },
    {
      id: 'triage.clear',
      title: 'Take the decision back',
      group,
      keys: ['shift+d'],
      unavailable: undecided,
      run: () => desk.decide('new'),
    },
    {
      id: 'triage.note',
      title: 'Write a note',
      group: one === null ? group : `On ${one}`,
      keys: ['n'],
      hint: 'note',
      icon: IconNote,
      unavailable: single,
      run: page.note,
    },
    { id: 'triage.tag', title: 'Tag…', group, keys: ['t'], hint: 'tag', icon: IconTag, unavailable, run: page.tag },
    {
      id: 'triage.compare',
      title: 'Compare side by side',
      group,
      keys: ['c'],
      icon: IconColumns3,
      unavailable: whyNotCompared(view.ticked.size),
      run: page.compare,
    },
    { id: 'triage.unread', title: 'Mark as unread', group, icon: IconEye, unavailable, run: page.markUnread },
    ...readingCommands(screen, page, group),
    { id: 'batch.page', title: 'To the page', group: one === null ? group : `On ${one}`, keys: ['space'], hint: 'page', run: page.toPage },
    {
      id: 'batch.criteria',
      title: 'To the criteria',
      group: one === null ? group : `On ${one}`,
      keys: ['enter'],
      quiet: true,
      run: page.toCriteria,
    },
  ];
}

function listing({ waiting, view, shown, focused }: BatchScreen, actions: BatchActions, page: PageActions): readonly Command[] {
  const group = 'In the list';
  return [
    {
      id: 'batch.tick',
      title: 'Tick',
      group,
      keys: ['x'],
      icon: IconCheckbox,
      run: () => focused !== null && actions.tick([focused.itemId], !view.ticked.has(focused.itemId)),
    },
    {
      id: 'batch.tickAll',
      title: 'Tick all that match',
      group,
      keys: ['mod+a'],
      consequence: showPeople(shown.length),
      icon: IconCheckbox,
      run: actions.tickAll,
    },
    { id: 'batch.filter', title: 'Filter', group, keys: ['/'], icon: IconFilter, run: page.toFilter },
    { id: 'batch.clearFilter', title: 'Clear filters', group, icon: IconFilter, run: actions.clearFilter },
    {
      id: 'batch.sortIn',
      title: 'Sort new results in',
      group,
      keys: ['.'],
      consequence: showPeople(waiting.length),
      icon: IconSortDescending,
      unavailable: waiting.length === 0 ? 'nothing new waits' : undefined,
      run: actions.sortIn,
    },
    {
      id: 'batch.live',
      title: view.live ? 'Stop live ranking' : 'Live ranking',
      group,
      keys: ['l'],
      icon: IconPin,
      run: actions.toggleLive,
    },
    { id: 'batch.back', title: 'One step back', group, keys: ['escape'], quiet: true, run: page.stepBack },
  ];
}
