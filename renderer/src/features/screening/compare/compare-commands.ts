import { IconArrowLeft, IconFileExport, IconHelpCircle, IconStar, IconUserPlus, IconX } from '@tabler/icons-react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { Decision } from '../../../../../core/contract/triage.ts';
import type { Command } from '../../../app/commands/command.ts';
import { nameOf } from '../person/person-words.ts';

/** What a person can do while people stand side by side. */
export interface CompareActions {
  readonly choose: (index: number) => void;
  readonly move: (step: 1 | -1) => void;
  readonly open: () => void;
  readonly decide: (decision: Decision | null) => void;
  readonly add: () => void;
  readonly remove: () => void;
  readonly showAll: () => void;
  readonly exportReport: () => void;
  readonly back: () => void;
}

interface Parts {
  readonly people: readonly BatchRow[];
  readonly chosen: BatchRow | undefined;
  readonly hasJob: boolean;
  readonly addUnavailable: string | undefined;
  readonly removeUnavailable: string | undefined;
  readonly actions: CompareActions;
}

/** Commands of the comparison, as they are possible now. */
export function compareCommands(parts: Parts): readonly Command[] {
  const { people, chosen, hasJob, addUnavailable, removeUnavailable, actions } = parts;
  const group = chosen === undefined ? 'On this person' : `On ${nameOf(chosen)}`;
  const undecided = chosen === undefined ? 'nobody is chosen' : hasJob ? undefined : 'this batch has no job';
  const place = 'In the comparison';
  const moving = { group: 'Move', quiet: true } as const;
  return [
    { ...moving, id: 'compare.next', title: 'Next criterion', keys: ['j', 'arrowdown'], hint: 'criterion', run: () => actions.move(1) },
    {
      ...moving,
      id: 'compare.previous',
      title: 'Previous criterion',
      keys: ['k', 'arrowup'],
      hint: 'criterion',
      run: () => actions.move(-1),
    },
    ...people.map((row, index): Command => ({
      ...moving,
      id: `compare.person${index + 1}`,
      title: nameOf(row),
      keys: [String(index + 1)],
      hint: 'person',
      run: () => actions.choose(index),
    })),
    { id: 'compare.open', title: 'Open the evidence', group, keys: ['enter'], hint: 'evidence', run: actions.open },
    deciding('shortlist', 'Shortlist', 's', IconStar),
    deciding('maybe', 'Maybe', 'm', IconHelpCircle),
    deciding('decline', 'Decline', 'd', IconX),
    {
      id: 'triage.clear',
      title: 'Take the decision back',
      group,
      keys: ['shift+d'],
      unavailable: undecided,
      run: () => actions.decide(null),
    },
    {
      id: 'compare.add',
      title: 'Add somebody…',
      group: place,
      keys: ['+', 'shift++'],
      hint: 'add',
      icon: IconUserPlus,
      unavailable: addUnavailable,
      run: actions.add,
    },
    {
      id: 'compare.remove',
      title: 'Leave this person out',
      group: place,
      keys: ['delete'],
      icon: IconX,
      unavailable: removeUnavailable,
      run: actions.remove,
    },
    { id: 'compare.all', title: 'Differences or all criteria', group: place, keys: ['a'], run: actions.showAll },
    {
      id: 'batch.export',
      title: 'Report on them…',
      group: place,
      keys: ['mod+e', 'e', 'p', 'mod+p'],
      hint: 'report',
      icon: IconFileExport,
      run: actions.exportReport,
    },
    { id: 'compare.back', title: 'Back to the batch', group: place, keys: ['escape'], icon: IconArrowLeft, run: actions.back },
  ];

  function deciding(decision: Decision, title: string, key: string, icon: typeof IconStar): Command {
    return {
      id: `triage.${decision}`,
      title,
      group,
      keys: [key],
      hint: title.toLowerCase(),
      icon,
      unavailable: undecided,
      run: () => actions.decide(decision),
    };
  }
}
