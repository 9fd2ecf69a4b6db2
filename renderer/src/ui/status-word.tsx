import {
  IconAlertTriangle,
  IconDoorExit,
  IconHelpCircle,
  IconMail,
  IconMessages,
  IconStarFilled,
  IconUserCheck,
  IconX,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Standing as PersonStanding } from '../../../core/contract/triage.ts';
import type { IconComponent } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './status-word.module.css';
import { say } from '../language/texts.ts';

/** What can be said of a person's standing in a batch. */
export type Standing = PersonStanding | 'invited' | 'hidden';

const icons: Readonly<Record<Standing, IconComponent | null>> = {
  new: null,
  shortlist: IconStarFilled,
  maybe: IconHelpCircle,
  decline: IconX,
  interview: IconMessages,
  hired: IconUserCheck,
  withdrawn: IconDoorExit,
  invited: IconMail,
  hidden: IconAlertTriangle,
};

/** What a status shows. */
export interface StatusWordProps {
  /** Null or "new": not decided yet; New has no icon. */
  readonly status: Standing | null;
  /** As short as the table has it. */
  readonly short?: boolean;
  /** Keeps the icon's place free for New, so that words stand below each other. */
  readonly aligned?: boolean;
  /** Only the icon, as in narrow windows; the word is read out all the same. */
  readonly iconOnly?: boolean;
}

/** Icon and word of a decision. */
export function StatusWord({ status, short = false, aligned = false, iconOnly = false }: StatusWordProps): ReactElement {
  const standing = status ?? 'new';
  const Icon = icons[standing];
  return (
    <span className={classNames(styles.status, styles[standing], aligned && styles.aligned)}>
      {Icon !== null && <Icon size={13} stroke={1.6} />}
      <span className={iconOnly ? 'visually-hidden' : styles.word}>
        {short ? say(`ui:standingShort.${standing}`) : say(`ui:standing.${standing}`)}
      </span>
    </span>
  );
}

/** Says that nobody has looked at the row yet. Weight 600 of its name says it again. */
export function UnreadDot(): ReactElement {
  return <span className={styles.unread} role="img" aria-label={say('ui:unread')} />;
}
