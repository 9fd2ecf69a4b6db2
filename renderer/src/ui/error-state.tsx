import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { LinkButton } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './error-state.module.css';
import { say } from '../language/texts.ts';

/** A named failure in words, see the error catalogue. */
export interface StatedError {
  readonly code: string;
  /** What happened. */
  readonly sentence: string;
  /** What to do. */
  readonly nextStep: string;
  /** What was kept: "All 97 results are safe." */
  readonly kept?: string | undefined;
}

/** A way on from a failure. */
export interface ErrorAction {
  readonly label: string;
  readonly onClick: () => void;
  readonly keys?: string;
}

/** What an error shows. */
export interface ErrorStateProps {
  readonly error: StatedError;
  readonly actions?: readonly ErrorAction[];
  /** For support, below the code: folded until it is asked for. */
  readonly details?: ReactNode;
}

/** What happened, what was kept, what to do; the code behind "Details for support". */
export function ErrorState({ error, actions, details }: ErrorStateProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { code, sentence, nextStep, kept } = error;
  return (
    <div className={styles.error} role="alert">
      <IconAlertTriangle size={16} stroke={1.6} className={styles.icon ?? ''} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.sentence}>{sentence}</p>
        <p className={styles.next}>{[kept, nextStep].filter(Boolean).join(' ')}</p>
        <div className={styles.ways}>
          {actions?.map(({ label, onClick, keys }) => (
            <LinkButton key={label} keys={keys} onClick={onClick}>
              {label}
            </LinkButton>
          ))}
          <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <IconChevronRight size={14} stroke={1.6} className={classNames(isOpen && styles.turned)} aria-hidden="true" />
            {say('ui:details')}
          </button>
        </div>
        {isOpen && (
          <div className={classNames(styles.details, 'selectable')}>
            <div>{code}</div>
            {details}
          </div>
        )}
      </div>
    </div>
  );
}
