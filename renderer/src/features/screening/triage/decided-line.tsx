import type { ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { labelOfReason } from '../../../data/reason-words.ts';
import { useReasons } from '../../../data/reasons.ts';
import { say } from '../../../language/texts.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Rating } from '../../../ui/rating.tsx';
import type { Why } from './change-rows.ts';
import styles from './decline.module.css';

interface DecidedLineProps {
  readonly row: BatchRow;
  /** Words beside the reason. */
  readonly words: string;
  readonly onExplain: (said: Why) => void;
  readonly onRate: (rating: number | null) => void;
}

/** What the recruiter thinks of a person: stars, and for who is declined the reason with a way to change it. */
export function DecidedLine({ row, words, onExplain, onRate }: DecidedLineProps): ReactElement {
  const reasons = useReasons();
  const { standing, reasonId, rating } = row;
  const reason = labelOfReason(reasons, reasonId);
  return (
    <>
      <Rating rating={rating} onRate={onRate} />
      {standing === 'decline' && (
        <p className={styles.said}>
          <span>
            {reason === '' && words === '' ? (
              say('triage:decline.none')
            ) : (
              <b dir="auto">{[reason, words].filter(part => part !== '').join(' – ')}</b>
            )}
          </span>
          <LinkButton onClick={() => onExplain({ reasonId, reason: words })}>
            {say(reason === '' && words === '' ? 'triage:decline.say' : 'triage:decline.change')}
          </LinkButton>
        </p>
      )}
    </>
  );
}
