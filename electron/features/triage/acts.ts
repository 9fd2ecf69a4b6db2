import { AppError } from '../../../core/contract/errors.ts';
import type { ApplicationStatus } from '../../../core/contract/people.ts';
import type { HandStanding } from '../../../core/contract/triage.ts';
import { standingNames, standingOfStatus, stepBetween } from '../../../core/triage/application-moves.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import type { ActionWords } from './action-words.ts';
import type { TriageChange } from './change.ts';

/** Changes to make, with what they are called; without words they are made but cannot be undone. */
export interface Plan {
  readonly words: ActionWords | null;
  readonly changes: readonly TriageChange[];
}

/** Something to do to a list of items, all at once or a part at a time. */
export interface Act {
  readonly itemIds: readonly string[];
  /** The changes for some of the items. Throws what a named failure of the act is. */
  readonly plan: (tx: WriteTransaction, itemIds: readonly string[], at: number) => Planned;
  /** What it is called, when so many people had to be left as they are; null for what cannot be undone. */
  readonly words: (left: number) => ActionWords | null;
  /** Where people are put by it, to name why they may not. */
  readonly to?: HandStanding;
  /** Whether somebody has to be known by the items. */
  readonly needsPeople: boolean;
}

/** What is to be done to some items. */
export interface Planned {
  readonly changes: readonly TriageChange[];
  /** People behind the items. */
  readonly people: number;
  /** Statuses of people to whom it may not be done. */
  readonly refused: readonly ApplicationStatus[];
}

/** The plan of the whole act. Throws NOBODY_READ, MOVE_NOT_ALLOWED. */
export function planAct(act: Act, tx: WriteTransaction, at: number): Plan {
  const planned = act.plan(tx, act.itemIds, at);
  return { words: wordsOf(act, [planned]), changes: planned.changes };
}

/** What the act is called once all its parts are planned. Throws NOBODY_READ, MOVE_NOT_ALLOWED where nothing can be done. */
export function wordsOf(act: Act, parts: readonly Planned[]): ActionWords | null {
  const people = parts.reduce((sum, part) => sum + part.people, 0);
  if (people === 0 && act.needsPeople) throw new AppError('NOBODY_READ');
  const refused = parts.flatMap(part => part.refused);
  const [first] = refused;
  if (first !== undefined && act.to !== undefined && parts.every(part => part.changes.length === 0)) throw refusal(first, act.to);
  return act.words(refused.length);
}

function refusal(from: ApplicationStatus, to: HandStanding): AppError {
  const step = stepBetween(from, to);
  return new AppError('MOVE_NOT_ALLOWED', {
    from: standingNames[standingOfStatus(from)],
    to: standingNames[to],
    first: standingNames[step ?? 'new'],
  });
}
