import type { ReactElement } from 'react';
import type { Cv } from '../../../core/contract/cv.ts';
import { keyed } from './keyed.ts';
import { Figure } from './report-page.tsx';
import { count, monthIndex, showNumber } from './report-words.ts';
import { barsOf, lastMonth, scaleOf, type Scale } from './timeline-scale.ts';

/** Width of one column in points, by the number of people, on the narrower of the two papers. */
const widths: Readonly<Record<number, number>> = { 2: 290, 3: 190, 4: 140 };

/** A width for all columns and one scale for the positions of all people; null where nobody has a dated position. */
export function careerScale(cvs: readonly Cv[], today: string): Scale | null {
  const bars = cvs.flatMap(cv => barsOf(cv, today).filter(bar => !bar.studies));
  return bars.length === 0 ? null : scaleOf(bars, lastMonth(today), widths[cvs.length] ?? 140);
}

interface CareerProps {
  readonly cv: Cv;
  /** ISO day up to which current positions count. */
  readonly today: string;
  readonly scale: Scale;
  readonly people: number;
}

/** The positions of one person on the scale of all, gaps as dashed boxes, and the same in words. */
export function Career({ cv, today, scale, people }: CareerProps): ReactElement {
  const bars = barsOf(cv, today).filter(bar => !bar.studies);
  const width = widths[people] ?? 140;
  const words = careerWords(cv);
  return (
    <>
      <Figure>
        <svg className="career" viewBox={`0 0 ${width} 10`} role="img" aria-label={words} style={{ width: `${width}pt` }}>
          <rect x={0} y={1} width={width} height={7} fill="#e9e9eb" />
          {keyed(bars).map(({ key, item: { from, to, current } }) => (
            <rect
              key={key}
              x={scale.x(from)}
              y={1}
              width={Math.max(1.5, scale.x(to) - scale.x(from) - 0.6)}
              height={7}
              fill={current ? 'var(--accent)' : '#858a92'}
            />
          ))}
          {cv.gaps.map(gap => {
            const from = scale.x(monthIndex(gap.start));
            return (
              <rect
                key={gap.start}
                x={from}
                y={1}
                width={Math.max(3, scale.x(monthIndex(gap.end, true) + 1) - from - 0.6)}
                height={7}
                fill="#fff"
                stroke="#16181b"
                strokeWidth={0.9}
                strokeDasharray="2 1.4"
              />
            );
          })}
        </svg>
      </Figure>
      <p>{words}</p>
    </>
  );
}

/** "9.5 years, 1 gap of 7 months". */
function careerWords(cv: Cv): string {
  const [gap] = cv.gaps;
  const months = cv.gaps.reduce((sum, entry) => sum + entry.months, 0);
  const gaps =
    gap === undefined ? 'no gap' : `${count(cv.gaps.length, 'gap')} of ${count(months, 'month')}${cv.gaps.length > 1 ? ' together' : ''}`;
  return `${showNumber(cv.totalYears)} years, ${gaps}`;
}
