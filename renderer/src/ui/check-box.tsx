import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import styles from './check-box.module.css';

/** What a check box shows and reports. */
export interface CheckBoxProps {
  readonly checked: boolean;
  /** Some, but not all, of what it stands for. */
  readonly mixed?: boolean;
  /** The words beside it, or only read out with `labelHidden`. */
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** False inside rows that have the keyboard themselves. */
  readonly tabbable?: boolean;
}

/** A tick. */
export function CheckBox(props: CheckBoxProps): ReactElement {
  const { checked, mixed = false, label, labelHidden = false, onChange, disabled = false, tabbable = true } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null) input.current.indeterminate = mixed;
  }, [mixed]);
  const box = (
    <input
      ref={input}
      type="checkbox"
      className={styles.box}
      checked={checked}
      disabled={disabled}
      tabIndex={tabbable ? 0 : -1}
      aria-label={labelHidden ? label : undefined}
      onChange={event => onChange(event.target.checked)}
    />
  );
  if (labelHidden) return box;
  return (
    <label className={styles.line}>
      {box}
      <span>{label}</span>
    </label>
  );
}

/** What a switch shows and reports. */
export interface SwitchRowProps {
  readonly label: string;
  /** What it does, below the word. */
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** A setting that is on or off: word and hint at the left, the switch at the right. */
export function SwitchRow({ label, hint, checked, onChange, disabled = false }: SwitchRowProps): ReactElement {
  const id = useId();
  return (
    <div className={styles.switchRow}>
      <label htmlFor={id} className={styles.words}>
        <span className={styles.word}>{label}</span>
        {hint !== undefined && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={styles.switch}
        checked={checked}
        disabled={disabled}
        aria-label={label}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={event => onChange(event.target.checked)}
      />
    </div>
  );
}
