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
import { say } from '../../language/texts.ts';
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
  const group = whom === null ? say('screening:on.person') : say('screening:on.whom', { whom });
  const unavailable = whom === null ? say('screening:why.nobody') : undefined;
  const undecided = (isMadeAnew(screen) ? undefined : unavailable) ?? (screen.head.jobId === null ? say('screening:why.noJob') : undefined);
  const single = one === null ? say('screening:why.nobody') : undefined;
  return [
    {
      id: 'triage.shortlist',
      title: say('screening:command.shortlist'),
      group,
      keys: ['s'],
      hint: say('screening:hint.shortlist'),
      icon: IconStar,
      unavailable: undecided,
      run: () => desk.decide('shortlist'),
    },
    {
      id: 'triage.maybe',
      title: say('screening:command.maybe'),
      group,
      keys: ['m'],
      hint: say('screening:hint.maybe'),
      icon: IconHelpCircle,
      unavailable: undecided,
      run: () => desk.decide('maybe'),
    },
    {
      id: 'triage.decline',
      title: say('screening:command.decline'),
      group,
      keys: ['d'],
      hint: say('screening:hint.decline'),
      icon: IconX,
      unavailable: undecided,
      run: () => desk.decide('decline'),
    },
    {
      id: 'triage.clear',
      title: say('screening:command.clear'),
      group,
      keys: ['shift+d'],
      unavailable: undecided,
      run: () => desk.decide('new'),
    },
    {
      id: 'triage.note',
      title: say('screening:command.note'),
      group: one === null ? group : say('screening:on.whom', { whom: one }),
      keys: ['n'],
      hint: say('screening:hint.note'),
      icon: IconNote,
      unavailable: single,
      run: page.note,
    },
    {
      id: 'triage.tag',
      title: say('screening:command.tag'),
      group,
      keys: ['t'],
      hint: say('screening:hint.tag'),
      icon: IconTag,
      unavailable,
      run: page.tag,
    },
    {
      id: 'triage.compare',
      title: say('screening:command.compare'),
      group,
      keys: ['c'],
      icon: IconColumns3,
      unavailable: whyNotCompared(view.ticked.size),
      run: page.compare,
    },
    { id: 'triage.unread', title: say('screening:command.unread'), group, icon: IconEye, unavailable, run: page.markUnread },
    ...readingCommands(screen, page, group),
    {
      id: 'batch.page',
      title: say('screening:command.page'),
      group: one === null ? group : say('screening:on.whom', { whom: one }),
      keys: ['space'],
      hint: say('screening:hint.page'),
      run: page.toPage,
    },
    {
      id: 'batch.criteria',
      title: say('screening:command.criteria'),
      group: one === null ? group : say('screening:on.whom', { whom: one }),
      keys: ['enter'],
      quiet: true,
      run: page.toCriteria,
    },
  ];
}

function listing({ waiting, view, shown, focused }: BatchScreen, actions: BatchActions, page: PageActions): readonly Command[] {
  const group = say('screening:on.list');
  return [
    {
      id: 'batch.tick',
      title: say('screening:command.tick'),
      group,
      keys: ['x'],
      icon: IconCheckbox,
      run: () => focused !== null && actions.tick([focused.itemId], !view.ticked.has(focused.itemId)),
    },
    {
      id: 'batch.tickAll',
      title: say('screening:command.tickAll'),
      group,
      keys: ['mod+a'],
      consequence: showPeople(shown.length),
      icon: IconCheckbox,
      run: actions.tickAll,
    },
    { id: 'batch.filter', title: say('screening:command.filter'), group, keys: ['/'], icon: IconFilter, run: page.toFilter },
    { id: 'batch.clearFilter', title: say('screening:command.clearFilter'), group, icon: IconFilter, run: actions.clearFilter },
    {
      id: 'batch.sortIn',
      title: say('screening:command.sortIn'),
      group,
      keys: ['.'],
      consequence: showPeople(waiting.length),
      icon: IconSortDescending,
      unavailable: waiting.length === 0 ? say('screening:why.nothingNew') : undefined,
      run: actions.sortIn,
    },
    {
      id: 'batch.live',
      title: say(view.live ? 'screening:command.stopLive' : 'screening:command.live'),
      group,
      keys: ['l'],
      icon: IconPin,
      run: actions.toggleLive,
    },
    { id: 'batch.back', title: say('screening:command.back'), group, keys: ['escape'], quiet: true, run: page.stepBack },
  ];
}
