import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { handStandings, standings, type HandStanding, type Standing } from '../../../../../core/contract/triage.ts';

/** A column of the board: where people stand, best first as in the list. */
export interface BoardColumn {
  readonly standing: Standing;
  readonly ids: readonly string[];
}

/** The people of the list by where they stand. Interviews have a column only when somebody is in one. */
export function boardColumns(shown: readonly string[], rows: ReadonlyMap<string, BatchRow>): readonly BoardColumn[] {
  const ids: Record<Standing, string[]> = { new: [], shortlist: [], maybe: [], interview: [], hired: [], decline: [], withdrawn: [] };
  for (const id of shown) ids[rows.get(id)?.standing ?? 'new'].push(id);
  return standings
    .filter(standing => standing !== 'interview' || ids.interview.length > 0)
    .map(standing => ({ standing, ids: ids[standing] }));
}

/** Where somebody is on the board; -1 and 0 for nobody. */
export function placeOf(columns: readonly BoardColumn[], id: string | null): { readonly column: number; readonly index: number } {
  for (const [column, { ids }] of columns.entries()) {
    const index = id === null ? -1 : ids.indexOf(id);
    if (index >= 0) return { column, index };
  }
  return { column: -1, index: 0 };
}

/** Who comes next in the same column, `step` places on; the first of all when nobody has the focus. */
export function moveWithin(columns: readonly BoardColumn[], id: string | null, step: number): string | null {
  const { column, index } = placeOf(columns, id);
  const ids = columns[column]?.ids ?? columns.find(one => one.ids.length > 0)?.ids ?? [];
  return ids[column < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, index + step))] ?? null;
}

/** Who stands beside in the next column that has people, in the direction of `step`; stays where there is none. */
export function moveAcross(columns: readonly BoardColumn[], id: string | null, step: 1 | -1): string | null {
  const { column, index } = placeOf(columns, id);
  for (let at = column + step; at >= 0 && at < columns.length; at += step) {
    const ids = columns[at]?.ids ?? [];
    if (ids.length > 0) return ids[Math.min(index, ids.length - 1)] ?? null;
  }
  return id;
}

/** The next column to which a hand may carry somebody of this one, left or right of it; null at the edge. */
export function standingBeside(columns: readonly BoardColumn[], from: Standing, step: 1 | -1): HandStanding | null {
  const at = columns.findIndex(column => column.standing === from);
  for (let next = at + step; next >= 0 && next < columns.length; next += step) {
    const to = columns[next]?.standing;
    if (to !== undefined && isHandStanding(to)) return to;
  }
  return null;
}

function isHandStanding(standing: Standing): standing is HandStanding {
  return handStandings.some(hand => hand === standing);
}

/** Whether people of a column may be put there by hand at all. */
export function takesPeople(standing: Standing): standing is HandStanding {
  return isHandStanding(standing);
}
