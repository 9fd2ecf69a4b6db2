import { IconLock } from '@tabler/icons-react';
import { Fragment, type ReactElement } from 'react';
import { capsOf } from '../commands/keys.ts';
import { activeScopes, useRegistry } from '../commands/registry.ts';
import { say } from '../../language/texts.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useDrop } from '../../state/drop.ts';
import { useTyping } from '../commands/use-typing.ts';
import { useHintNote } from '../../state/hint-note.ts';
import styles from './frame.module.css';

interface Hint {
  readonly word: string;
  readonly caps: readonly string[];
}

/** Lower edge of the window: the keys that work now, and that nothing leaves the laptop. */
export function HintBar(): ReactElement {
  const hints = useHints();
  const isDropping = useDrop(state => state.hovering !== null);
  const note = useHintNote(state => state.note);
  return (
    <footer className={styles['hintBar']}>
      <div className={styles['hints']}>
        {isDropping && <span className={styles['dropHint']}>{say('drop.escape')}</span>}
        {(isDropping ? [] : hints).map(({ word, caps }) => (
          <span key={word} className={styles['hint']}>
            {caps.map(cap => (
              <Fragment key={cap}>
                <KeyCap>{cap}</KeyCap>
              </Fragment>
            ))}
            {word}
          </span>
        ))}
      </div>
      <span className={styles['hintRight']}>
        {note !== '' && <span>{note}</span>}
        <span className={styles['offline']}>
          <IconLock size={13} stroke={1.6} />
          {say('offline')}
        </span>
      </span>
    </footer>
  );
}

/** Words with their keys, innermost scope first, general ones last; commands that share a word share its place. */
function useHints(): readonly Hint[] {
  const scopes = useRegistry(state => state.scopes);
  const isTyping = useTyping();
  const hints = new Map<string, string[]>();
  for (const { commands } of activeScopes(scopes)) {
    for (const { hint, keys, unavailable, inFields } of commands) {
      const [first] = keys ?? [];
      if (hint === undefined || first === undefined || unavailable !== undefined || (isTyping && inFields !== true)) continue;
      const caps = hints.get(hint) ?? [];
      for (const cap of capsOf(first)) if (!caps.includes(cap)) caps.push(cap);
      hints.set(hint, caps);
    }
  }
  return [...hints].map(([word, caps]) => ({ word, caps }));
}
