import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { DeclineReason } from '../../../../../core/contract/triage.ts';
import { classNames } from '../../../ui/class-names.ts';
import { wordsOfReason } from '../../../data/reason-words.ts';
import { say } from '../../../language/texts.ts';
import { KeyCaps } from '../../../ui/key-cap.tsx';
import styles from './decline.module.css';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface ReasonChoiceProps {
  readonly reasons: readonly DeclineReason[];
  readonly chosenId: string | null;
  /** So many have a number key. */
  readonly numbered: number;
  readonly onChoose: (id: string | null) => void;
  /** A click takes the reason and is done. */
  readonly onPick: (id: string) => void;
  /** Enter: done with what is chosen; a reason that merely has the focus is not. */
  readonly onDone: () => void;
}

/** The reasons below each other. Arrow keys choose, a number or a click takes one at once. */
export function ReasonChoice({ reasons, chosenId, numbered, onChoose, onPick, onDone }: ReasonChoiceProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const chosen = reasons.findIndex(reason => reason.id === chosenId);

  function move(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(reasons.length - 1, Math.max(0, chosen + step));
    onChoose(reasons[next]?.id ?? null);
    list.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <div ref={list} role="radiogroup" aria-label={say('triage:decline.reason')} className={styles.reasons}>
      {reasons.map(({ id, ...reason }, index) => (
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === chosenId}
          aria-keyshortcuts={index < numbered ? String(index + 1) : undefined}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          data-autofocus={index === Math.max(0, chosen) || undefined}
          className={classNames(styles.reason, id === chosenId && styles.chosen)}
          onClick={() => onPick(id)}
          onKeyDown={event => {
            move(event);
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onDone();
          }}
        >
          {index < numbered && <KeyCaps keys={String(index + 1)} />}
          <span dir="auto">{wordsOfReason({ id, ...reason })}</span>
        </button>
      ))}
    </div>
  );
}
