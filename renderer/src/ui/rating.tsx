import { IconStar, IconStarFilled } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './rating.module.css';

const steps = [1, 2, 3, 4, 5] as const;

interface RatingProps {
  /** 1 to 5; null where nobody has rated. */
  readonly rating: number | null;
  readonly onRate: (rating: number | null) => void;
}

/** Five stars to rate by; the one that stands takes the rating off. */
export function Rating({ rating, onRate }: RatingProps): ReactElement {
  return (
    <span className={styles.rating} role="group" aria-label={rating === null ? 'Rating: none' : `Rating: ${rating} of 5`}>
      {steps.map(step => {
        const isOn = rating !== null && step <= rating;
        const Star = isOn ? IconStarFilled : IconStar;
        return (
          <button
            key={step}
            type="button"
            className={classNames(styles.star, isOn && styles.on)}
            aria-pressed={step === rating}
            aria-keyshortcuts={String(step)}
            aria-label={step === rating ? `Take the rating off` : `Rate ${step} of 5`}
            title={`${step} of 5 (${step})`}
            onClick={() => onRate(step === rating ? null : step)}
          >
            <Star size={14} stroke={1.6} />
          </button>
        );
      })}
    </span>
  );
}

/** "4 ★" beside a name. */
export function RatingMark({ rating }: { readonly rating: number }): ReactElement {
  return (
    <span className={styles.mark} role="img" aria-label={`rated ${rating} of 5`} title={`Rated ${rating} of 5`}>
      {rating}
      <IconStarFilled size={11} />
    </span>
  );
}
