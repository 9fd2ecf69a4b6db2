import type { TextLine } from '../contract/document.ts';
import { grouped } from '../document/grouped.ts';

/** So many lines of a column that end near its edge show where the edge is. */
const fewestFull = 3;
/** A line is near the edge when it fills this share of the column. */
const fullShare = 0.85;

/**
 * For each line the points from its end to the edge of its column: the furthest end of the other lines there, where
 * enough of them run close to it. Infinity where they do not, as in lists of short lines, and in files without places.
 */
export function roomsOf(lines: readonly TextLine[]): readonly number[] {
  const edges = new Map<string, Edge>();
  for (const [key, own] of grouped(lines, columnOf)) {
    const edge = edgeOf(own);
    if (edge !== null) edges.set(key, edge);
  }
  return lines.map(line => {
    const edge = edges.get(columnOf(line));
    if (edge === undefined) return Infinity;
    const end = endOf(line);
    return Math.max(0, (end === edge.first ? edge.second : edge.first) - end);
  });
}

/** The furthest end of the lines of a column, and the furthest of all others. */
interface Edge {
  readonly first: number;
  readonly second: number;
}

function edgeOf(lines: readonly TextLine[]): Edge | null {
  const placed = lines.filter(line => line.box.width > 0);
  const [first, second] = placed.map(endOf).sort((one, other) => other - one);
  if (first === undefined || second === undefined) return null;
  const left = Math.min(...placed.map(line => line.box.x));
  const full = placed.filter(line => endOf(line) >= left + fullShare * (first - left)).length;
  return full >= fewestFull ? { first, second } : null;
}

function endOf(line: TextLine): number {
  return line.box.x + line.box.width;
}

function columnOf(line: TextLine): string {
  return `${line.page} ${line.column}`;
}
