import type { TriageOutcome, UndoState } from '../../../core/contract/triage.ts';
import { getDocumentName } from '../../../db/queries/corrections.ts';
import { getItemFile, getPersonName } from '../../../db/queries/triage.ts';
import { type Db, type WriteTransaction, writeTx } from '../../../db/statement.ts';
import { type ActionSubjects, type ActionWords, describeAction, describeSkipped } from './action-words.ts';
import { type Act, type Plan, planAct, type Planned, wordsOf } from './acts.ts';
import { subjectOf, type TriageChange } from './change.ts';
import { applyChanges, type AppliedChanges, invert } from './triage-change.ts';
import { changeInTurns, maySplit, resumeActs, type TurnParts } from './turn-log.ts';
import { createUndoStack, type DoneAction } from './undo-stack.ts';

/** What people do, one after the other; each is done as a whole and can be taken back and done again until the program ends. */
export interface ActionJournal {
  /** In one transaction, at once. */
  readonly act: (plan: (tx: WriteTransaction, at: number) => Plan) => TriageOutcome;
  readonly undo: () => TriageOutcome;
  readonly redo: () => TriageOutcome;
  readonly state: () => UndoState;
  /** The same, when what was begun before is done; what concerns very many people leaves room for other work. */
  readonly inTurns: {
    readonly act: (act: () => Act | Promise<Act>) => Promise<TriageOutcome>;
    readonly do: (work: () => TriageOutcome) => Promise<TriageOutcome>;
    readonly undo: () => Promise<TriageOutcome>;
    readonly redo: () => Promise<TriageOutcome>;
  };
  /** Does the rest of what a crash interrupted, before anything else. */
  readonly resume: () => Promise<void>;
}

/** So many items are one turn: 10 to 20 ms of planning or of changing. */
const turnItems = 400;

/** An empty journal of one workspace. */
export function createActionJournal(parts: TurnParts): ActionJournal {
  const { db, now, effects } = parts;
  const stack = createUndoStack();
  let last: Promise<unknown> = Promise.resolve();

  const describe = (words: ActionWords, changes: readonly TriageChange[]): DoneAction => {
    return { words, label: describeAction(words, subjectsOf(db, changes)), changes };
  };
  const nothing = (): TriageOutcome => ({ action: null, state: stack.state() });

  function note(words: ActionWords | null, done: AppliedChanges): TriageOutcome {
    if (done.changes.length === 0 || words === null) return nothing();
    const entry = describe(words, done.changes);
    stack.push(entry);
    return { action: { label: entry.label, itemIds: done.itemIds }, state: stack.state() };
  }

  function act(plan: (tx: WriteTransaction, at: number) => Plan): TriageOutcome {
    const at = now();
    const { words, done } = writeTx(db, tx => {
      const { words, changes } = plan(tx, at);
      return { words, done: applyChanges(tx, changes, at, effects) };
    });
    return note(words, done);
  }

  async function actInTurns(wanted: Act): Promise<TriageOutcome> {
    const { itemIds } = wanted;
    if (itemIds.length <= turnItems) return act((tx, at) => planAct(wanted, tx, at));
    const at = now();
    const planned: Planned[] = [];
    let words: ActionWords | null = null;
    const done = await changeInTurns(
      parts,
      inParts(itemIds).map(some => tx => {
        const part = wanted.plan(tx, some, at);
        planned.push(part);
        return part.changes;
      }),
      () => (words = wordsOf(wanted, planned)),
    );
    return note(words, done);
  }

  function travelled(direction: 'undo' | 'redo', entry: DoneAction, done: AppliedChanges): TriageOutcome {
    const back = direction === 'undo';
    const moved = done.changes.length === 0 ? null : describe(entry.words, back ? invert(done.changes) : done.changes);
    if (back) stack.undone(moved, entry);
    else stack.redone(moved, entry);
    if (moved === null) return nothing();
    const label = describeSkipped(moved.label, entry.changes.length - done.changes.length);
    return { action: { label, itemIds: done.itemIds }, state: stack.state() };
  }

  function next(direction: 'undo' | 'redo'): { readonly entry: DoneAction; readonly changes: readonly TriageChange[] } | null {
    const entry = direction === 'undo' ? stack.nextUndo() : stack.nextRedo();
    return entry === null ? null : { entry, changes: direction === 'undo' ? invert(entry.changes) : entry.changes };
  }

  function travel(direction: 'undo' | 'redo'): TriageOutcome {
    const step = next(direction);
    if (step === null) return nothing();
    return travelled(
      direction,
      step.entry,
      writeTx(db, tx => applyChanges(tx, step.changes, now(), effects)),
    );
  }

  async function travelInTurns(direction: 'undo' | 'redo'): Promise<TriageOutcome> {
    const step = next(direction);
    if (step === null || step.changes.length <= turnItems || !maySplit(step.changes)) return travel(direction);
    const done = await changeInTurns(
      parts,
      inParts(step.changes).map(some => () => some),
    );
    return travelled(direction, step.entry, done);
  }

  /** One after the other, whether the former ones failed or not. */
  function queued<T>(work: () => T | Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  return {
    act,
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    state: stack.state,
    inTurns: {
      act: wanted => queued(async () => actInTurns(await wanted())),
      do: queued,
      undo: () => queued(() => travelInTurns('undo')),
      redo: () => queued(() => travelInTurns('redo')),
    },
    resume: () => queued(() => resumeActs(parts)),
  };
}

function inParts<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / turnItems) }, (_, index) => list.slice(index * turnItems, (index + 1) * turnItems));
}

/** How many people or files were changed, and the name of one alone. */
function subjectsOf(db: Db, changes: readonly TriageChange[]): ActionSubjects {
  const reason = changes.find(change => change.kind === 'reason');
  if (reason !== undefined) return { count: 1, name: null };
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
