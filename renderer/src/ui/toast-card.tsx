import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { KeyCaps } from './key-cap.tsx';
import styles from './toast-card.module.css';
import { say } from '../language/texts.ts';

/** What a toast shows. */
export interface ToastCardProps {
  /** Bold, first: "7 people". */
  readonly strong?: string;
  readonly text: string;
  /** Seconds until it goes; null shows none. */
  readonly secondsLeft?: number | null;
  readonly action?: { readonly label: string; readonly keys?: string; readonly onClick: () => void } | null;
  /** A problem that stays until it is closed. */
  readonly problem?: boolean;
  readonly onClose?: () => void;
}

/** A short message with what can be done about it, 38 px high. */
export function ToastCard(props: ToastCardProps): ReactElement {
  const { strong = '', text, secondsLeft = null, action = null, problem = false, onClose } = props;
  return (
    <div className={styles.toast} role={problem ? 'alert' : 'status'}>
      <span className={styles.words}>
        {strong !== '' && <b>{strong}</b>} {text}
      </span>
      {secondsLeft !== null && (
        <span className={styles.seconds} aria-hidden="true">
          {secondsLeft} s
        </span>
      )}
      {action !== null && (
        <button type="button" className={styles.action} onClick={action.onClick}>
          {action.label}
          {action.keys !== undefined && <KeyCaps keys={action.keys} />}
        </button>
      )}
      {onClose !== undefined && (
        <button type="button" className={styles.close} aria-label={say('ui:close')} onClick={onClose}>
          <IconX size={14} stroke={1.6} />
        </button>
      )}
    </div>
  );
}
