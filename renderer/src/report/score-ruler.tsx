import type { ReactElement } from 'react';
import type { Recommendation } from '../../../core/contract/match.ts';
import type { Thresholds } from '../../../core/contract/rubric.ts';
import { recommendationWords } from './report-words.ts';

interface Band {
  readonly name: Recommendation;
  readonly from: number;
  readonly to: number;
}

/** Width of the ruler in drawing units: ten per point of score. */
const width = 1000;
const x = (score: number): number => (Math.min(100, Math.max(0, score)) / 100) * width;

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
  const bands = bandsOf(props.thresholds);
  const words = recommendationWords[props.recommendation];
  return (
    <svg
      className="ruler"
      viewBox="0 0 1000 118"
      role="img"
      aria-label={`${props.score} of 100, between ${props.low} and ${props.high}, ${words}`}
    >
      {bands.map(band => (
        <BandOfRuler key={band.name} band={band} current={band.name === props.recommendation} />
      ))}
      <rect x={x(props.low)} y={24} width={Math.max(3, x(props.high) - x(props.low))} height={16} fill="#1f5596" />
      <path d={`M${x(props.score) - 7} 16h14l-7 10z`} fill="#16181b" />
      <rect x={x(props.score) - 1} y={24} width={2} height={16} fill="#fff" />
      {props.others.map((score, index) => (
        <rect key={index} x={x(score) - 0.6} y={54} width={1.2} height={11} fill="#5a5f66" />
      ))}
      <rect x={x(props.score) - 1.6} y={50} width={3.2} height={21} fill="#16181b" />
      {[0, props.thresholds.no, props.thresholds.maybe, props.thresholds.yes, props.thresholds.strongYes, 100].map(limit => (
        <text key={limit} x={x(limit)} y={92} className="axis" textAnchor={limit === 0 ? 'start' : limit === 100 ? 'end' : 'middle'}>
          {limit}
        </text>
      ))}
    </svg>
  );
}

function BandOfRuler({ band, current }: { readonly band: Band; readonly current: boolean }): ReactElement {
  return (
    <>
      <text x={(x(band.from) + x(band.to)) / 2} y={12} textAnchor="middle" className={current ? 'band current' : 'band'}>
        {recommendationWords[band.name]}
      </text>
      <rect x={x(band.from) + 1} y={24} width={x(band.to) - x(band.from) - 2} height={16} fill={current ? '#c9d9ec' : '#e9e9eb'} />
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
