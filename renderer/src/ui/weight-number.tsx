import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { readNumber } from './number-field.tsx';
import styles from './weight-row.module.css';

/** Largest weight a rubric takes. */
const mostWeight = 100;
/** Weight by which an arrow key changes, and with Shift. */
const step = 1;
const largeStep = 5;

interface WeightNumberProps {
  readonly label: string;
  readonly weight: number;
  readonly readOnly: boolean;
  readonly onWeight: (weight: number) => void;
}

/** The weight as a number that can be typed: it counts on Enter or when one leaves, Escape takes it back. */
export function WeightNumber({ label, weight, readOnly, onWeight }: WeightNumberProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);

  function settle(): void {
    const typed = draft === null ? null : readNumber(draft, 0, mostWeight);
    setDraft(null);
    if (typed !== null && typed !== weight) onWeight(typed);
  }

  function key(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') settle();
    if (event.key === 'Escape') {
      // The first Escape is for the field alone.
      if (draft !== null) event.preventDefault();
      setDraft(null);
    }
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    setDraft(null);
    onWeight(Math.min(mostWeight, Math.max(0, weight + direction * (event.shiftKey ? largeStep : step))));
  }

  return (
    <input
      className={styles.number}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      readOnly={readOnly}
      value={draft ?? String(Math.round(weight * 10) / 10)}
      onFocus={event => event.currentTarget.select()}
      onChange={event => setDraft(event.target.value)}
      onBlur={settle}
      onKeyDown={key}
    />
  );
}
