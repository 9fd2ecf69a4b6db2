import { type Db, statement, type WriteTransaction } from '../statement.ts';

/** An act on very many people that was not done to the end. */
export interface OpenAct {
  readonly id: string;
  /** True once all of it was written down: it is to be done; before that nothing of it was. */
  readonly ready: boolean;
}

const selectActs = statement<[], { readonly id: string; readonly readyAt: number | null }>(
  'SELECT id, ready_at AS readyAt FROM open_act ORDER BY ready_at',
);
const selectTurn = statement<[string], { readonly seq: number; readonly changes: string }>(
  'SELECT seq, changes FROM open_act_turn WHERE act_id = ? ORDER BY seq LIMIT 1',
);
const insertAct = statement<[string]>('INSERT INTO open_act (id, ready_at) VALUES (?, NULL)');
const insertTurn = statement<[{ actId: string; seq: number; changes: string }]>(
  'INSERT INTO open_act_turn (act_id, seq, changes) VALUES (@actId, @seq, @changes)',
);
const updateReady = statement<[{ id: string; at: number }]>('UPDATE open_act SET ready_at = @at WHERE id = @id');
const deleteTurn = statement<[{ actId: string; seq: number }]>('DELETE FROM open_act_turn WHERE act_id = @actId AND seq = @seq');
const deleteTurns = statement<[string]>('DELETE FROM open_act_turn WHERE act_id = ?');
const deleteAct = statement<[string]>('DELETE FROM open_act WHERE id = ?');

/** Begins to write an act down. */
export function beginAct(tx: WriteTransaction, id: string): void {
  insertAct(tx).run(id);
}

/** Writes a part of it down; `changes` is JSON. */
export function addTurn(tx: WriteTransaction, actId: string, seq: number, changes: string): void {
  insertTurn(tx).run({ actId, seq, changes });
}

/** All of it is written down: from now on it will be done, also after a crash. */
export function markReady(tx: WriteTransaction, id: string, at: number): void {
  updateReady(tx).run({ id, at });
}

/** A part is done; called in the transaction that does it. */
export function endTurn(tx: WriteTransaction, actId: string, seq: number): void {
  deleteTurn(tx).run({ actId, seq });
}

/** Forgets the act with what is left of it. */
export function endAct(tx: WriteTransaction, id: string): void {
  deleteTurns(tx).run(id);
  deleteAct(tx).run(id);
}

/** Acts that a crash interrupted, oldest first. */
export function listOpenActs(db: Db): readonly OpenAct[] {
  return selectActs(db)
    .all()
    .map(({ id, readyAt }) => ({ id, ready: readyAt !== null }));
}

/** The first part that is not done, or null. */
export function nextTurnOf(db: Db, actId: string): { readonly seq: number; readonly changes: string } | null {
  return selectTurn(db).get(actId) ?? null;
}
