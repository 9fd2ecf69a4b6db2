import type { ReactElement } from 'react';
import type { Cv, Period } from '../../../core/contract/cv.ts';
import { keyed } from './keyed.ts';
import { Figure } from './report-page.tsx';
import { count, monthIndex, showMonth } from './report-words.ts';
import { barsOf, labelsOf, lastMonth, scaleOf, type Bar } from './timeline-scale.ts';

/** Width of the wide column in points (137 mm), so that sizes in the drawing are sizes on paper. */
const width = 388;
const laneHeight = 13;

interface TimelineProps {
  readonly cv: Cv;
  readonly gaps: readonly Period[];
  /** ISO day up to which current positions count. */
  readonly today: string;
  /** Number of the question that asks about a gap, or null. */
  readonly questionOf: (gap: Period) => number | null;
}

/** Education (outlined) and positions (filled) on one line of time, gaps as dashed boxes. Null when nothing has a date. */
export function Timeline({ cv, gaps, today, questionOf }: TimelineProps): ReactElement | null {
  const bars = barsOf(cv, today);
  if (bars.length === 0) return null;
  const scale = scaleOf(bars, lastMonth(today), width);
  const lanes = Math.max(...bars.map(bar => bar.lane)) + 1;
  const foot = lanes * laneHeight;
  const [gap] = gaps;
  const callout = gaps.length === 1 && gap !== undefined ? gap : null;
  const axis = foot + (callout === null ? 20 : 32);
  return (
    <>
      <Figure>
        <svg className="timeline" viewBox={`0 0 ${width} ${axis + 12}`} role="img" aria-label={describe(cv, gaps)}>
          {keyed(bars).map(({ key, item }) => (
            <BarOfTime key={key} bar={item} x={scale.x} />
          ))}
          {gaps.map(entry => (
            <Gap key={entry.start} gap={entry} x={scale.x} />
          ))}
          {labelsOf(bars, scale.x, width, callout === null ? null : middleOf(callout, scale.x)).map(label => (
            <text key={label.x} x={label.x} y={foot + 9} className={label.current ? 'current' : undefined}>
              {label.text}
            </text>
          ))}
          {callout !== null && <Callout gap={callout} x={scale.x} top={foot} text={sayGap(callout, questionOf(callout))} />}
          <path d={`M0 ${axis}H${width}`} stroke="#c9cbcf" strokeWidth={0.5} />
          {scale.years.map(year => (
            <text key={year} x={scale.x(year * 12)} y={axis + 10} textAnchor={scale.x(year * 12) < 9 ? 'start' : 'middle'}>
              {year}
            </text>
          ))}
        </svg>
      </Figure>
      {callout === null &&
        gaps.map(entry => (
          <p key={entry.start} className="small">
            {showMonth(entry.start)} – {showMonth(entry.end)}: {sayGap(entry, questionOf(entry))}
          </p>
        ))}
    </>
  );
}

type ToX = (month: number) => number;

function BarOfTime({ bar, x }: { readonly bar: Bar; readonly x: ToX }): ReactElement {
  const place = { x: x(bar.from), y: bar.lane * laneHeight + 1, width: Math.max(1.5, x(bar.to) - x(bar.from) - 0.6), height: 10 };
  if (bar.studies) {
    return <rect {...place} x={place.x + 0.4} width={Math.max(1, place.width - 0.8)} fill="none" stroke="#5a5f66" strokeWidth={0.7} />;
  }
  return <rect {...place} fill={bar.current ? 'var(--accent)' : '#858a92'} />;
}

function Gap({ gap, x }: { readonly gap: Period; readonly x: ToX }): ReactElement {
  const [from, to] = gapEdges(gap, x);
  return <rect x={from} y={1} width={to - from} height={10} fill="#fff" stroke="#16181b" strokeWidth={0.9} strokeDasharray="2 1.4" />;
}

function Callout({
  gap,
  x,
  top,
  text,
}: {
  readonly gap: Period;
  readonly x: ToX;
  readonly top: number;
  readonly text: string;
}): ReactElement {
  const middle = middleOf(gap, x);
  const half = text.length * 1.9;
  return (
    <>
      <path d={`M${middle} ${top - 1}V${top + 13}`} stroke="#5a5f66" strokeWidth={0.5} />
      <text x={Math.min(width - half, Math.max(half, middle))} y={top + 21} textAnchor="middle" className="callout">
        {text}
      </text>
    </>
  );
}

function middleOf(gap: Period, x: ToX): number {
  const [from, to] = gapEdges(gap, x);
  return (from + to) / 2;
}

function gapEdges(gap: Period, x: ToX): readonly [number, number] {
  const from = x(monthIndex(gap.start));
  return [from, Math.max(from + 3, x(monthIndex(gap.end, true) + 1) - 0.6)];
}

function sayGap(gap: Period, question: number | null): string {
  return `${count(gap.months, 'month')} without an entry${question === null ? '' : `: question\u00a0${question}`}`;
}

function describe(cv: Cv, gaps: readonly Period[]): string {
  const without =
    gaps.length === 0
      ? 'no gap'
      : gaps.map(gap => `${count(gap.months, 'month')} without an entry from ${showMonth(gap.start)}`).join(', ');
  return `Time line of ${count(cv.experience.length, 'position')} and ${count(cv.education.length, 'course')} of education, ${without}.`;
}
