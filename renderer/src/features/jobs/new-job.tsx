import { IconFileText } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';
import { api } from '../../data/client.ts';
import { tell } from '../../data/problem.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { tooLongFor } from './ad-length.ts';
import { useCreateJob, useNewJob } from './create-job.ts';
import styles from './jobs.module.css';

interface Props {
  /** Absent where there is nothing to go back to. */
  readonly onClose?: () => void;
}

/** A new job from the text of its ad: pasted, dropped, or from a file. */
export function NewJob({ onClose }: Props): ReactElement {
  const { text, error, busy, set } = useNewJob();
  const { fromText, chooseFile } = useCreateJob();
  const router = useRouter();
  const [isOpening, setOpening] = useState(false);

  async function openSample(): Promise<void> {
    setOpening(true);
    const opened = await tell(api.screening.intakeSample.mutate());
    setOpening(false);
    if (opened !== null) await router.navigate({ to: '/batches/$batchId', params: { batchId: opened.batchId } });
  }
  function key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (!busy) void fromText(text);
    }
  }
  /** What was there stays. */
  function refuseTooLong(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const wrong = tooLongFor(event.currentTarget, event.clipboardData.getData('text/plain'));
    if (wrong === null) return;
    event.preventDefault();
    set({ error: wrong });
  }

  return (
    <section className={styles['newJob']} aria-labelledby="new-job" data-pane="new-job">
      <h2 id="new-job">{onClose === undefined ? 'Begin with a job ad' : 'New job'}</h2>
      <p>
        Paste the ad, or drop its file here. Each requirement becomes a criterion with its place in the text; weights and words are yours to
        change.
      </p>
      <TextArea
        label="Text of the ad"
        labelHidden
        placeholder={'Backend engineer\nWhat you bring: at least 3 years of TypeScript, …'}
        rows={11}
        value={text}
        error={error}
        autoFocus
        data-pane-focus
        onChange={next => set({ text: next, error: null })}
        onKeyDown={key}
        onPaste={refuseTooLong}
      />
      <div className={styles['newJobWays']}>
        <Button
          variant="filled"
          keys="mod+enter"
          busy={busy}
          disabledReason={text.trim() === '' ? 'Paste the text of the ad first' : undefined}
          onClick={() => void fromText(text)}
        >
          Draft the rubric
        </Button>
        <Button icon={IconFileText} onClick={() => void chooseFile()}>
          Choose a file
        </Button>
        <span>txt, md, pdf or docx, or a rubric as json</span>
        {onClose === undefined && (
          <Button variant="quiet" busy={isOpening} onClick={() => void openSample()}>
            Try the sample job
          </Button>
        )}
        {onClose !== undefined && (
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
        )}
      </div>
    </section>
  );
}
