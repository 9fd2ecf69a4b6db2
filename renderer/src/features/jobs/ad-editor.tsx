import { useId, useState, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { tooLongFor } from './ad-length.ts';
import styles from './ad-pane.module.css';
import pane from './pane-head.module.css';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
  readonly onSave: (text: string) => Promise<void>;
}

/** The text of an ad to be changed. Escape leaves it as it was. */
export function AdEditor({ text, onText, onClose, onSave }: Props): ReactElement {
  const errorId = useId();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function save(): Promise<void> {
    setBusy(true);
    await onSave(text);
    setBusy(false);
  }
  function key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!busy) void save();
    }
  }
  function refuseTooLong(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const wrong = tooLongFor(event.currentTarget, event.clipboardData.getData('text/plain'));
    setError(wrong);
    if (wrong !== null) event.preventDefault();
  }

  return (
    <div className={styles['pane']}>
      <header className={pane['head']}>
        <h2>Ad</h2>
        <span className={pane['note']}>weights and words you set are kept</span>
        <Button size="row" variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button size="row" variant="filled" keys="mod+enter" busy={busy} onClick={() => void save()}>
          Save text
        </Button>
      </header>
      {error !== null && (
        <p id={errorId} role="alert" className={styles['error']}>
          {error}
        </p>
      )}
      <textarea
        className={styles['editor']}
        aria-label="Text of the ad"
        aria-describedby={error === null ? undefined : errorId}
        autoFocus
        spellCheck={false}
        data-pane-focus
        value={text}
        onChange={event => {
          setError(null);
          onText(event.target.value);
        }}
        onKeyDown={key}
        onPaste={refuseTooLong}
      />
    </div>
  );
}
