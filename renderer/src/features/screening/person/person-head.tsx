import type { ReactElement, ReactNode } from 'react';
import type { BatchRow, PersonView } from '../../../../../core/contract/batch-view.ts';
import type { Thresholds } from '../../../../../core/contract/rubric.ts';
import type { Decision } from '../../../../../core/contract/triage.ts';
import { Tag } from '../../../ui/chip.tsx';
import { ScoreBar } from '../../../ui/score-bar.tsx';
import { adviceWords, sayScore } from '../../../ui/score-bands.ts';
import { SegmentedChoice } from '../../../ui/segmented-choice.tsx';
import { headlineOf, nameOf, rangeOf } from './person-words.ts';
import styles from './person.module.css';

interface PersonHeadProps {
  readonly row: BatchRow;
  /** Null while it is on its way; the row is enough for most of it. */
  readonly person: PersonView | null;
  readonly thresholds: Thresholds | undefined;
  /** Ways out of the window for the report and the file. */
  readonly handOut: ReactNode;
  /** Which of the person's files counts. */
  readonly versions: ReactNode;
  /** Null where there is nothing to decide about: the batch was read without a job. */
  /** Rating, and why they are declined. */
  readonly decided: ReactNode;
  readonly onDecide: ((decision: Decision | null) => void) | null;
}

/** Who it is, the score with its range, what is advised, and the decision. */
export function PersonHead({ row, person, thresholds, handOut, versions, decided, onDecide }: PersonHeadProps): ReactElement {
  const { score, low, high, recommendation, decision, tags } = row;
  const range = rangeOf(row);
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <div className={styles.words}>
          <h2 className={styles.name}>{nameOf(row)}</h2>
          <p className={styles.headline} title={headlineOf(row, person)}>
            {headlineOf(row, person)}
          </p>
        </div>
        {handOut}
        {score !== null && (
          <span className={styles.score} role="img" aria-label={`Score ${sayScore(score, low, high, recommendation)}`}>
            {Math.round(score)}
          </span>
        )}
      </div>
      {score !== null && (
        <div className={styles.advice}>
          <b>{recommendation === null ? '' : adviceWords[recommendation]}</b>
          <ScoreBar
            score={score}
            low={low}
            high={high}
            recommendation={recommendation}
            bands={thresholds}
            threshold={thresholds?.yes ?? null}
          />
          {range !== '' && <span className={styles.range}>{range}</span>}
        </div>
      )}
      {versions}
      <div className={styles.decision}>
        {onDecide !== null && (
          <SegmentedChoice<Decision>
            label="Decision"
            value={decision}
            options={[
              { value: 'shortlist', label: decision === 'shortlist' ? 'Shortlisted' : 'Shortlist', keys: 's' },
              { value: 'maybe', label: 'Maybe', keys: 'm' },
              { value: 'decline', label: decision === 'decline' ? 'Declined' : 'Decline', keys: 'd' },
            ]}
            onChange={onDecide}
            onClear={() => onDecide(null)}
          />
        )}
        {decided}
        {tags.length > 0 && (
          <span className={styles.tags}>
            {tags.map(tag => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </span>
        )}
      </div>
    </header>
  );
}
