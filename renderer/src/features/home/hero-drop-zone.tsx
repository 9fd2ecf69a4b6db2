import { IconClipboardText, IconFileDownload, IconFilePlus, IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, type DragEvent, type ReactElement } from 'react';
import type { BatchListEntry, IntakeTarget } from '../../../../core/contract/batch-view.ts';
import type { JobListEntry } from '../../../../core/contract/job-view.ts';
import { pathsOf } from '../../app/drop/dropped-paths.ts';
import { api } from '../../data/client.ts';
import { say } from '../../language/texts.ts';
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
    <section className={styles['zone']} aria-label={say('home:drop.title')}>
      <div className={styles['main']}>
        <h2 className={styles['hero']}>{say('home:drop.title')}</h2>
        <p className={styles['lead']}>{say('home:drop.lead')}</p>
        <div className={styles['actions']}>
          <Button variant="filled" size="large" icon={IconFilePlus} keys="mod+o" onClick={() => onChoose(false)}>
            {say('home:drop.files')}
          </Button>
          <Button variant="outline" size="large" icon={IconFolder} onClick={() => onChoose(true)}>
            {say('home:drop.folder')}
          </Button>
          <Button
            variant="quiet"
            size="large"
            icon={IconClipboardText}
            onClick={() => void router.navigate({ to: '/jobs', search: { new: true } })}
          >
            {say('home:drop.paste')}
          </Button>
        </div>
      </div>
      <div className={styles['against']}>
        <SelectField
          label={say('home:drop.against')}
          size="large"
          options={[
            ...jobs.map(job => ({ value: job.jobId, label: job.title, detail: rubricOf(job) })),
            { value: '', label: say('home:drop.noJobReadOnly') },
          ]}
          value={chosen}
          onChange={value => choose(value === '' ? 'nothing' : { jobId: value })}
        />
        <p className={styles['formats']}>
          {say('home:drop.formats')}
          <br />
          {say('home:drop.limits')}
        </p>
      </div>
    </section>
  );
}

type Choice = { readonly id: string; readonly title: string; readonly note: string; readonly target: IntakeTarget | 'new-job' };

function rubricOf(job: JobListEntry): string {
  return say('home:drop.rubric', { version: String(job.rubricVersion) });
}

/** While a batch of the job is being screened, more files join it. */
function choiceOf(job: JobListEntry, batches: readonly BatchListEntry[]): Choice {
  const running = batches.find(batch => batch.jobId === job.jobId && batch.status === 'open');
  const rubric = rubricOf(job);
  return running === undefined
    ? { id: job.jobId, title: job.title, note: say('home:drop.newBatch', { rubric }), target: { kind: 'job', jobId: job.jobId } }
    : {
        id: job.jobId,
        title: job.title,
        note: say('home:drop.addsTo', { rubric, batch: running.title }),
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
    { id: 'new', title: say('home:drop.newJob'), note: say('home:drop.newJobNote'), target: 'new-job' },
    { id: 'none', title: say('home:drop.noJob'), note: say('home:drop.noJobNote'), target: { kind: 'read-only' } },
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
    <section className={styles['release']} aria-label={say('home:drop.release')}>
      <header className={styles['releaseHead']}>
        <IconFileDownload size={28} stroke={1.6} />
        <div>
          <h2>{say('home:drop.release')}</h2>
          <p>{say('home:drop.items', { count: hovering })}</p>
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
            <span className={styles['releaseWord']}>{say('home:drop.releaseHere')}</span>
          </div>
        ))}
      </div>
    </section>
  );
}
