import type { ReactElement } from 'react';
import type { Thresholds } from '../../../../../core/contract/rubric.ts';
import { classNames } from '../../../ui/class-names.ts';
import { KeyCap } from '../../../ui/key-cap.tsx';
import { ScoreBar } from '../../../ui/score-bar.tsx';
import { adviceWords, sayScore } from '../../../ui/score-bands.ts';
import { StatusWord } from '../../../ui/status-word.tsx';
import { headlineOf, nameOf, rangeOf } from '../person/person-words.ts';
import type { ComparedPerson } from './use-compared.ts';
import styles from './compare.module.css';

interface CompareHeadProps {
  readonly person: ComparedPerson;
  /** Number key that chooses this person. */
  readonly place: number;
  readonly thresholds: Thresholds | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** Who stands in a column, with score, advice and decision. A click, or the number, chooses whom keys act on. */
export function CompareHead({ person: { row, person }, place, thresholds, chosen, onChoose }: CompareHeadProps): ReactElement {
  const { score, low, high, recommendation, decision } = row;
  const headline = headlineOf(row, person);
  const match = person?.match ?? null;
  return (
    <th scope="col" className={classNames(styles.head, chosen && styles.chosen)}>
      <button type="button" aria-pressed={chosen} aria-keyshortcuts={String(place)} className={styles.who} onClick={onChoose}>
        <KeyCap>{String(place)}</KeyCap>
        <span className={styles.name}>{nameOf(row)}</span>
        {score !== null && (
          <span className={styles.score} role="img" aria-label={`Score ${sayScore(score, low, high, recommendation)}`}>
            {Math.round(score)}
          </span>
        )}
      </button>
      <p className={styles.headline} title={headline}>
        {headline}
      </p>
      {score !== null && (
        <div className={styles.bar}>
          <ScoreBar
            score={score}
            low={low}
            high={high}
            recommendation={recommendation}
            bands={thresholds}
            threshold={thresholds?.yes ?? null}
          />
          <span>{rangeOf(row)}</span>
        </div>
      )}
      <div className={styles.advice}>
        <span className={styles.verdict}>
          {recommendation !== null && <b>{adviceWords[recommendation]}</b>}
          {match !== null && `, ${sayConfidence(match.confidence)} confidence`}
        </span>
        <StatusWord status={decision} />
      </div>
    </th>
  );
}

function sayConfidence(confidence: number): string {
  if (confidence >= 0.75) return 'high';
  return confidence >= 0.5 ? 'medium' : 'low';
}
