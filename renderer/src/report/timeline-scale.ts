import type { Cv } from '../../../core/contract/cv.ts';
import { monthIndex, shorten } from './report-words.ts';

/** A position or a course of study in months counted from year 0, `to` exclusive; lanes keep overlapping ones apart. */
export interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly current: boolean;
  readonly studies: boolean;
  readonly lane: number;
}

/** From months to the drawing, with the years that are printed below it. */
export interface Scale {
  readonly x: (month: number) => number;
  readonly years: readonly number[];
}

/** Lanes of a time line; what overlaps more often shares the last one. */
const mostLanes = 4;

/** Mean width of a letter at the size of the labels, in points. */
const letterWidth = 3.7;

/** The month of an ISO day. */
export function lastMonth(today: string): number {
  return monthIndex(today.slice(0, 7));
}

/** Everything of a CV that has a start, oldest first. Education without a start is left out. */
export function barsOf(cv: Cv, today: string): readonly Bar[] {
  const now = lastMonth(today);
  const positions = cv.experience.flatMap(entry =>
    entry.start === null ? [] : [spanOf(entry.organization || entry.title, entry.start, entry.end, entry.current, now)],
  );
  const studies = cv.education.flatMap(entry =>
    entry.start === null ? [] : [studiesOf(entry.institution || entry.degree, entry.start, entry.end, now)],
  );
  return inLanes([...studies, ...positions].toSorted((a, b) => a.from - b.from));
}

function inLanes(spans: readonly Omit<Bar, 'lane'>[]): readonly Bar[] {
  const ends: number[] = [];
  const bars: Bar[] = [];
  for (const span of spans) {
    const free = ends.findIndex(end => end <= span.from);
    const lane = free !== -1 ? free : Math.min(ends.length, mostLanes - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, span.to);
    bars.push({ ...span, lane });
  }
  return bars;
}

function spanOf(label: string, start: string, end: string | null, current: boolean, now: number): Omit<Bar, 'lane'> {
  const from = monthIndex(start);
  const to = current ? now + 1 : end === null ? from + 1 : monthIndex(end, true) + 1;
  return { label, from, to: Math.max(from + 1, to), current, studies: false };
}

/** Courses end in summer where only the year is printed, so that the first position after them needs no second lane. */
function studiesOf(label: string, start: string, end: string | null, now: number): Omit<Bar, 'lane'> {
  const span = spanOf(label, start, end, false, now);
  const to = end?.length === 4 ? span.to - 6 : span.to;
  return { ...span, to: Math.max(span.from + 1, to), studies: true };
}

/** The whole width for the time from the oldest bar to the last month, and at most eight years below it. */
export function scaleOf(bars: readonly Bar[], now: number, width: number): Scale {
  const first = Math.min(...bars.map(bar => bar.from));
  const last = Math.max(now + 1, ...bars.map(bar => bar.to));
  const from = Math.ceil(first / 12);
  const to = Math.floor(last / 12);
  const step = Math.max(1, Math.ceil((to - from + 1) / 8));
  return {
    x: month => ((month - first) / Math.max(1, last - first)) * width,
    years: Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, index) => from + index * step),
  };
}

interface Label {
  readonly x: number;
  readonly text: string;
  readonly current: boolean;
}

/** Names below the bars, newest first as far as they run neither into each other nor over a line at `line`. */
export function labelsOf(bars: readonly Bar[], x: (month: number) => number, width: number, line: number | null): readonly Label[] {
  const labels: Label[] = [];
  let free = width + 6;
  for (const bar of bars.toSorted((a, b) => b.from - a.from)) {
    const name = bar.current ? `${shorten(bar.label, 24)}, now` : shorten(bar.label, 24);
    const length = name.length * letterWidth;
    const at = Math.max(0, Math.min(x(bar.from), width - length));
    const isCrossed = line !== null && line > at - 2 && line < at + length + 2;
    if (at + length + 6 > free || isCrossed) continue;
    labels.push({ x: at, text: name, current: bar.current });
    free = at;
  }
  return labels;
}
