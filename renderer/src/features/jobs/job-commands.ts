import { IconArrowBackUp, IconChartBar, IconArrowsDiff, IconDeviceFloppy, IconFilePlus, IconHistory, IconPlus } from '@tabler/icons-react';
import type { Command } from '../../app/commands/command.ts';
import { say } from '../../language/texts.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import type { Criterion } from '../../../../core/contract/rubric.ts';
import type { JobEditing } from './job-editing.ts';
import { focusCriterion, openCriterion, toggleCriterion, useJobFocus } from './job-focus.ts';
import { shownPoints, sliderMost, withShownPoints } from './points.ts';
import { withKnockOut, withMoved, withNecessity, withoutCriterion } from './rubric-edits.ts';
import { inShownOrder } from './rubric-sections.ts';

interface Actions {
  readonly editing: JobEditing;
  readonly onAdd: () => void;
  readonly onPoints: () => void;
  readonly onDiff: () => void;
  readonly onSave: () => void;
  readonly onRename: () => void;
  readonly onVersions: () => void;
  readonly onFigures: () => void;
  readonly onKeep: (criterion: Criterion) => void;
  readonly onChooseFiles: () => void;
  readonly onBack: () => void;
  readonly notSavable: string | undefined;
  /** An earlier version is looked at: nothing can be changed. */
  readonly viewing: boolean;
}

/** Weight by which a key changes, and with Shift. */
const step = 1;
const largeStep = 5;

/** Commands of the job page: on the focused criterion, and on the rubric. */
export function useJobCommands(actions: Actions): void {
  const focusedId = useJobFocus(state => state.focusedId);
  const isOpen = useJobFocus(state => state.openId !== null);
  const { editing } = actions;
  const focused = actions.viewing ? undefined : editing.rubric.criteria.find(criterion => criterion.id === focusedId);
  useCommands([
    ...moveCommands(editing, focused),
    ...(focused === undefined ? [] : criterionCommands(editing, focused, actions.onKeep)),
    ...rubricCommands(actions, isOpen, focusedId),
    ...(editing.canUndo && !actions.viewing ? [undoCommand(editing)] : []),
  ]);
}

function moveCommands({ rubric }: JobEditing, focused: Criterion | undefined): readonly Command[] {
  const order = inShownOrder(rubric);
  const at = focused === undefined ? -1 : order.indexOf(focused);
  const go = (to: number): void => focusCriterion(order[Math.min(order.length - 1, Math.max(0, to))]?.id ?? null);
  const group = 'On the rubric';
  return [
    { id: 'job.next', title: 'Next criterion', group, keys: ['j', 'arrowdown'], hint: 'criterion', quiet: true, run: () => go(at + 1) },
    {
      id: 'job.previous',
      title: 'Previous criterion',
      group,
      keys: ['k', 'arrowup'],
      hint: 'criterion',
      quiet: true,
      run: () => go(at - 1),
    },
  ];
}

