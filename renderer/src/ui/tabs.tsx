import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './tabs.module.css';

/** A tab. */
export interface TabEntry<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number | undefined;
}

/** What a row of tabs shows and reports. */
export interface TabsProps<Value extends string> {
  readonly value: Value;
  readonly tabs: readonly TabEntry<Value>[];
  readonly onChange: (value: Value) => void;
  /** Read out: "About Ana Lindqvist". */
  readonly label: string;
  /** Id of the panel that shows the chosen tab. */
  readonly panelId?: string;
}

/** Tabs, 33 px high. Arrow keys move between them. */
export function Tabs<Value extends string>({ value, tabs, onChange, label, panelId }: TabsProps<Value>): ReactElement {
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent, from: number): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const to = (from + step + tabs.length) % tabs.length;
    const next = tabs[to];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[to]?.focus();
    onChange(next.value);
  }

  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs}>
      {tabs.map(({ value: own, label: word, count }, index) => (
        <button
          key={own}
          type="button"
          role="tab"
          aria-selected={own === value}
          aria-controls={own === value ? panelId : undefined}
          tabIndex={own === value ? 0 : -1}
          className={classNames(styles.tab, own === value && styles.chosen)}
          onClick={() => onChange(own)}
          onKeyDown={event => move(event, index)}
        >
          {word}
          {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
        </button>
      ))}
    </div>
  );
}
