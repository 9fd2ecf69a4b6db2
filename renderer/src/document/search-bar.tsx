import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './search-bar.module.css';

export interface SearchBarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Places found; null while the text is not there yet. */
  readonly count: number | null;
  /** The place it stands on, from 0. */
  readonly index: number;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
  /** Changes when the field should be given the focus again. */
  readonly focusNonce: number;
}

/** Looks for words on the pages: Enter goes on, Shift+Enter goes back, Esc closes. */
export function SearchBar({ query, onQuery, count, index, onStep, onClose, focusNonce }: SearchBarProps): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusNonce === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [focusNonce]);
  const nothing = count === null || count === 0;
  return (
    <div className={styles.bar} role="search">
      <input
        ref={field}
        className={styles.field}
        type="text"
        value={query}
        placeholder="Search in page"
        aria-label="Search in page"
        spellCheck={false}
        onChange={event => onQuery(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className={styles.count} role="status">
        {sayCount(query, count, index)}
      </span>
      <IconButton size="small" label="Previous" keys="shift+enter" icon={IconChevronUp} disabled={nothing} onClick={() => onStep(-1)} />
      <IconButton size="small" label="Next" keys="enter" icon={IconChevronDown} disabled={nothing} onClick={() => onStep(1)} />
      <IconButton size="small" label="Close search" keys="escape" icon={IconX} onClick={onClose} />
    </div>
  );
}

function sayCount(query: string, count: number | null, index: number): string {
  if (query.trim() === '' || count === null) return '';
  return count === 0 ? 'Not on these pages' : `${index + 1} of ${count}`;
}
