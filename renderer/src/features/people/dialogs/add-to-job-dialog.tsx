import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../data/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { addToJob } from '../changes.ts';
import { whomOf } from '../whom.ts';
import styles from './dialogs.module.css';

interface AddToJobDialogProps {
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** Asks for which job people are to be considered; they are matched with its rubric. */
export function AddToJobDialog({ people, onClose }: AddToJobDialogProps): ReactElement {
  const { t } = useTranslation('people');
  const { data: jobs } = useQuery({ queryKey: ['jobs'], queryFn: () => api.jobs.list.query(), staleTime: 0 });
  const open = jobs?.filter(job => job.status === 'open') ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const job = open.find(({ jobId }) => jobId === chosen) ?? open[0];

  async function add(): Promise<void> {
    if (job === undefined) return;
    setBusy(true);
    const isDone = await addToJob({ personIds: people.map(({ personId }) => personId), jobId: job.jobId }, job.title);
    setBusy(false);
    if (isDone) onClose();
  }

  return (
    <Dialog
      title={t('addToJob.whom', { whom: whomOf(people, t) })}
      open
      onClose={onClose}
      width={440}
      commands={[
        { id: 'people.addNow', title: t('addToJob.title'), group: t('group'), keys: ['mod+enter'], inFields: true, run: () => void add() },
      ]}
      footer={
        open.length > 0 && (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button variant="filled" keys="mod+enter" busy={isBusy} data-autofocus onClick={() => void add()}>
              {t('addToJob.now')}
            </Button>
          </>
        )
      }
    >
      {jobs !== undefined && open.length === 0 ? (
        <EmptyState sentence={t('addToJob.none')} />
      ) : (
        <div className={styles.form}>
          <SelectField
            label={t('addToJob.job')}
            value={job?.jobId ?? null}
            options={open.map(({ jobId, title, rubricVersion }) => ({
              value: jobId,
              label: title,
              detail: t('addToJob.rubric', { version: String(rubricVersion) }),
            }))}
            onChange={setChosen}
            searchable
          />
          <p className={styles.hint}>{t('addToJob.hint')}</p>
        </div>
      )}
    </Dialog>
  );
}
