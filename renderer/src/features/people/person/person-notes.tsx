import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPage } from '../../../../../core/contract/person.ts';
import type { Note } from '../../../../../core/contract/triage.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { showMoment } from '../../../data/formats.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { notePerson } from '../changes.ts';
import { Section } from './section.tsx';
import styles from './person.module.css';

interface PersonNotesProps {
  readonly person: PersonPage;
  /** Counts up when a note is wanted: the field gets the keyboard. */
  readonly wanted: number;
}

/** What people wrote down about a person, and the field for more. */
export function PersonNotes({ person, wanted }: PersonNotesProps): ReactElement {
  const { t } = useTranslation('people');
  const { personId, notes } = person;
  const [edited, setEdited] = useState<Note | null>(null);
  const [draft, setDraft] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const write = (): void => box.current?.querySelector('textarea')?.focus();
  useEffect(() => {
    if (wanted > 0) box.current?.querySelector('textarea')?.focus();
  }, [wanted]);
  const isWriting = draft.trim() !== '' || edited !== null;

  async function save(): Promise<void> {
    if (!isWriting || !(await notePerson(personId, edited?.id ?? null, draft.trim()))) return;
    setDraft('');
    setEdited(null);
  }

  useCommands(
    [{ id: 'note.save', title: t('note.save'), group: t('group'), keys: ['mod+enter'], inFields: true, run: () => void save() }],
    {
      when: isWriting,
    },
  );

  return (
    <Section title={t('person.notes')}>
      <div ref={box} className={styles.note}>
        <TextArea
          label={edited === null ? t('note.label') : t('note.change')}
          value={draft}
          onChange={setDraft}
          rows={2}
          maxLength={5_000}
          placeholder={t('note.placeholder')}
          onKeyDown={event => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            setEdited(null);
            event.currentTarget.blur();
          }}
        />
        {isWriting && (
          <Button variant="filled" size="row" keys="mod+enter" onClick={() => void save()}>
            {edited === null ? t('note.add') : t('note.save')}
          </Button>
        )}
      </div>
      <ul className={styles.notes}>
        {notes.map(note => (
          <li key={note.id}>
            <p className="selectable" dir="auto">
              {note.text}
            </p>
            <p className={styles.noteFoot}>
              <span>{[note.jobTitle ?? '', showMoment(note.createdAt)].filter(fact => fact !== '').join(' · ')}</span>
              <LinkButton
                tone="quiet"
                onClick={() => {
                  setEdited(note);
                  setDraft(note.text);
                  write();
                }}
              >
                {t('note.changeShort')}
              </LinkButton>
              <LinkButton tone="quiet" onClick={() => void notePerson(personId, note.id, '')}>
                {t('note.delete')}
              </LinkButton>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
