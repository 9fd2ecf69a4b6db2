/** A position with its time; months as "2021-03" or years as "2021". */
export interface TimelinePosition {
  readonly id: string;
  readonly label: string;
  /** Said with the label where it is pointed at: "Computing and mathematics, senior". */
  readonly note?: string;
  readonly start: string;
  /** Null: until now. */
  readonly end: string | null;
}

/** Mean width of a letter of a label, in pixels. */
const letterPx = 6;
/** Free pixels between two labels. */
const labelGapPx = 6;

/** The time that a line covers, in months counted from year 0. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
  readonly percent: (month: number) => number;
  /** Oldest first. */
  readonly positions: readonly TimelinePosition[];
}

/** Months from year 0; a bare year is its January, or its December with `atEnd`. */
export function monthOf(date: string, atEnd = false): number {
  const [year, month] = date.split('-');
  return Number(year) * 12 + (month === undefined ? (atEnd ? 11 : 0) : Number(month) - 1);
}

/** From the first position to this month; null without positions. */
export function spanOf(positions: readonly TimelinePosition[], today: string): TimeSpan | null {
  const oldestFirst = positions.toSorted((a, b) => monthOf(a.start) - monthOf(b.start));
  const [first] = oldestFirst;
  if (first === undefined) return null;
  const from = monthOf(first.start);
  const ends = positions.map(({ end }) => (end === null ? 0 : monthOf(end, true) + 1));
  const to = Math.max(from + 1, monthOf(today) + 1, ...ends);
  return { from, to, percent: month => ((month - from) / (to - from)) * 100, positions: oldestFirst };
}

/** A name with its first year, `left` in pixels. */
export interface TimelineLabel {
  readonly id: string;
  readonly text: string;
  readonly left: number;
}

/** Labels below their bars, "Nordbank 2021": newest first as far as they do not run into each other. Pixels of a line of `width`. */
export function placeLabels({ positions, percent }: TimeSpan, width: number): readonly TimelineLabel[] {
  const labels: TimelineLabel[] = [];
  let free = width;
  for (const { id, label, start } of positions.toReversed()) {
    const name = label.length > 22 ? `${label.slice(0, 21)}…` : label;
    const text = `${name} ${start.slice(0, 4)}`;
    const length = text.length * letterPx;
    const left = Math.max(0, Math.min((percent(monthOf(start)) / 100) * width, width - length));
    if (left + length > free) continue;
    labels.push({ id, text, left });
    free = left - labelGapPx;
  }
  return labels;
}
