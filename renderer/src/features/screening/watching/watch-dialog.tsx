import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../../core/contract/errors.ts';
import { useFoldersOfBatch, watchChosenFolder } from '../../../data/watching.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { WatchProblem } from '../../../watching/watch-problem.tsx';
import { WatchedFolders } from '../../../watching/watched-folders.tsx';
import dialogs from '../triage/dialogs.module.css';

interface WatchDialogProps {
  readonly batchId: string;
  readonly onClose: () => void;
}

/** The folders that are watched for a batch, and a way to another one. */
export function WatchDialog({ batchId, onClose }: WatchDialogProps): ReactElement {
  const { t } = useTranslation('batches');
  const folders = useFoldersOfBatch(batchId);
  const [problem, setProblem] = useState<AppError | null>(null);

  async function choose(): Promise<void> {
    setProblem(await watchChosenFolder({ kind: 'batch', batchId }));
  }

  return (
    <Dialog
      title={t('watch.title')}
      open
      onClose={onClose}
      width={560}
      footer={
        <>
          <Button onClick={onClose}>{t('watch.done')}</Button>
          <Button variant="filled" data-autofocus onClick={() => void choose()}>
            {t('watch.choose')}
          </Button>
        </>
      }
    >
      <div className={dialogs.form}>
        <p className={dialogs.hint}>{t('watch.lead')}</p>
        {problem !== null && <WatchProblem error={problem} />}
        <WatchedFolders folders={folders} none={t('watch.noneHere')} label={t('watch.title')} />
      </div>
    </Dialog>
  );
}
