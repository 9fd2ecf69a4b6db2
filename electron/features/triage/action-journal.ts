import type { TriageOutcome, UndoState } from '../../../core/contract/triage.ts';
import { getDocumentName } from '../../../db/queries/corrections.ts';
import { getItemFile, getPersonName } from '../../../db/queries/triage.ts';
import { type Db, type WriteTransaction, writeTx } from '../../../db/statement.ts';
import { type ActionSubjects, type ActionWords, describeAction, describeSkipped } from './action-words.ts';
import { applyChanges, type ChangeEffects, invert, subjectOf, type TriageChange } from './triage-change.ts';
import { createUndoStack, type DoneAction } from './undo-stack.ts';

/** Changes to make, with what they are called; without words they are made but cannot be undone. */
export interface Plan {
  readonly words: ActionWords | null;
  readonly changes: readonly TriageChange[];
}

/** Does what people do, each act in one transaction, and can take it back and do it again until the program ends. */
export interface ActionJournal {
  readonly act: (plan: (tx: WriteTransaction, at: number) => Plan) => TriageOutcome;
  readonly undo: () => TriageOutcome;
  readonly redo: () => TriageOutcome;
  readonly state: () => UndoState;
}

/** An empty journal of one workspace. `now` is in milliseconds since 1970. */
export function createActionJournal(db: Db, now: () => number, effects: ChangeEffects): ActionJournal {
  const stack = createUndoStack();
  const describe = (words: ActionWords, changes: readonly TriageChange[]): DoneAction => {
    return { words, label: describeAction(words, subjectsOf(db, changes)), changes };
  };
  const nothing = (): TriageOutcome => ({ action: null, state: stack.state() });

  function act(plan: (tx: WriteTransaction, at: number) => Plan): TriageOutcome {
    const at = now();
    const { words, done } = writeTx(db, tx => {
      const { words, changes } = plan(tx, at);
      return { words, done: applyChanges(tx, changes, at, effects) };
    });
    if (done.changes.length === 0 || words === null) return nothing();
    const entry = describe(words, done.changes);
    stack.push(entry);
    return { action: { label: entry.label, itemIds: done.itemIds }, state: stack.state() };
  }

  function travel(direction: 'undo' | 'redo'): TriageOutcome {
    const back = direction === 'undo';
    const entry = back ? stack.nextUndo() : stack.nextRedo();
    if (entry === null) return nothing();
    const done = writeTx(db, tx => applyChanges(tx, back ? invert(entry.changes) : entry.changes, now(), effects));
    const moved = done.changes.length === 0 ? null : describe(entry.words, back ? invert(done.changes) : done.changes);
    if (back) stack.undone(moved);
    else stack.redone(moved);
    if (moved === null) return nothing();
    const label = describeSkipped(moved.label, entry.changes.length - done.changes.length);
    return { action: { label, itemIds: done.itemIds }, state: stack.state() };
  }

  return { act, undo: () => travel('undo'), redo: () => travel('redo'), state: stack.state };
}

/** How many people or files were changed, and the name of one alone. */
function subjectsOf(db: Db, changes: readonly TriageChange[]): ActionSubjects {
  const linked = changes.find(change => change.kind === 'person');
  if (linked !== undefined) return { count: 1, name: getPersonName(db, subjectOf(linked)) };
  const chosen = changes.find(change => change.kind === 'version');
  if (chosen !== undefined) return { count: 1, name: getDocumentName(db, subjectOf(chosen)) };
  const [first, ...others] = new Set(changes.map(subjectOf));
  if (first === undefined || others.length > 0) return { count: others.length + 1, name: null };
  return { count: 1, name: nameOf(db, first, changes[0]?.kind) };
}

function nameOf(db: Db, subject: string, kind: TriageChange['kind'] | undefined): string | null {
  if (kind === 'aside' || kind === 'read' || kind === 'split') return getItemFile(db, subject);
  return kind === 'correction' ? getDocumentName(db, subject) : getPersonName(db, subject);
}
