import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { IconComponent } from './button.tsx';
import styles from './chip.module.css';
import { classNames } from './class-names.ts';
import { say } from '../language/texts.ts';

/** What a chip shows and reports. */
export interface ChipProps {
  /** Absent: only the icon, with `label` read out. */
  readonly children?: ReactNode;
  /** Set for a chip that switches a filter; tinted while on. */
  readonly on?: boolean;
  readonly onToggle?: () => void;
  /** Gives it an x. */
  readonly onRemove?: () => void;
  /** Word for the x: "Remove Kubernetes". */
  readonly removeLabel?: string;
  /** Adds something: dashed, with a plus. */
  readonly dashed?: boolean;
  readonly count?: number | undefined;
  readonly icon?: IconComponent;
  /** Read out instead of the words. */
  readonly label?: string;
}

/** A filter or an entry of a list, 24 px high. A click toggles, the x removes. */
export function Chip({
  children,
  on,
  onToggle,
  onRemove,
  removeLabel = say('ui:remove'),
  dashed = false,
  count,
  icon,
  label,
}: ChipProps): ReactElement {
  const Icon = dashed && icon === undefined ? IconPlus : icon;
  const inside = (
    <>
      {Icon !== undefined && <Icon size={14} stroke={1.6} />}
      {children !== undefined && <span className={styles.word}>{children}</span>}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </>
  );
  return (
    <span className={classNames(styles.chip, on === true && styles.on, dashed && styles.dashed)}>
      {onToggle === undefined ? (
        <span className={styles.body}>{inside}</span>
      ) : (
        <button type="button" className={styles.body} aria-pressed={on} aria-label={label} onClick={onToggle}>
          {inside}
        </button>
      )}
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
          <IconX size={12} stroke={1.6} />
        </button>
      )}
    </span>
  );
}

/** A tag on a person: 18 px, frame only. */
export function Tag({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className={styles.tag}>{children}</span>;
}
