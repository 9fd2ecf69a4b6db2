import { listInterruptedTasks } from '../../../db/queries/task-lists.ts';
import { getTask } from '../../../db/queries/tasks.ts';
import type { Db } from '../../../db/statement.ts';
import { hasEnded } from './state-machine.ts';

/**
 * Tasks that ran when an earlier process died. One of them may be what killed it, so they run one at a time: the next
 * death then points at one task, and its neighbours of last time are cleared by their own success.
 */
export class Suspects {
  readonly #ids = new Set<string>();

  get size(): number {
    return this.#ids.size;
  }

  /** Looks up, after a recovery, the waiting tasks of these kinds that were cut off by the end of a process. */
  load(db: Db, kinds: readonly string[]): void {
    this.#ids.clear();
    for (const kind of kinds) for (const id of listInterruptedTasks(db, kind)) this.#ids.add(id);
  }

  /** Of tasks that are ready, those that may run now: all but suspects, and the first suspect while no other runs. */
  select<T extends { readonly id: string }>(db: Db, ready: readonly T[]): readonly T[] {
    if (this.#ids.size === 0) return ready;
    let busy = this.#isOneRunning(db);
    return ready.filter(({ id }) => {
      if (!this.#ids.has(id)) return true;
      const allowed = !busy;
      busy = true;
      return allowed;
    });
  }

  #isOneRunning(db: Db): boolean {
    let running = false;
    for (const id of this.#ids) {
      const state = getTask(db, id)?.state;
      if (state === undefined || hasEnded(state)) this.#ids.delete(id);
      running ||= state === 'running';
    }
    return running;
  }
}
