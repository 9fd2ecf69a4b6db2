import type { UndoState } from '../../../core/contract/triage.ts';
import type { ActionWords } from './action-words.ts';
import type { TriageChange } from './change.ts';

/** What a person did. `changes` are those that took effect, in the direction in which they were last made. */
export interface DoneAction {
  readonly words: ActionWords;
  readonly label: string;
  readonly changes: readonly TriageChange[];
}

/** What was done in this session, newest last, and what was undone of it. */
export interface UndoStack {
  /** Notes something new; what was undone before can no longer be redone. */
  readonly push: (action: DoneAction) => void;
  readonly nextUndo: () => DoneAction | null;
  readonly nextRedo: () => DoneAction | null;
  /** The action that `nextUndo` named was undone; `redo` is what of it can be redone, null for nothing. Others may have been done meanwhile. */
  readonly undone: (redo: DoneAction | null, action?: DoneAction | null) => void;
  /** The action that `nextRedo` named was redone; `undo` is what of it can be undone, null for nothing. */
  readonly redone: (undo: DoneAction | null, action?: DoneAction | null) => void;
  readonly state: () => UndoState;
}

/** A change holds both sides of its row, about 500 bytes: so many are 50 MB at most, ten acts on 10,000 people each. */
const limits = { actions: 500, changes: 100_000 };

/** An empty stack; the oldest actions are forgotten beyond 500, or when together they changed more rows than memory should hold. */
export function createUndoStack({ actions, changes } = limits): UndoStack {
  const done: DoneAction[] = [];
  const undone: DoneAction[] = [];

  function forgetOldest(): void {
    let rows = done.reduce((sum, action) => sum + action.changes.length, 0);
    while (done.length > 1 && (done.length > actions || rows > changes)) rows -= done.shift()?.changes.length ?? 0;
  }

  return {
    push: action => {
      done.push(action);
      undone.length = 0;
      forgetOldest();
    },
    nextUndo: () => done.at(-1) ?? null,
    nextRedo: () => undone.at(-1) ?? null,
    undone: (redo, action = done.at(-1)) => {
      remove(done, action);
      if (redo !== null) undone.push(redo);
    },
    redone: (undo, action = undone.at(-1)) => {
      remove(undone, action);
      if (undo !== null) done.push(undo);
    },
    state: () => ({ undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null }),
  };
}

function remove(actions: DoneAction[], action: DoneAction | null | undefined): void {
  const at = actions.findLastIndex(other => other === action);
  if (at >= 0) actions.splice(at, 1);
}
