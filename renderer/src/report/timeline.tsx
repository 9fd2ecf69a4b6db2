import type { ReactElement } from 'react';
import type { Cv } from '../../../core/contract/cv.ts';
import { count, monthIndex } from './report-words.ts';

interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly current: boolean;
}

const width = 800;

/** The positions on one line of time, gaps as dashed boxes. Null when no position has a start. */
export function Timeline({ cv, today }: { readonly cv: Cv; readonly today: string }): ReactElement | null {
  const now = monthIndex(today.slice(0, 7));
  const bars = cv.experience.flatMap(entry =>
    entry.start === null ? [] : [toBar(entry.organization || entry.title, entry.start, entry.end, entry.current, now)],
  );
  if (bars.length === 0) return null;
  const first = Math.min(...bars.map(bar => bar.from));
  const last = Math.max(now, ...bars.map(bar => bar.to));
  const x = (month: number): number => ((month - first) / Math.max(1, last - first)) * width;
  const years = yearTicks(first, last);
  return (
    <svg className="timeline" viewBox="0 0 800 78" role="img" aria-label={describe(cv)}>
      {bars.map((bar, index) => (
        <rect
          key={index}
          x={x(bar.from)}
          y={2}
          width={Math.max(2, x(bar.to) - x(bar.from) - 1)}
          height={18}
          fill={bar.current ? '#1f5596' : '#858a92'}
        />
      ))}
      {cv.gaps.map((gap, index) => (
        <rect
          key={index}
          x={x(monthIndex(gap.start))}
          y={3}
          width={Math.max(4, x(monthIndex(gap.end, true) + 1) - x(monthIndex(gap.start)))}
          height={16}
          fill="#fff"
          stroke="#16181b"
          strokeDasharray="3 2"
        />
      ))}
      {labelsOf(bars, x).map(label => (
        <text key={label.x} x={label.x} y={34} className="axis">
          {label.text}
        </text>
      ))}
      <path d="M0 50H800" stroke="#c9cbcf" strokeWidth={1} />
      {years.map(year => (
        <text key={year} x={x(year * 12)} y={66} className="axis">
          {year}
        </text>
      ))}
    </svg>
  );
}

function toBar(label: string, start: string, end: string | null, current: boolean, now: number): Bar {
  const from = monthIndex(start);
  const to = current ? now + 1 : end === null ? from + 1 : monthIndex(end, true) + 1;
  return { label, from, to: Math.max(from + 1, to), current };
}

function yearTicks(first: number, last: number): readonly number[] {
  const from = Math.ceil(first / 12);
  const to = Math.floor(last / 12);
  const step = Math.max(1, Math.ceil((to - from) / 7));
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}

/** Names below the bars, as far as they do not run into each other. */
function labelsOf(bars: readonly Bar[], x: (month: number) => number): readonly { readonly x: number; readonly text: string }[] {
  const labels: { readonly x: number; readonly text: string }[] = [];
  let free = 0;
  for (const bar of bars.toSorted((a, b) => a.from - b.from)) {
    const text = bar.label.length > 24 ? `${bar.label.slice(0, 23)}…` : bar.label;
    const at = Math.min(x(bar.from), width - text.length * 6.4);
    if (at < free) continue;
    labels.push({ x: at, text });
    free = at + text.length * 6.4 + 8;
  }
  return labels;
}

function describe(cv: Cv): string {
  const gaps = cv.gaps.length === 0 ? 'no gap' : count(cv.gaps.length, 'gap');
  return `${count(cv.experience.length, 'position')}, ${cv.totalYears} years, ${gaps}`;
}
