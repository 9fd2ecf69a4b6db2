import { IconAlertTriangle, IconHelpCircle, IconMail, IconStarFilled, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Decision } from '../../../core/contract/triage.ts';
import type { IconComponent } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './status-word.module.css';

/** What can be said of a person's standing in a batch. */
export type Standing = 'new' | Decision | 'invited' | 'hidden';

interface StandingLook {
  readonly word: string;
  /** As short as the table has it. */
  readonly short: string;
  readonly icon: IconComponent | null;
}

const looks: Readonly<Record<Standing, StandingLook>> = {
  new: { word: 'New', short: 'New', icon: null },
  shortlist: { word: 'Shortlisted', short: 'Shortlist', icon: IconStarFilled },
  maybe: { word: 'Maybe', short: 'Maybe', icon: IconHelpCircle },
  decline: { word: 'Declined', short: 'Declined', icon: IconX },
  invited: { word: 'Invited', short: 'Invited', icon: IconMail },
  hidden: { word: 'Hidden', short: 'Hidden', icon: IconAlertTriangle },
};

/** What a status shows. */
export interface StatusWordProps {
  /** Null or "new": not decided yet; New has no icon. */
  readonly status: Standing | null;
  readonly short?: boolean;
  /** Keeps the icon's place free for New, so that words stand below each other. */
  readonly aligned?: boolean;
  /** Only the icon, as in narrow windows; the word is read out all the same. */
  readonly iconOnly?: boolean;
}

/** Icon and word of a decision. */
export function StatusWord({ status, short = false, aligned = false, iconOnly = false }: StatusWordProps): ReactElement {
  const standing = status ?? 'new';
  const { word, short: shortWord, icon: Icon } = looks[standing];
  return (
    <span className={classNames(styles.status, styles[standing], aligned && styles.aligned)}>
      {Icon !== null && <Icon size={13} stroke={1.6} />}
      <span className={iconOnly ? 'visually-hidden' : styles.word}>{short ? shortWord : word}</span>
    </span>
  );
}

/** Says that nobody has looked at the row yet. Weight 600 of its name says it again. */
export function UnreadDot(): ReactElement {
  return <span className={styles.unread} role="img" aria-label="unread" />;
}
