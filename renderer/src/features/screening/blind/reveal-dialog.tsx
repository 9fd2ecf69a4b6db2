import { useState, type FormEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { revealPerson, setBatchBlind } from '../../../data/blind.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './blind.module.css';

/** Whose names are to be shown: one person's, or all of a batch. */
export type RevealTarget =
  | { readonly kind: 'person'; readonly itemId: string; readonly alias: string }
  | { readonly kind: 'batch'; readonly batchId: string; readonly files: number };

interface RevealDialogProps {
  readonly target: RevealTarget;
  readonly onClose: () => void;
}

/** Asks why names are to be shown; without a reason nothing is. */
export function RevealDialog({ target, onClose }: RevealDialogProps): ReactElement {
  const { t } = useTranslation('blind');
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const given = reason.trim();
  const isPerson = target.kind === 'person';

  async function reveal(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (given === '' || isBusy) return;
    setBusy(true);
    const done =
      target.kind === 'person'
        ? await revealPerson({ itemId: target.itemId, reason: given })
        : await setBatchBlind({ batchId: target.batchId, blind: false, reason: given });
    setBusy(false);
    if (done) onClose();
  }

  return (
    <Dialog title={isPerson ? t('dialog.personTitle', { alias: target.alias }) : t('dialog.batchTitle')} open onClose={onClose} width={440}>
      <form onSubmit={event => void reveal(event)} className={styles.form}>
        <p className={styles.text}>{isPerson ? t('dialog.personText') : t('dialog.batchText', { count: target.files })}</p>
        <TextField label={t('dialog.reason')} value={reason} onChange={setReason} maxLength={300} data-autofocus />
        <p className={styles.hint}>{t('dialog.reasonHint')}</p>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button type="submit" variant="filled" busy={isBusy} disabled={given === ''}>
            {isPerson ? t('dialog.reveal') : t('dialog.show')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
