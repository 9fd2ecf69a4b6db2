import { IconClipboardText, IconFileDownload, IconFilePlus, IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, type DragEvent, type ReactElement } from 'react';
import type { BatchListEntry, IntakeTarget } from '../../../../core/contract/batch-view.ts';
import type { JobListEntry } from '../../../../core/contract/job-view.ts';
import { pathsOf } from '../../app/drop/dropped-paths.ts';
import { api } from '../../data/client.ts';
import { jobMeant, useChosenJob } from '../../state/chosen-job.ts';
import { useDrop } from '../../state/drop.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './hero-drop-zone.module.css';

interface Props {
  readonly batches: readonly BatchListEntry[];
  readonly onChoose: (folders: boolean) => void;
  readonly onTake: (paths: readonly string[], target: IntakeTarget) => void;
}

/** The large zone of Home; while files hover it splits into the jobs they can be screened against. */
export function HeroDropZone({ batches, onChoose, onTake }: Props): ReactElement {
  const hovering = useDrop(state => state.hovering);
  const { data: jobs = [] } = useQuery({ queryKey: ['jobs'], queryFn: () => api.jobs.list.query() });
  const open = jobs.filter(job => job.status === 'open');
  if (hovering !== null) return <ReleaseZone jobs={open} batches={batches} hovering={hovering} onTake={onTake} />;
  return <RestingZone jobs={open} onChoose={onChoose} />;
}

function RestingZone({ jobs, onChoose }: { readonly jobs: readonly JobListEntry[]; readonly onChoose: Props['onChoose'] }): ReactElement {
  const router = useRouter();
  const { against, choose } = useChosenJob();
  const chosen = jobMeant(against, jobs)?.jobId ?? '';
  return (
    <section className={styles['zone']} aria-label="Drop CVs here">
      <div className={styles['main']}>
        <h2 className={styles['hero']}>Drop CVs here</h2>
        <p className={styles['lead']}>Files or whole folders, thousands at a time. They are read on this laptop and go nowhere.</p>
        <div className={styles['actions']}>
          <Button variant="filled" size="large" icon={IconFilePlus} keys="mod+o" onClick={() => onChoose(false)}>
            Choose files
          </Button>
          <Button variant="outline" size="large" icon={IconFolder} onClick={() => onChoose(true)}>
            Choose folder
          </Button>
          <Button
            variant="quiet"
            size="large"
            icon={IconClipboardText}
            onClick={() => void router.navigate({ to: '/jobs', search: { new: true } })}
          >
            Paste a job ad
          </Button>
        </div>
      </div>
      <div className={styles['against']}>
        <SelectField
          label="Screen against"
          size="large"
          options={[
            ...jobs.map(job => ({ value: job.jobId, label: job.title, detail: `rubric ${job.rubricVersion}` })),
            { value: '', label: 'No job, read only' },
          ]}
          value={chosen}
          onChange={value => choose(value === '' ? 'nothing' : { jobId: value })}
        />
        <p className={styles['formats']}>
          PDF, DOCX, ODT, RTF, TXT, HTML, e-mail, scans, photos
          <br />
          Up to 10 MB and 60 pages each
        </p>
      </div>
    </section>
  );
}

type Choice = { readonly id: string; readonly title: string; readonly note: string; readonly target: IntakeTarget | 'new-job' };

/** While a batch of the job is being screened, more files join it. */
function choiceOf(job: JobListEntry, batches: readonly BatchListEntry[]): Choice {
  const running = batches.find(batch => batch.jobId === job.jobId && batch.status === 'open');
  const rubric = `rubric ${job.rubricVersion}`;
  return running === undefined
    ? { id: job.jobId, title: job.title, note: `${rubric} · new batch`, target: { kind: 'job', jobId: job.jobId } }
    : {
        id: job.jobId,
        title: job.title,
        note: `${rubric} · adds to ${running.title}`,
        target: { kind: 'batch', batchId: running.batchId },
      };
}

interface ReleaseProps {
  readonly jobs: readonly JobListEntry[];
  readonly batches: readonly BatchListEntry[];
  readonly hovering: number;
  readonly onTake: Props['onTake'];
}

function ReleaseZone({ jobs, batches, hovering, onTake }: ReleaseProps): ReactElement {
  const router = useRouter();
  const [over, setOver] = useState<string | null>(null);
  const against = useChosenJob(state => state.against);
  const first = jobMeant(against, jobs);
  const latest = [...(first === null ? [] : [first]), ...jobs.filter(job => job !== first)].slice(0, 3);
  const choices: readonly Choice[] = [
    ...latest.map(job => choiceOf(job, batches)),
    { id: 'new', title: 'New job', note: 'you paste the ad next', target: 'new-job' },
    { id: 'none', title: 'No job', note: 'read only, no score', target: { kind: 'read-only' } },
  ];

  async function onDrop(event: DragEvent, choice: Choice): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    useDrop.getState().setHovering(null);
    const paths = await pathsOf(event.dataTransfer.files);
    if (paths.length === 0) return;
    if (choice.target !== 'new-job') return onTake(paths, choice.target);
    onTake(paths, { kind: 'read-only' });
    await router.navigate({ to: '/jobs', search: { new: true } });
  }

  return (
    <section className={styles['release']} aria-label="Release on a job to screen against it">
      <header className={styles['releaseHead']}>
        <IconFileDownload size={28} stroke={1.6} />
        <div>
          <h2>Release on a job to screen against it</h2>
          <p>{hovering === 1 ? '1 item' : `${hovering} items`}. Counting starts when you release.</p>
        </div>
      </header>
      <div className={styles['targets']}>
        {choices.map((choice, index) => (
          <div
            key={choice.id}
            className={styles['target']}
            data-over={over === choice.id || (over === null && index === 0) || undefined}
            onDragEnter={() => setOver(choice.id)}
            onDragOver={event => event.preventDefault()}
            onDrop={event => void onDrop(event, choice)}
          >
            <b>{choice.title}</b>
            <span>{choice.note}</span>
            <span className={styles['releaseWord']}>Release to add here</span>
          </div>
        ))}
      </div>
    </section>
  );
}
