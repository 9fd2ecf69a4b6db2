import type { WhatIfRanking } from '../../../../core/match/what-if.ts';

/** A ranking that stays as it is: places, ranks and scores by candidate index. */
export interface Ranking {
  /** Candidates' indices, best first. */
  readonly order: Uint32Array;
  /** Place in the list, from 0; unlike ranks, no two are the same. */
  readonly place: Uint32Array;
  /** Rank, from 1; equal scores share it. */
  readonly rank: Uint32Array;
  readonly scores: Float64Array;
}

/** A copy of what a what-if returned, whose arrays are used again by its next answer. */
export function keepRanking({ scores, order }: WhatIfRanking): Ranking {
  const place = new Uint32Array(order.length);
  const rank = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const candidate = order[at] ?? 0;
    const before = order[at - 1] ?? candidate;
    place[candidate] = at;
    rank[candidate] = at > 0 && scores[before] === scores[candidate] ? (rank[before] ?? 1) : at + 1;
  }
  return { order: order.slice(), place, rank, scores: scores.slice() };
}

/** Places gained (positive) or lost by a candidate; ties count as the rank they share. */
export function moveOf(candidate: number, before: Ranking, after: Ranking): number {
  return (before.rank[candidate] ?? 0) - (after.rank[candidate] ?? 0);
}

/** Both sides of the pane: candidates by their former and by their new place, all of them or those whose rank is another. */
export interface Sides {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Rows of a candidate on either side; -1 where it is not shown. */
  readonly leftRow: Int32Array;
  readonly rightRow: Int32Array;
}

/** The sides of all candidates, or of those that moved. */
export function sidesOf(before: Ranking, after: Ranking, onlyMoved: boolean): Sides {
  const isShown = (candidate: number): boolean => !onlyMoved || moveOf(candidate, before, after) !== 0;
  const left = Array.from(before.order).filter(isShown);
  const right = Array.from(after.order).filter(isShown);
  return { left, right, leftRow: rowsOf(left, before.order.length), rightRow: rowsOf(right, after.order.length) };
}

function rowsOf(shown: readonly number[], candidates: number): Int32Array {
  const rows = new Int32Array(candidates).fill(-1);
  for (const [row, candidate] of shown.entries()) rows[candidate] = row;
  return rows;
}

/** How many candidates have another rank. */
export function countMoved(before: Ranking, after: Ranking): number {
  let moved = 0;
  for (let candidate = 0; candidate < before.rank.length; candidate += 1) if (before.rank[candidate] !== after.rank[candidate]) moved += 1;
  return moved;
}

/** A line between the sides, by rows. */
export interface Line {
  readonly candidate: number;
  readonly from: number;
  readonly to: number;
  readonly way: 'up' | 'down' | 'same';
}

/** Lines that touch the rows `first` to `last` on either side. */
export function linesBetween(sides: Sides, before: Ranking, after: Ranking, first: number, last: number): readonly Line[] {
  const from = Math.max(0, first);
  const touching = new Set([...sides.right.slice(from, last + 1), ...sides.left.slice(from, last + 1)]);
  return [...touching].map(candidate => {
    const move = moveOf(candidate, before, after);
    const [left, right] = [sides.leftRow[candidate] ?? from, sides.rightRow[candidate] ?? from];
    return { candidate, from: left, to: right, way: move > 0 ? 'up' : move < 0 ? 'down' : 'same' };
  });
}
