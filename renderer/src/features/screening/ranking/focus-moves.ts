import type { BatchRow } from '../../../../../core/contract/batch-view.ts';

/** The id `step` places on from `current`, at most the first or the last; the first when `current` is not there. */
export function moveFocus(ids: readonly string[], current: string | null, step: number): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null;
}

/**
 * Where the focus goes after a decision about `decided`: to the next person below the last of them who is not decided,
 * else to the first above; stays when everyone is.
 */
export function nextUndecided(
  ids: readonly string[],
  rows: ReadonlyMap<string, BatchRow>,
  decided: readonly string[],
  current: string | null,
): string | null {
  const done = new Set(decided);
  const from = ids.findLastIndex(id => done.has(id));
  const isOpen = (id: string): boolean => !done.has(id) && rows.get(id)?.standing === 'new';
  return ids.slice(from + 1).find(isOpen) ?? ids.slice(0, from + 1).find(isOpen) ?? current;
}

/** The focus after the list has changed: the same person, else whoever took their place, else the last one. */
export function keepFocus(before: readonly string[], after: readonly string[], current: string | null): string | null {
  if (current !== null && after.includes(current)) return current;
  const place = current === null ? 0 : Math.max(0, before.indexOf(current));
  const present = new Set(after);
  return before.slice(place).find(id => present.has(id)) ?? before.slice(0, place).findLast(id => present.has(id)) ?? after[0] ?? null;
}

/** All ids from one to the other, both included, in the order of the list. */
export function between(ids: readonly string[], one: string, other: string): readonly string[] {
  const [a, b] = [ids.indexOf(one), ids.indexOf(other)];
  if (a < 0 || b < 0) return b < 0 ? [] : [other];
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** The ticks with these put on, or taken off. */
export function withTicks(ticked: ReadonlySet<string>, ids: Iterable<string>, on: boolean): ReadonlySet<string> {
  const after = new Set(ticked);
  for (const id of ids) {
    if (on) after.add(id);
    else after.delete(id);
  }
  return after;
}
