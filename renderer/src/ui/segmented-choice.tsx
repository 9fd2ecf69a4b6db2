import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { ariaKeys, capsOf } from '../app/commands/keys.ts';
import type { IconComponent } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './segmented-choice.module.css';

/** One of the things to choose from. */
export interface SegmentOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly keys?: string;
  /** Shown instead of the word, which is read out. */
  readonly icon?: IconComponent;
}

/** What a segmented choice shows and reports. */
export interface SegmentedChoiceProps<Value extends string> {
  /** Null: nothing is chosen yet. */
  readonly value: Value | null;
  readonly options: readonly SegmentOption<Value>[];
  readonly onChange: (value: Value) => void;
  /** Pressing what is chosen takes it back. Arrow keys then move without choosing. */
  readonly onClear?: () => void;
  /** Read out before the options: "Decision". */
  readonly label: string;
  /** 28, or 24 in bars. */
  readonly size?: 'regular' | 'small';
  readonly disabled?: boolean;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One of a few, all visible. Arrow keys move within it, Tab goes past it. */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>): ReactElement {
  const { value, options, onChange, onClear, label, size = 'regular', disabled = false } = props;
  const group = useRef<HTMLDivElement>(null);
  const chosen = options.findIndex(option => option.value === value);
  const isToggle = onClear !== undefined;

  function move(event: KeyboardEvent, from: number): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = (from + step + options.length) % options.length;
    group.current?.querySelectorAll('button')[to]?.focus();
    const next = options[to];
    if (!isToggle && next !== undefined) onChange(next.value);
  }

  return (
    <div ref={group} role={isToggle ? 'group' : 'radiogroup'} aria-label={label} className={classNames(styles.group, styles[size])}>
      {options.map(({ value: own, label: word, keys, icon: Icon }, index) => (
        <button
          key={own}
          type="button"
          disabled={disabled}
          {...(isToggle ? { 'aria-pressed': own === value } : { role: 'radio', 'aria-checked': own === value })}
          aria-label={Icon === undefined ? undefined : word}
          aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          className={classNames(styles.option, own === value && styles.chosen)}
          onClick={() => (own === value && onClear !== undefined ? onClear() : onChange(own))}
          onKeyDown={event => move(event, index)}
        >
          {Icon === undefined ? word : <Icon size={16} stroke={1.6} />}
          {keys !== undefined && (
            <span className={styles.keys} aria-hidden="true">
              {capsOf(keys).join(' ')}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
