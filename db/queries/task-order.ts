import type { TaskLane } from '../../core/contract/task.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

/** Least and greatest rank of tasks that wait; null where none does. */
interface Ranks {
  readonly least: number | null;
  readonly greatest: number | null;
}

const waiting = "state IN ('pending', 'failed')";
const selectKinds = statement<[string], { readonly kind: string }>(`SELECT DISTINCT kind FROM task WHERE group_id = ? AND ${waiting}`);
const selectOfGroup = statement<[{ groupId: string; kind: string }], Ranks>(
  `SELECT min(rank) AS least, max(rank) AS greatest FROM task WHERE group_id = @groupId AND kind = @kind AND ${waiting}`,
);
const selectOfOthers = statement<[{ groupId: string; kind: string }], Ranks>(
  `SELECT min(rank) AS least, max(rank) AS greatest FROM task INDEXED BY task_waiting
   WHERE kind = @kind AND ${waiting} AND (group_id IS NULL OR group_id <> @groupId)`,
);
const shiftGroup = statement<[{ groupId: string; kind: string; lane: TaskLane; shift: number }]>(
  `UPDATE task SET lane = @lane, rank = rank + @shift WHERE group_id = @groupId AND kind = @kind AND ${waiting}`,
);
const restoreGroup = statement<[{ groupId: string; kind: string; lane: TaskLane; headStart: number }]>(
  `UPDATE task SET lane = @lane, rank = created_at - @headStart WHERE group_id = @groupId AND kind = @kind AND ${waiting}`,
);
const moveBeforeAll = statement<[{ uniqueKey: string }]>(
  `UPDATE task SET lane = 'high', rank = min(rank,
     coalesce((SELECT min(first.rank) - 1 FROM task AS first INDEXED BY task_waiting WHERE first.kind = task.kind AND first.state IN ('pending', 'failed')), rank))
   WHERE unique_key = @uniqueKey AND ${waiting}`,
);

/** Kinds of which tasks of a group wait. */
export function waitingKindsOf(db: Db, groupId: string): readonly string[] {
  return selectKinds(db)
    .all(groupId)
    .map(row => row.kind);
}

/** Ranks of a group's waiting tasks of one kind, and those of all others of it. */
export function waitingRanks(db: Db, groupId: string, kind: string): { readonly own: Ranks; readonly others: Ranks } {
  const none = { least: null, greatest: null };
  return { own: selectOfGroup(db).get({ groupId, kind }) ?? none, others: selectOfOthers(db).get({ groupId, kind }) ?? none };
}

/** Moves all waiting tasks of a group and kind by the same distance and into a lane: 20,000 take about 0.2 s. */
export function shiftWaitingTasks(
  tx: WriteTransaction,
  move: { readonly groupId: string; readonly kind: string; readonly lane: TaskLane; readonly shift: number },
): void {
  shiftGroup(tx).run(move);
}

/** Puts the waiting tasks of a group and kind back where they would stand by the time they were sent. */
export function restoreWaitingTasks(
  tx: WriteTransaction,
  move: { readonly groupId: string; readonly kind: string; readonly lane: TaskLane; readonly headStart: number },
): void {
  restoreGroup(tx).run(move);
}

/** Puts the waiting task of that key before everything of its kind. Returns false where none waits. */
export function putTaskFirst(tx: WriteTransaction, uniqueKey: string): boolean {
  return moveBeforeAll(tx).run({ uniqueKey }).changes > 0;
}
