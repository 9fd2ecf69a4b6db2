import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Note } from '../../../../../core/contract/triage.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { showMoment } from '../../../data/formats.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import styles from './person.module.css';

interface NotesPanelProps {
  readonly name: string;
  readonly notes: readonly Note[];
  /** Counts up when a note is wanted: the field gets the keyboard. */
  readonly wanted: number;
  readonly onSave: (noteId: string | null, text: string) => Promise<boolean>;
  readonly onLeave: () => void;
}

/** What people wrote down about a person, and the field for more. Ctrl Enter saves. */
export function NotesPanel({ name, notes, wanted, onSave, onLeave }: NotesPanelProps): ReactElement {
  const [editing, setEditing] = useState<Note | null>(null);
  const [draft, setDraft] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted > 0) box.current?.querySelector('textarea')?.focus();
  }, [wanted]);

  async function save(): Promise<void> {
    const text = draft.trim();
    if (text === '' && editing === null) return;
    if (await onSave(editing?.id ?? null, text)) {
      setDraft('');
      setEditing(null);
    }
  }

  const isWriting = draft !== '' || editing !== null;
  useCommands(
    [{ id: 'note.save', title: 'Save the note', group: `On ${name}`, keys: ['mod+enter'], inFields: true, run: () => void save() }],
    { when: isWriting },
  );

  return (
    <div ref={box} className={styles.notes}>
      <TextArea
        label={editing === null ? `Note about ${name}` : 'Change the note'}
        value={draft}
        onChange={setDraft}
        rows={3}
        maxLength={5_000}
        placeholder="Only people who open this workspace see it."
        onKeyDown={event => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          setEditing(null);
          onLeave();
        }}
      />
      <div className={styles.noteWays}>
        <Button variant="filled" size="row" keys="mod+enter" onClick={() => void save()} disabled={!isWriting}>
          {editing === null ? 'Add note' : 'Save note'}
        </Button>
      </div>
      <ul>
        {notes.map(note => (
          <li key={note.id} className={styles.note}>
            <p className="selectable">{note.text}</p>
            <p className={styles.noteFoot}>
              <span>
                {showMoment(note.createdAt)}
                {note.updatedAt > note.createdAt ? ', changed' : ''}
              </span>
              <LinkButton
                tone="quiet"
                onClick={() => {
                  setEditing(note);
                  setDraft(note.text);
                  box.current?.querySelector('textarea')?.focus();
                }}
              >
                Change
              </LinkButton>
              <LinkButton tone="quiet" onClick={() => void onSave(note.id, '')}>
                Delete
              </LinkButton>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
