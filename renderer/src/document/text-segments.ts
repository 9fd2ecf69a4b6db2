import type { PageMark } from './page-mark.ts';

/** A mark on a line of the text view. */
export interface LineMark {
  readonly start: number;
  readonly end: number;
  readonly mark: PageMark;
}

/** A stretch of a line that the same marks cover. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly PageMark[];
}

/** A line cut where marks begin and end, so that marks may overlap. Offsets beyond the line are moved into it. */
export function cutLine(text: string, marks: readonly LineMark[]): readonly Segment[] {
  const inside = marks
    .map(({ start, end, mark }) => ({ start: Math.max(0, start), end: Math.min(end, text.length), mark }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, cuts[index + 1]),
    marks: inside.filter(range => range.start <= start && range.end > start).map(range => range.mark),
  }));
}

/** The marks that have a place in the text, by line. */
export function marksByLine(marks: readonly PageMark[]): ReadonlyMap<number, readonly LineMark[]> {
  const lines = new Map<number, LineMark[]>();
  for (const mark of marks) {
    if (mark.span === undefined) continue;
    const { line, start, end } = mark.span;
    const known = lines.get(line);
    if (known === undefined) lines.set(line, [{ start, end, mark }]);
    else known.push({ start, end, mark });
  }
  return lines;
}
