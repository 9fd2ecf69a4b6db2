import { IconStar, IconStarFilled } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './rating.module.css';
import { say } from '../language/texts.ts';

const steps = [1, 2, 3, 4, 5] as const;

interface RatingProps {
  /** 1 to 5; null where nobody has rated. */
  readonly rating: number | null;
  readonly onRate: (rating: number | null) => void;
}

/** Five stars to rate by; the one that stands takes the rating off. */
export function Rating({ rating, onRate }: RatingProps): ReactElement {
  return (
    <span className={styles.rating} role="group" aria-label={rating === null ? say('ui:rating.none') : say('ui:rating.is', { rating })}>
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
            aria-label={step === rating ? say('ui:rating.remove') : say('ui:rating.rate', { rating: step })}
            title={say('ui:rating.key', { rating: step })}
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
    <span className={styles.mark} role="img" aria-label={say('ui:rating.rated', { rating })} title={say('ui:rating.is', { rating })}>
      {rating}
      <IconStarFilled size={11} />
    </span>
  );
}
