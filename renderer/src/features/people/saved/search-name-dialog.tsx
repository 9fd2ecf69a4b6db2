import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleSearch } from '../../../../../core/contract/people.ts';
import { longestSearchName, type SavedSearch } from '../../../../../core/contract/person.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from '../dialogs/dialogs.module.css';
import { renameSearch, saveSearch } from './saved.ts';

interface SearchNameDialogProps {
  /** Absent: the search is kept under the name. */
  readonly saved?: SavedSearch;
  readonly search: PeopleSearch;
  readonly onClose: () => void;
}

/** Asks what a search is called. */
export function SearchNameDialog({ saved, search, onClose }: SearchNameDialogProps): ReactElement {
  const { t } = useTranslation('people');
  const [name, setName] = useState(saved?.name ?? search.query.trim().slice(0, longestSearchName));
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    setBusy(true);
    const isDone = await (saved === undefined ? saveSearch(wanted, search) : renameSearch(saved.id, wanted));
    setBusy(false);
    if (isDone) onClose();
  }

  return (
    <Dialog title={saved === undefined ? t('saved.save') : t('saved.rename')} open onClose={onClose} width={420}>
      <form className={styles.form} onSubmit={event => void submit(event)}>
        <TextField label={t('saved.name')} value={name} onChange={setName} maxLength={longestSearchName} data-autofocus />
        {saved === undefined && <p className={styles.hint}>{t('saved.hint')}</p>}
        <div className={styles.ways}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="filled" keys="enter" busy={isBusy} disabled={name.trim() === ''}>
            {saved === undefined ? t('saved.saveNow') : t('saved.renameNow')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
