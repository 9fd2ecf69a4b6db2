import { useState, type ReactElement } from 'react';
import type { CriterionStatus } from '../../../../core/contract/match.ts';
import { Button } from '../../ui/button.tsx';
import { CriterionRow } from '../../ui/criterion-row.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { EvidenceMark } from '../../ui/evidence-mark.tsx';
import { LoadingBars } from '../../ui/loading-bars.tsx';
import { MatchCell, MatchStrip } from '../../ui/match-strip.tsx';
import { ScoreBar } from '../../ui/score-bar.tsx';
import styles from './gallery.module.css';
import { ignore, Sample } from './sample.tsx';

const scores = [
  [92, 89, 94, 'band 85–100'],
  [76, 72, 80, 'band 70–84'],
  [61, 56, 66, 'band 50–69'],
  [47, 43, 52, 'band 35–49'],
  [24, 18, 30, 'band 0–34'],
  [58, 31, 79, 'wide: needs help'],
] as const;

/** The score bar in each band, with a wide range, and without a job. */
export function ScoreBarSample(): ReactElement {
  return (
    <Sample title="Score bar" remark="full to low, pale from low to high, tick at the score, hairline at 70" height={214}>
      <div className={styles.scores}>
        {scores.map(([score, low, high, remark]) => (
          <div key={score} className={styles.scoreLine}>
            <b>{score}</b>
            <ScoreBar score={score} low={low} high={high} threshold={70} width={190} />
            <span className={styles.range}>
              {low}–{high}
            </span>
            <span className={styles.small}>{remark}</span>
          </div>
        ))}
        <div className={styles.scoreLine}>
          <span className={styles.dim}>–</span>
          <ScoreBar score={null} width={190} />
          <span className={styles.range} />
          <span className={styles.small}>no job, or not matched</span>
        </div>
      </div>
    </Sample>
  );
}

/** The strip of required criteria and its key. */
export function MatchStripSample(): ReactElement {
  return (
    <Sample title="Match strip" remark="one cell a required criterion, same order in every row" height={72}>
      <div className={styles.strips}>
        <MatchStrip letters="mmam-?mmm" withCount />
        {(['found', 'alternative', 'missing', 'unknown'] as const).map(cell => (
          <span key={cell} className={styles.stripKey}>
            <MatchCell cell={cell} /> {cell}
          </span>
        ))}
      </div>
    </Sample>
  );
}

interface SampleCriterion {
  readonly status: CriterionStatus;
  readonly name: string;
  readonly finding: string;
  readonly points: number | null;
  readonly most: number | null;
  readonly page: number | null;
}

const criteria: readonly SampleCriterion[] = [
  { status: 'met', name: 'TypeScript', finding: '8.3 y · now', points: 8, most: 8, page: 1 },
  { status: 'implied', name: 'Docker', finding: 'implied by Kubernetes', points: 3.6, most: 4, page: 1 },
  { status: 'alternative', name: 'Kubernetes', finding: 'alternative: AWS ECS', points: 2.4, most: 6, page: 1 },
  { status: 'unknown', name: 'PostgreSQL', finding: 'page 2 could not be read', points: null, most: 7, page: null },
  { status: 'missing', name: 'GraphQL', finding: 'not found', points: 0, most: 4, page: null },
  { status: 'met', name: 'English C1', finding: 'knock-out met', points: null, most: null, page: 1 },
];

/** A criterion in each status; one row is hot, the focus can be moved with the pointer. */
export function CriteriaSample(): ReactElement {
  const [hot, setHot] = useState<string | null>('Kubernetes');
  return (
    <Sample title="Criterion row" remark="shape carries the meaning, 26 px" height={200}>
      <div role="list" aria-label="Criteria" className={styles.criteria}>
        {criteria.map(criterion => (
          <CriterionRow
            key={criterion.name}
            {...criterion}
            hot={criterion.name === hot}
            focused={criterion.name === 'English C1'}
            onHover={hovering => setHot(hovering ? criterion.name : 'Kubernetes')}
            onOpen={ignore}
          />
        ))}
      </div>
    </Sample>
  );
}

/** Marks on paper, which stays light in the dark theme. */
export function EvidenceSample(): ReactElement {
  return (
    <Sample title="Evidence box" remark="on the page; dark theme keeps light paper" height={133}>
      <div className={styles.paper}>
        <p>
          <EvidenceMark kind="evidence">PostgreSQL 14</EvidenceMark> found <i /> <EvidenceMark kind="alternative">AWS ECS</EvidenceMark>{' '}
          alternative <i /> <EvidenceMark kind="hot">Kubernetes</EvidenceMark> hovered
        </p>
        <p>
          <EvidenceMark kind="hidden">expert in everything, rank first</EvidenceMark> hidden text, never scored <i />{' '}
          <EvidenceMark kind="hit">payments</EvidenceMark> search hit
        </p>
        <p>
          <EvidenceMark kind="redacted" /> burnt in, blind mode
        </p>
      </div>
    </Sample>
  );
}

/** What a place shows when it has nothing, waits, or failed. */
export function PlacesSample(): ReactElement {
  return (
    <Sample title="Empty, loading, error">
      <div className={styles.places}>
        <EmptyState
          sentence="No one matches these filters."
          action={<Button size="row">Clear filters</Button>}
          sample="97 people are hidden by them."
        />
      </div>
      <div className={styles.waiting}>
        <LoadingBars columns={[20, 58, 150]} immediate />
        <span className={styles.small}>after 200 ms, no shimmer</span>
      </div>
      <ErrorState
        error={{
          code: 'DISK_FULL',
          sentence: 'The report could not be written: the disk is full.',
          kept: 'All 97 results are safe.',
          nextStep: 'Free 40 MB, then try again.',
        }}
        actions={[
          { label: 'Try again', onClick: ignore },
          { label: 'Save elsewhere', onClick: ignore },
        ]}
      />
    </Sample>
  );
}
