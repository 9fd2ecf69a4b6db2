import type { ReactElement } from 'react';
import type { Recommendation } from '../../../core/contract/match.ts';
import type { Thresholds } from '../../../core/contract/rubric.ts';
import { keyed } from './keyed.ts';
import { Figure } from './report-page.tsx';
import { recommendationWords } from './report-words.ts';

interface Band {
  readonly name: Recommendation;
  readonly from: number;
  readonly to: number;
}

/** Width of the text in points (172 mm), so that sizes in the drawing are sizes on paper. */
const width = 487.5;
const x = (score: number): number => (Math.min(100, Math.max(0, score)) / 100) * width;
const top = 16;
const thickness = 8;

interface RulerProps {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly recommendation: Recommendation;
  readonly thresholds: Thresholds;
  readonly others: readonly number[];
}

/** Where a score stands: bands with their words, the range, a mark at the score, one tick for each candidate of the batch. */
export function ScoreRuler(props: RulerProps): ReactElement {
  const { score, low, high, thresholds } = props;
  const { no, maybe, yes, strongYes } = thresholds;
  const words = recommendationWords[props.recommendation];
  const range = Math.round(low) === Math.round(high) ? '' : `, range ${Math.round(low)} to ${Math.round(high)}`;
  return (
    <Figure>
      <svg className="ruler" viewBox={`0 0 ${width} 56`} role="img" aria-label={`Score ${Math.round(score)} of 100${range}: ${words}.`}>
        {bandsOf(thresholds).map(band => (
          <BandOfRuler key={band.name} band={band} current={band.name === props.recommendation} />
        ))}
        <rect x={x(low)} y={top} width={Math.max(2, x(high) - x(low))} height={thickness} fill="var(--accent)" />
        <rect x={x(score) - 0.5} y={top} width={1} height={thickness} fill="#fff" />
        <path d={`M${x(score) - 3.4} ${top - 4.4}h6.8l-3.4 4.6z`} fill="#16181b" />
        <path d={ticks(props.others)} stroke="#5a5f66" strokeWidth={0.5} />
        <path d={`M${x(score)} 28.5v10`} stroke="#16181b" strokeWidth={1.6} />
        {keyed([0, no, maybe, yes, strongYes, 100]).map(({ key, item: limit }) => (
          <text key={key} x={x(limit)} y={50} textAnchor={limit === 0 ? 'start' : limit === 100 ? 'end' : 'middle'}>
            {limit}
          </text>
        ))}
      </svg>
    </Figure>
  );
}

/** One short line per score; scores that print on the same spot share it. */
function ticks(scores: readonly number[]): string {
  const places = new Set(scores.map(score => x(score).toFixed(1)));
  return [...places].map(place => `M${place} 30.5v6`).join('');
}

function BandOfRuler({ band, current }: { readonly band: Band; readonly current: boolean }): ReactElement | null {
  if (band.to <= band.from) return null;
  const room = x(band.to) - x(band.from);
  const words = recommendationWords[band.name];
  return (
    <>
      {room > words.length * 4 && (
        <text x={(x(band.from) + x(band.to)) / 2} y={8} textAnchor="middle" className={current ? 'current' : undefined}>
          {words}
        </text>
      )}
      <rect
        x={x(band.from) + 0.5}
        y={top}
        width={room - 1}
        height={thickness}
        fill={current ? 'color-mix(in srgb, var(--accent) 24%, white)' : '#e9e9eb'}
      />
    </>
  );
}

function bandsOf(thresholds: Thresholds): readonly Band[] {
  const { no, maybe, yes, strongYes } = thresholds;
  return [
    { name: 'strong-no', from: 0, to: no },
    { name: 'no', from: no, to: maybe },
    { name: 'maybe', from: maybe, to: yes },
    { name: 'yes', from: yes, to: strongYes },
    { name: 'strong-yes', from: strongYes, to: 100 },
  ];
}
