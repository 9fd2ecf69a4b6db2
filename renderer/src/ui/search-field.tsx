import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { ariaKeys } from '../app/commands/keys.ts';
import styles from './field.module.css';
import { KeyCaps } from './key-cap.tsx';
import { say } from '../language/texts.ts';

/** What a search field shows and reports. */
export interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  /** Key that leads here, shown while the field is empty. */
  readonly keys?: string;
  /** Read out; the placeholder otherwise. */
  readonly label?: string;
  readonly width?: number | 'full';
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Before the field's own keys: arrows into a list, Enter. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly autoFocus?: boolean;
}

/** Finds or filters while one types. The first Escape empties it, the next leaves it. */
export function SearchField(props: SearchFieldProps): ReactElement {
  const { value, onChange, placeholder, keys, label = placeholder, width = 'full', inputRef, onKeyDown, autoFocus = false } = props;
  const box = useRef<HTMLDivElement>(null);

  function key(event: KeyboardEvent<HTMLInputElement>): void {
    onKeyDown?.(event);
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (value === '') event.currentTarget.blur();
    else onChange('');
  }

  return (
    <div ref={box} className={styles.box} style={width === 'full' ? { flex: 1 } : { width }}>
      <IconSearch size={14} stroke={1.6} aria-hidden="true" />
      <input
        ref={inputRef}
        type="search"
        className={styles.input}
        value={value}
        placeholder={placeholder}
        aria-label={label}
        aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
        spellCheck={false}
        autoComplete="off"
        autoFocus={autoFocus}
        onChange={event => onChange(event.target.value)}
        onKeyDown={key}
      />
      {value === '' ? (
        keys !== undefined && <KeyCaps keys={keys} />
      ) : (
        <button
          type="button"
          className={styles.eye}
          aria-label={say('ui:clear')}
          onClick={() => {
            onChange('');
            box.current?.querySelector('input')?.focus();
          }}
        >
          <IconX size={14} stroke={1.6} />
        </button>
      )}
    </div>
  );
}
