import { z } from 'zod';
import { applicationStatuses } from '../../../core/contract/people.ts';
import { addTurn, beginAct, endAct, endTurn, listOpenActs, markReady, nextTurnOf } from '../../../db/queries/open-acts.ts';
import { type Db, type WriteTransaction, writeTx } from '../../../db/statement.ts';
import type { TriageChange } from './change.ts';
import { applyChanges, type AppliedChanges, type ChangeEffects, invert } from './triage-change.ts';

const Text = z.string().nullable();
const Moment = z.number().nullable();
const Application = z.object({
  id: z.string(),
  jobId: z.string(),
  candidateId: z.string(),
  batchId: Text,
  documentId: Text,
  status: z.enum(applicationStatuses),
  decision: z.enum(['advance', 'hold', 'decline']).nullable(),
  decisionReason: Text,
  decidedAt: Moment,
  createdAt: z.number(),
  updatedAt: z.number(),
  rating: z.number().nullable(),
  reasonId: Text,
});
const Tag = z.object({ candidateId: z.string(), tagId: z.string() });
const Mark = z.object({ itemId: z.string(), at: Moment });

function change<Kind extends string, Row extends z.ZodType>(kind: Kind, row: Row) {
  return z.object({ kind: z.literal(kind), before: row.nullable(), after: row.nullable() });
}

/** Changes that are done a part at a time, as they are kept meanwhile. */
const StoredChanges = z.array(
  z.discriminatedUnion('kind', [change('decision', Application), change('tag', Tag), change('read', Mark), change('aside', Mark)]),
);

/** Changes of one row each that rest on nothing else: only these may be done a part at a time. */
const separable: ReadonlySet<TriageChange['kind']> = new Set(['decision', 'tag', 'read', 'aside']);

/** Whether a list of changes may be done a part at a time. */
export function maySplit(changes: readonly TriageChange[]): boolean {
  return changes.every(({ kind }) => separable.has(kind));
}

/** What doing something in turns needs. */
export interface TurnParts {
  readonly db: Db;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly effects: ChangeEffects;
  /** Lets other work run between two turns. */
  readonly rest: () => Promise<void>;
}

/**
 * Makes changes a part at a time, with other work in between. All of them are written down first: a crash before that
 * leaves nothing done, a crash after it is made good by `resumeActs`. Each of `parts` gives the changes of one turn;
 * `agree` is asked when all are known, and what it throws calls the act off.
 */
export async function changeInTurns(
  { db, newId, now, effects, rest }: TurnParts,
  parts: Iterable<(tx: WriteTransaction) => readonly TriageChange[]>,
  agree: () => void = () => undefined,
): Promise<AppliedChanges> {
  const actId = newId();
  const turns: (readonly TriageChange[])[] = [];
  writeTx(db, tx => beginAct(tx, actId));
  try {
    for (const part of parts) {
      writeTx(db, tx => {
        const changes = part(tx);
        addTurn(tx, actId, turns.length, JSON.stringify(changes));
        turns.push(changes);
      });
      await rest();
    }
    agree();
  } catch (error) {
    writeTx(db, tx => endAct(tx, actId));
    throw error;
  }
  const at = now();
  writeTx(db, tx => markReady(tx, actId, at));
  return makeTurns({ db, effects, rest }, actId, turns, at);
}

type Making = Pick<TurnParts, 'db' | 'effects' | 'rest'>;

async function makeTurns(making: Making, actId: string, turns: readonly (readonly TriageChange[])[], at: number): Promise<AppliedChanges> {
  const { db, effects, rest } = making;
  const done: AppliedChanges[] = [];
  try {
    for (const [seq, changes] of turns.entries()) {
      done.push(
        writeTx(db, tx => {
          endTurn(tx, actId, seq);
          return applyChanges(tx, changes, at, effects);
        }),
      );
      await rest();
    }
    writeTx(db, tx => endAct(tx, actId));
  } catch (error) {
    await takeBack(making, actId, done, at);
    throw error;
  }
  return { changes: done.flatMap(({ changes }) => changes), itemIds: [...new Set(done.flatMap(({ itemIds }) => itemIds))] };
}

/** What was done of an act that failed in the middle is undone, so that it is done as a whole or not at all. */
async function takeBack({ db, effects, rest }: Making, actId: string, done: readonly AppliedChanges[], at: number): Promise<void> {
  writeTx(db, tx => endAct(tx, actId));
  for (const { changes } of done.toReversed()) {
    writeTx(db, tx => applyChanges(tx, invert(changes), at, effects));
    await rest();
  }
}

/** Does the rest of acts that a crash interrupted, and forgets those of which nothing was done yet. */
export async function resumeActs({ db, now, effects, rest }: TurnParts): Promise<void> {
  for (const { id, ready } of listOpenActs(db)) {
    for (let turn = ready ? nextTurnOf(db, id) : null; turn !== null; turn = nextTurnOf(db, id)) {
      const { seq, changes } = turn;
      writeTx(db, tx => {
        endTurn(tx, id, seq);
        applyChanges(tx, StoredChanges.parse(JSON.parse(changes)), now(), effects);
      });
      await rest();
    }
    writeTx(db, tx => endAct(tx, id));
  }
}
