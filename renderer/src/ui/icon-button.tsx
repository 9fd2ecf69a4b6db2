import type { ComponentPropsWithRef, ReactElement } from 'react';
import { ariaKeys } from '../app/commands/keys.ts';
import type { IconComponent } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './icon-button.module.css';
import { Tip } from './tip.tsx';

/** What an icon button takes beside the attributes of an ordinary button. */
export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'style' | 'children' | 'aria-label'> {
  /** The word for it: read out, and shown in the tooltip with the key. */
  readonly label: string;
  readonly icon: IconComponent;
  readonly keys?: string | undefined;
  /** 28, or 24 inside rows and bars. */
  readonly size?: 'regular' | 'small';
  readonly variant?: 'quiet' | 'outline';
  /** Set for a button that switches something on and off. */
  readonly pressed?: boolean;
  readonly tipPosition?: 'top' | 'bottom' | 'right' | 'left';
}

/** An icon that acts. Without a word beside it, so the tooltip has word and key. */
export function IconButton({
  label,
  icon: Icon,
  keys,
  size = 'regular',
  variant = 'quiet',
  pressed,
  tipPosition = 'bottom',
  type = 'button',
  ...others
}: IconButtonProps): ReactElement {
  return (
    <Tip label={label} keys={keys} position={tipPosition}>
      <button
        {...others}
        type={type}
        className={classNames(styles.button, styles[size], variant === 'outline' && styles.outline)}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      >
        <Icon size={16} stroke={1.6} />
      </button>
    </Tip>
  );
}
