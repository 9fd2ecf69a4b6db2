import type { TaskLane } from '../../../core/contract/task.ts';
import { putTaskFirst, restoreWaitingTasks, shiftWaitingTasks, waitingKindsOf, waitingRanks } from '../../../db/queries/task-order.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import { rankOf } from './rank.ts';
import type { TaskQueue } from './task-queue.ts';

/**
 * Puts what waits of a group into a lane, and with `high` before all else that waits, with `low` behind it; `normal` puts it
 * back where it stands by itself. The order within the group stays. What comes later gets its rank by its own time, so
 * neither a group that was put last nor the others wait for ever.
 */
export function orderGroup(queue: TaskQueue, tx: WriteTransaction, groupId: string, lane: TaskLane): void {
  for (const kind of waitingKindsOf(tx, groupId)) {
    if (lane === 'normal') {
      restoreWaitingTasks(tx, { groupId, kind, lane, headStart: -rankOf(0, lane, 'manual') });
      continue;
    }
    shiftWaitingTasks(tx, { groupId, kind, lane, shift: distance(tx, groupId, kind, lane) });
  }
  queue.wake();
}

/** How far the group has to move so that it stands on that side of all others; 0 where it stands there already. */
function distance(tx: WriteTransaction, groupId: string, kind: string, lane: 'high' | 'low'): number {
  const { own, others } = waitingRanks(tx, groupId, kind);
  if (own.least === null || own.greatest === null || others.least === null || others.greatest === null) return 0;
  return lane === 'high' ? Math.min(0, others.least - own.greatest - 1) : Math.max(0, others.greatest - own.least + 1);
}

/** Lets the waiting task of one of these keys run next. Returns false where none waits. */
export function runNext(queue: TaskQueue, tx: WriteTransaction, uniqueKeys: readonly string[]): boolean {
  const moved = uniqueKeys.map(key => putTaskFirst(tx, key));
  queue.wake();
  return moved.includes(true);
}
