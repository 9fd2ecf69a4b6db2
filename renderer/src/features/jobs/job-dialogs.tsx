import { useState, type ReactElement } from 'react';
import { api } from '../../data/client.ts';
import { tell } from '../../data/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRefreshJobs } from './job-data.ts';
import type { JobEditing } from './job-editing.ts';
import styles from './job.module.css';

interface DialogState {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What is different from the saved rubric, in words. */
export function DiffDialog({ open, onClose, editing }: DialogState & { readonly editing: JobEditing }): ReactElement {
  const { changes, saved } = editing;
  return (
    <Dialog
      title={`Changed since rubric ${saved.version}`}
      open={open}
      onClose={onClose}
      footer={
        <Button variant="filled" onClick={onClose}>
          Close
        </Button>
      }
    >
      <ul className={styles['diff']}>
        {changes.map(({ subject, words }) => (
          <li key={`${subject} ${words}`}>
            <b>{subject}</b>
            <span>{words}</span>
          </li>
        ))}
        {changes.length === 0 && <li>Nothing is different.</li>}
      </ul>
    </Dialog>
  );
}

/** Another title for the job. */
export function RenameDialog({ open, onClose, editing }: DialogState & { readonly editing: JobEditing }): ReactElement {
  const { jobId, title } = editing.job;
  return <RenameForm key={`${jobId} ${title} ${String(open)}`} open={open} onClose={onClose} jobId={jobId} title={title} />;
}

function RenameForm({ open, onClose, jobId, title }: DialogState & { readonly jobId: string; readonly title: string }): ReactElement {
  const [text, setText] = useState(title);
  const refresh = useRefreshJobs();

  async function rename(): Promise<void> {
    if (text.trim() === '') return;
    if (text.trim() !== title) await tell(api.jobs.rename.mutate({ jobId, title: text.trim() }));
    await refresh();
    onClose();
  }

  return (
    <Dialog
      title="Rename the job"
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" disabledReason={text.trim() === '' ? 'A job needs a title' : undefined} onClick={() => void rename()}>
            Rename
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={text}
        maxLength={300}
        data-autofocus
        onChange={setText}
        onKeyDown={event => event.key === 'Enter' && void rename()}
      />
    </Dialog>
  );
}
