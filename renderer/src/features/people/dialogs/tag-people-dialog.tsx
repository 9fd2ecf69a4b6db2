import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TagName } from '../../../../../core/contract/triage.ts';
import { api } from '../../../data/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { tagPeople } from '../changes.ts';
import { whomOf } from '../whom.ts';
import styles from './dialogs.module.css';

/** Tags that are offered at once; typing finds the others. */
const mostOffered = 16;

interface TagPeopleDialogProps {
  readonly people: readonly { readonly personId: string; readonly name: string; readonly tags: readonly string[] }[];
  readonly onClose: () => void;
}

/** Puts a tag on people: an existing one, or one that is typed; takes off what all of them have. */
export function TagPeopleDialog({ people, onClose }: TagPeopleDialogProps): ReactElement {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState('');
  const { data: known = [] } = useQuery({ queryKey: ['tags'], queryFn: () => api.triage.tags.query(), gcTime: 0, staleTime: 0 });
  const tag = TagName.safeParse(typed);
  const present = (people[0]?.tags ?? []).filter(name => people.every(({ tags }) => tags.includes(name)));
  const sought = typed.trim().toLowerCase();
  const offered = known.filter(({ name }) => !present.includes(name) && name.toLowerCase().includes(sought));
  const personIds = people.map(({ personId }) => personId);

  async function put(name: string, on: boolean): Promise<void> {
    if (await tagPeople({ personIds, tag: name, on })) onClose();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (tag.success) void put(known.find(({ name }) => name.toLowerCase() === tag.data.toLowerCase())?.name ?? tag.data, true);
  }

  return (
    <Dialog title={t('tag.title', { whom: whomOf(people, t) })} open onClose={onClose} width={420}>
      <form onSubmit={submit} className={styles.form}>
        <div className={styles.line}>
          <div className={styles.grow}>
            <TextField
              label={t('tag.label')}
              placeholder={t('tag.placeholder')}
              value={typed}
              onChange={setTyped}
              maxLength={40}
              data-autofocus
            />
          </div>
          <Button type="submit" variant="filled" keys="enter" disabled={!tag.success}>
            {t('tag.add')}
          </Button>
        </div>
        {offered.length > 0 && (
          <div className={styles.chips} role="group" aria-label={t('tag.known')}>
            {offered.slice(0, mostOffered).map(({ name, people: count }) => (
              <Chip key={name} dashed count={count} onToggle={() => void put(name, true)} label={t('tag.addOne', { tag: name, count })}>
                {name}
              </Chip>
            ))}
          </div>
        )}
        {present.length > 0 && (
          <>
            <h3>{t('tag.present')}</h3>
            <div className={styles.chips}>
              {present.map(name => (
                <Chip key={name} onRemove={() => void put(name, false)} removeLabel={t('tag.takeOff', { tag: name })}>
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
