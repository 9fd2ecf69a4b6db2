import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPage } from '../../../../../core/contract/person.ts';
import { showShortDay } from '../../../data/formats.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { splitPerson } from '../changes.ts';
import styles from './dialogs.module.css';

interface SplitDialogProps {
  readonly person: PersonPage;
  readonly onClose: () => void;
}

/** Asks which documents belong to somebody else, who becomes a person of their own. */
export function SplitDialog({ person, onClose }: SplitDialogProps): ReactElement {
  const { t } = useTranslation('people');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const canSplit = chosen.length > 0 && chosen.length < person.documents.length;

  async function split(): Promise<void> {
    if (!canSplit) return;
    setBusy(true);
    const isDone = await splitPerson({ personId: person.personId, documentIds: chosen });
    setBusy(false);
    if (isDone) onClose();
  }

  return (
    <Dialog
      title={t('split.title', { name: person.name })}
      open
      onClose={onClose}
      width={480}
      commands={[
        { id: 'people.splitNow', title: t('split.now'), group: t('group'), keys: ['mod+enter'], inFields: true, run: () => void split() },
      ]}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="filled" keys="mod+enter" busy={isBusy} disabled={!canSplit} onClick={() => void split()}>
            {t('split.now')}
          </Button>
        </>
      }
    >
      <div className={styles.form} role="group" aria-label={t('split.which')}>
        <p className={styles.hint}>{t('split.which')}</p>
        {person.documents.map(({ documentId, fileName, datedAt }) => (
          <CheckBox
            key={documentId}
            label={t('split.document', { file: fileName, date: showShortDay(datedAt) })}
            checked={chosen.includes(documentId)}
            onChange={on => setChosen(on ? [...chosen, documentId] : chosen.filter(id => id !== documentId))}
          />
        ))}
        <p className={styles.hint}>{chosen.length === person.documents.length ? t('split.all') : t('split.hint')}</p>
      </div>
    </Dialog>
  );
}
