import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { TagName } from '../../../../../core/contract/triage.ts';
import { api } from '../../../data/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './dialogs.module.css';

/** Tags that are offered at once; typing finds the others. */
const mostOffered = 16;

interface TagDialogProps {
  /** "Ana Lindqvist", "7 people". */
  readonly whom: string;
  /** Tags that all of them have. */
  readonly present: readonly string[];
  readonly onTag: (tag: string, on: boolean) => void;
  readonly onClose: () => void;
}

/** Puts a tag on people: an existing one, or one that is typed. */
export function TagDialog({ whom, present, onTag, onClose }: TagDialogProps): ReactElement {
  const [typed, setTyped] = useState('');
  const { data: known = [] } = useQuery({ queryKey: ['tags'], queryFn: () => api.triage.tags.query(), gcTime: 0, staleTime: 0 });
  const tag = TagName.safeParse(typed);
  const offered = known.filter(({ name }) => !present.includes(name) && name.toLowerCase().includes(typed.trim().toLowerCase()));

  function put(name: string): void {
    onTag(name, true);
    onClose();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!tag.success) return;
    put(known.find(({ name }) => name.toLowerCase() === tag.data.toLowerCase())?.name ?? tag.data);
  }

  return (
    <Dialog title={`Tag ${whom}`} open onClose={onClose} width={420}>
      <form onSubmit={submit} className={styles.form}>
        <div className={styles.line}>
          <div className={styles.grow}>
            <TextField
              label="Tag"
              labelHidden
              placeholder="Nordics, call in January, …"
              value={typed}
              onChange={setTyped}
              maxLength={40}
              data-autofocus
            />
          </div>
          <Button type="submit" variant="filled" keys="enter" disabled={!tag.success}>
            Add tag
          </Button>
        </div>
        {offered.length > 0 && (
          <div className={styles.chips} role="group" aria-label="Tags in this workspace">
            {offered.slice(0, mostOffered).map(({ name, people }) => (
              <Chip key={name} dashed count={people} onToggle={() => put(name)} label={`Add the tag ${name}, ${people} people have it`}>
                {name}
              </Chip>
            ))}
          </div>
        )}
        {present.length > 0 && (
          <>
            <h3>Already there</h3>
            <div className={styles.chips}>
              {present.map(name => (
                <Chip key={name} onRemove={() => onTag(name, false)} removeLabel={`Take off ${name}`}>
                  {name}
                </Chip>
              ))}
            </div>
          </>
        )}
      </form>
    </Dialog>
  );
}
