import type { ReactElement } from 'react';
import type { Decision } from '../../../../core/contract/triage.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { ScoreBar } from '../../ui/score-bar.tsx';
import { StatusWord, UnreadDot } from '../../ui/status-word.tsx';
import { Cell } from '../../ui/table-cell.tsx';
import styles from './gallery.module.css';
import { ignore } from './sample.tsx';

/** A person as the sample table shows it. */
export interface SamplePerson {
  readonly place: string;
  readonly name: string;
  readonly score: number;
  readonly years: number;
  readonly decision: Decision | null;
  readonly unread?: boolean;
  readonly ticked?: boolean;
  readonly arriving?: boolean;
}

/** A person for each state of a row. */
export const sampleRows: readonly SamplePerson[] = [
  { place: '10', name: 'Aisha Rahman', score: 74, years: 7.8, decision: null, unread: true },
  { place: '4=', name: 'Chiamaka Okafor', score: 82, years: 8.2, decision: 'maybe' },
  { place: '6', name: 'Jonas Weidmann', score: 79, years: 6.1, decision: null },
  { place: '1', name: 'Ana Lindqvist', score: 88, years: 9.5, decision: 'shortlist' },
  { place: '', name: 'Hyejin Park', score: 69, years: 3.6, decision: null, ticked: true },
  { place: '18', name: 'Ioana Popescu', score: 57, years: 8.8, decision: 'decline' },
  { place: '', name: 'Omar Benjelloun', score: 73, years: 6.3, decision: null, unread: true, arriving: true },
];

/** Cells of a person in the sample table. */
export function rowCells({ place, name, score, years, decision, unread, ticked }: SamplePerson): ReactElement {
  const isDeclined = decision === 'decline';
  return (
    <>
      <Cell width={26} dim>
        {ticked === true ? <CheckBox checked label={`Tick ${name}`} labelHidden tabbable={false} onChange={ignore} /> : place}
      </Cell>
      <Cell width={26} dim={isDeclined}>
        <b className={styles.score}>{score}</b>
      </Cell>
      <Cell width={50}>
        <ScoreBar score={score} threshold={70} width={50} joined={30} />
      </Cell>
      <Cell width={12} before={8}>
        {unread === true && <UnreadDot />}
      </Cell>
      <Cell dim={isDeclined}>
        <span className={unread === true ? styles.unread : undefined}>{name}</span>
      </Cell>
      <Cell width={30} align="right" dim={isDeclined}>
        {years.toFixed(1)}
      </Cell>
      <Cell width={86} before={10}>
        <StatusWord status={decision} short aligned />
      </Cell>
    </>
  );
}
