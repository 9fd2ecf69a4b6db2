import type { ComponentPropsWithRef, ComponentType, MouseEvent, ReactElement } from 'react';
import { ariaKeys, capsOf } from '../app/commands/keys.ts';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Spinner } from './spinner.tsx';
import { Tip } from './tip.tsx';

/** An icon of the icon library, drawn with stroke 1.6. */
export type IconComponent = ComponentType<{ readonly size?: number; readonly stroke?: number; readonly className?: string }>;

/** What a button takes beside the attributes of an ordinary one. */
export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> {
  readonly variant?: 'filled' | 'outline' | 'quiet';
  /** Height: 26 inside rows, 28, 34 on Home, 38 on the first run. */
  readonly size?: 'row' | 'regular' | 'large' | 'hero';
  /** Keys of the same command, e.g. "mod+s"; shown on the button. */
  readonly keys?: string | undefined;
  readonly icon?: IconComponent | undefined;
  /** Runs: the icon turns, a press does nothing. */
  readonly busy?: boolean;
  /** Why it cannot be pressed now; it stays reachable and says so. */
  readonly disabledReason?: string | undefined;
}

const iconSizes = { row: 14, regular: 16, large: 16, hero: 18 } as const;

/** A button with a verb. */
export function Button({
  variant = 'outline',
  size = 'regular',
  keys,
  icon: Icon,
  busy = false,
  disabledReason,
  type = 'button',
  children,
  onClick,
  ...others
}: ButtonProps): ReactElement {
  const blocked = busy || disabledReason !== undefined;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (blocked) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      {...others}
      type={type}
      className={classNames(styles.button, styles[variant], styles[size], disabledReason !== undefined && styles.unavailable)}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {busy ? <Spinner size={iconSizes[size]} /> : Icon !== undefined && <Icon size={iconSizes[size]} stroke={1.6} />}
      {children !== undefined && <span className={styles.word}>{children}</span>}
      {keys !== undefined && !busy && <ButtonKeys keys={keys} />}
    </button>
  );
  return disabledReason === undefined ? button : <Tip label={disabledReason}>{button}</Tip>;
}

/** A letter stands plain; a combination on a filled button lies on a paler ground. */
function ButtonKeys({ keys }: { readonly keys: string }): ReactElement {
  const caps = capsOf(keys);
  return (
    <span className={classNames(styles.keys, caps.length > 1 && styles.combination)} aria-hidden="true">
      {caps.join(' ')}
    </span>
  );
}

/** A word that acts or leads somewhere: in rows, notices and sentences. */
export interface LinkButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> {
  readonly keys?: string | undefined;
  /** `quiet`: in the colour of secondary text until it is hovered. */
  readonly tone?: 'link' | 'quiet';
}

/** A text-only button. */
export function LinkButton({ keys, tone = 'link', type = 'button', children, ...others }: LinkButtonProps): ReactElement {
  return (
    <button
      {...others}
      type={type}
      className={classNames(styles.link, tone === 'quiet' && styles.quietLink)}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
    >
      {children}
    </button>
  );
}
