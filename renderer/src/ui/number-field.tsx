import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import styles from './field.module.css';

/** What a number field shows and reports. */
export interface NumberFieldProps extends FieldWords {
  /** Null: empty, where `optional`. */
  readonly value: number | null;
  /** Reports numbers within the limits only, and null where `optional`. */
  readonly onChange: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly optional?: boolean;
  /** After the number: "minutes". */
  readonly unit?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly width?: number;
}

/** A number: arrows change it by a step, what is typed counts on Enter or when one leaves. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const { value, onChange, min, max, step = 1, optional = false, unit, placeholder, disabled = false, width, ...words } = props;
  const [draft, setDraft] = useState<string | null>(null);

  function settle(): void {
    if (draft === null) return;
    const next = readNumber(draft, min, max);
    setDraft(null);
    if (next !== null || (optional && draft.trim() === '')) onChange(next);
  }

  function key(event: KeyboardEvent): void {
    if (event.key === 'Enter') settle();
    if (event.key === 'Escape') setDraft(null);
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    const from = (draft === null ? value : readNumber(draft, min, max)) ?? min;
    setDraft(null);
    onChange(Math.min(max, Math.max(min, from + direction * step)));
  }

  return (
    <FieldFrame {...words}>
      {ids => (
        <div className={styles.box} style={width === undefined ? {} : { width }}>
          <input
            {...ids}
            type="text"
            inputMode="decimal"
            role="spinbutton"
            aria-valuenow={value ?? undefined}
            aria-valuemin={min}
            aria-valuemax={max}
            disabled={disabled}
            placeholder={placeholder}
            className={classNames(styles.input, styles.number)}
            value={draft ?? (value === null ? '' : String(value))}
            onChange={event => setDraft(event.target.value)}
            onBlur={settle}
            onKeyDown={key}
          />
          {unit !== undefined && <span className={styles.unit}>{unit}</span>}
        </div>
      )}
    </FieldFrame>
  );
}

/** The number a person typed, brought within the limits; comma and point both part decimals. Null when it is none. */
export function readNumber(text: string, min: number, max: number): number | null {
  const trimmed = text.trim().replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(trimmed)) return null;
  return Math.min(max, Math.max(min, Number(trimmed)));
}
