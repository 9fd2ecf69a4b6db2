import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { BatchHead } from '../../../../../core/contract/batch-view.ts';
import { api } from '../../../data/client.ts';
import { tell } from '../../../data/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './dialogs.module.css';

interface DialogProps {
  readonly head: BatchHead;
  readonly onClose: () => void;
}

/** Gives the batch another name. */
export function RenameDialog({ head, onClose }: DialogProps): ReactElement {
  const [title, setTitle] = useState(head.title);
  const trimmed = title.trim();

  async function rename(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (trimmed === '') return;
    if ((await tell(api.screening.rename.mutate({ batchId: head.batchId, title: trimmed }).then(() => true))) !== null) onClose();
  }

  return (
    <Dialog title="Rename this batch" open onClose={onClose} width={420}>
      <form onSubmit={event => void rename(event)} className={styles.line}>
        <div className={styles.grow}>
          <TextField label="Name" labelHidden value={title} onChange={setTitle} maxLength={200} data-autofocus />
        </div>
        <Button type="submit" variant="filled" keys="enter" disabled={trimmed === ''}>
          Rename
        </Button>
      </form>
    </Dialog>
  );
}

/** Compares a batch that was read without a job with one; its files are not read again. */
export function AttachJobDialog({ head, onClose }: DialogProps): ReactElement {
  const { data: jobs } = useQuery({ queryKey: ['jobs'], queryFn: () => api.jobs.list.query(), staleTime: 0 });
  const open = jobs?.filter(job => job.status === 'open') ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const jobId = chosen ?? open[0]?.jobId ?? null;

  async function attach(): Promise<void> {
    if (jobId === null) return;
    setBusy(true);
    const done = await tell(api.screening.attachJob.mutate({ batchId: head.batchId, jobId }).then(() => true));
    setBusy(false);
    if (done !== null) onClose();
  }

  return (
    <Dialog
      title="Compare with a job"
      open
      onClose={onClose}
      width={440}
      footer={
        open.length > 0 && (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="filled" busy={isBusy} onClick={() => void attach()}>
              Compare
            </Button>
          </>
        )
      }
    >
      {jobs !== undefined && open.length === 0 ? (
        <EmptyState sentence="There is no open job yet. Paste an ad on Jobs first." />
      ) : (
        <div className={styles.form}>
          <SelectField
            label="Job"
            value={jobId}
            options={open.map(job => ({ value: job.jobId, label: job.title, detail: `rubric ${job.rubricVersion}` }))}
            onChange={setChosen}
            searchable
          />
          <p className={styles.hint}>What was read is kept; everyone gets a score from it.</p>
        </div>
      )}
    </Dialog>
  );
}
