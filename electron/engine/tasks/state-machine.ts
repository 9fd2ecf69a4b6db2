import { endedTaskStates, type TaskState } from '../../../core/contract/task.ts';

/**
 * ```
 *   send ──▶ pending ──fetch──▶ running ──complete──▶ completed
 *            ▲  │ │               │ │ │
 *            │  │ │      cancel ◀─┘ │ └─fail, attempts used up──▶ dead ──skip──▶ skipped
 *            │  │ │      fail, attempts left                       │
 *            │  │ │                 ▼                              │
 *            │  │ │               failed ──fetch──▶ running        │
 *            │  │ │                 │                              │
 *            │  │ └─skip──▶ skipped ◀┤                              │
 *            │  └─cancel─▶ cancelled ◀┘                             │
 *            └──────────────────────── redrive ─────────────────────┘
 * ```
 * An interrupted attempt (lease ran out, app ended) fails like any other.
 */
const moves: Readonly<Record<TaskState, readonly TaskState[]>> = {
  pending: ['running', 'cancelled', 'skipped'],
  running: ['completed', 'failed', 'dead', 'cancelled'],
  failed: ['running', 'cancelled', 'skipped'],
  dead: ['pending', 'skipped'],
  completed: [],
  cancelled: [],
  skipped: [],
};

/** True when a task may go from one state to the other. */
export function canMove(from: TaskState, to: TaskState): boolean {
  return moves[from].includes(to);
}

/** True for states that no task leaves by itself. */
export function hasEnded(state: TaskState): boolean {
  return endedTaskStates.some(ended => ended === state);
}