function criterionCommands(
  { rubric, scale, edit }: JobEditing,
  focused: Criterion,
  keep: (criterion: Criterion) => void,
): readonly Command[] {
  const { id, label, necessity, knockOut } = focused;
  const group = `On ${label}`;
  const order = inShownOrder(rubric);
  const shift = (by: number) => (): void => {
    const shown = Math.min(sliderMost(focused, scale), Math.max(0, Math.round(shownPoints(focused, scale)) + by));
    edit(current => withShownPoints(current, id, shown, scale), `weight ${id}`);
  };
  const remove = (): void => {
    const at = order.indexOf(focused);
    edit(current => withoutCriterion(current, id));
    focusCriterion((order[at + 1] ?? order[at - 1])?.id ?? null);
  };
  return [
    { id: 'criterion.less', title: 'Less weight', group, keys: ['arrowleft'], hint: 'weight', run: shift(-step) },
    { id: 'criterion.more', title: 'More weight', group, keys: ['arrowright'], hint: 'weight', run: shift(step) },
    { id: 'criterion.muchLess', title: 'Weight down by 5', group, keys: ['shift+arrowleft'], quiet: true, run: shift(-largeStep) },
    { id: 'criterion.muchMore', title: 'Weight up by 5', group, keys: ['shift+arrowright'], quiet: true, run: shift(largeStep) },
    {
      id: 'criterion.necessity',
      title: necessity === 'required' ? 'Make it preferred' : 'Make it required',
      group,
      keys: ['r'],
      hint: 'required or preferred',
      run: () => edit(current => withNecessity(current, id, necessity === 'required' ? 'preferred' : 'required')),
    },
    {
      id: 'criterion.knockOut',
      title: knockOut ? 'No knock-out any more' : 'Make it a knock-out',
      group,
      keys: ['x'],
      hint: 'knock-out',
      run: () => edit(current => withKnockOut(current, id, !knockOut)),
    },
    {
      id: 'criterion.synonyms',
      title: 'Add a synonym',
      group,
      keys: ['e'],
      hint: 'synonyms',
      unavailable: 'anyOf' in focused ? undefined : 'Only skills and certificates have synonyms',
      run: () => openCriterion(id, true),
    },
    {
      id: 'criterion.keep',
      title: say('jobs:bank.keep'),
      group,
      keys: ['b'],
      unavailable: focused.bankId === undefined ? undefined : say('jobs:bank.kept'),
      run: () => keep(focused),
    },
    { id: 'criterion.open', title: 'Show details', group, keys: ['enter'], quiet: true, run: () => toggleCriterion(id) },
    {
      id: 'criterion.up',
      title: 'Move up',
      group,
      keys: ['alt+arrowup'],
      run: () => edit(current => withMoved(current, id, -1), `move ${id}`),
    },
    {
      id: 'criterion.down',
      title: 'Move down',
      group,
      keys: ['alt+arrowdown'],
      run: () => edit(current => withMoved(current, id, 1), `move ${id}`),
    },
    { id: 'criterion.remove', title: `Remove ${label}`, group, keys: ['delete', 'backspace'], run: remove },
  ];
}

function rubricCommands(actions: Actions, isOpen: boolean, focusedId: string | null): readonly Command[] {
  const { editing, onAdd, onPoints, onDiff, onSave, onRename, onVersions, onFigures, onChooseFiles, onBack, notSavable } = actions;
  const group = 'On this job';
  const unchanged = editing.changes.length === 0 ? 'Nothing is changed' : undefined;
  return [
    ...(actions.viewing
      ? []
      : [{ id: 'rubric.add', title: 'Add a criterion', group, keys: ['a'], hint: 'add', icon: IconPlus, run: onAdd }]),
    {
      id: 'rubric.save',
      title: `Save as rubric ${editing.saved.version + 1}`,
      group,
      keys: ['mod+s'],
      inFields: true,
      icon: IconDeviceFloppy,
      unavailable: notSavable,
      run: onSave,
    },
    { id: 'rubric.diff', title: 'Show what changed', group, icon: IconArrowsDiff, unavailable: unchanged, run: onDiff },
    { id: 'rubric.discard', title: 'Discard the changes', group, icon: IconArrowBackUp, unavailable: unchanged, run: editing.discard },
    { id: 'rubric.points', title: 'Points and recommendations…', group, run: onPoints },
    { id: 'job.versions', title: 'Compare versions', group, keys: ['v'], hint: 'versions', icon: IconHistory, run: onVersions },
    { id: 'job.figures', title: say('jobs:act.figures'), group, keys: ['f'], icon: IconChartBar, run: onFigures },
    { id: 'job.rename', title: 'Rename the job…', group, run: onRename },
    { id: 'job.screen', title: 'Screen CVs against this job…', group, keys: ['mod+o'], icon: IconFilePlus, run: onChooseFiles },
    {
      id: 'job.back',
      title: 'Back to the jobs',
      group,
      keys: ['escape'],
      quiet: true,
      run: () => {
        if (actions.viewing) onBack();
        else if (isOpen) openCriterion(null);
        else if (focusedId !== null) focusCriterion(null);
        else onBack();
      },
    },
  ];
}

function undoCommand({ undo }: JobEditing): Command {
  return {
    id: 'edit.undo',
    title: 'Undo the last change of the rubric',
    group: 'Edit',
    keys: ['u', 'mod+z'],
    hint: 'undo',
    icon: IconArrowBackUp,
    run: undo,
  };
}
