import { IconBriefcase, IconFolderOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import type { IntakeTarget } from '../../../../core/contract/batch-view.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { useBatches } from '../../data/batches.ts';
import { api } from '../../data/client.ts';
import { chooseInputs, takeIn } from '../../data/intake.ts';
import { tell } from '../../data/problem.ts';
import { say } from '../../language/texts.ts';
import { useDrop, useDropTarget } from '../../state/drop.ts';
import { AttentionList } from './attention-list.tsx';
import { FirstRun } from './first-run.tsx';
import { HeroDropZone } from './hero-drop-zone.tsx';
import { RecentBatches } from './recent-batches.tsx';
import { RunningBatches } from './running-batches.tsx';
import { showToday } from '../../data/formats.ts';
import styles from './home.module.css';

/** Where a day begins: drop CVs, see what runs, what waits for a person, and what was screened lately. */
export function HomePage(): ReactElement | null {
  const router = useRouter();
  const { data: batches } = useBatches();
  const { data: about } = useQuery({ queryKey: ['workspace', 'about'], queryFn: () => api.workspace.about.query() });
  const isHovering = useDrop(state => state.hovering !== null);
  const [opening, setOpening] = useState(false);
  // The first batch appears in the list a moment before the way to it is open.
  const isNew = batches?.length === 0 || opening;

  async function take(paths: readonly string[], target?: IntakeTarget): Promise<void> {
    const batchId = await takeIn(paths, target);
    if (batchId !== null) await router.navigate({ to: '/batches/$batchId', params: { batchId } });
  }
  async function choose(folders: boolean): Promise<void> {
    await take(await chooseInputs(folders));
  }
  async function trySamples(): Promise<void> {
    if (opening) return;
    setOpening(true);
    const opened = await tell(api.screening.intakeSample.mutate());
    setOpening(false);
    if (opened !== null) await router.navigate({ to: '/batches/$batchId', params: { batchId: opened.batchId } });
  }

  useDropTarget({ label: say('drop.release'), take: paths => void take(paths) });
  useHomeCommands(
    () => void choose(false),
    isNew ? () => void trySamples() : null,
    () => void router.navigate({ to: '/jobs', search: { new: true } }),
  );

  if (batches === undefined) return <TitleBar title={say('places.home')} />;
  if (isNew)
    return (
      <FirstRun
        busy={opening}
        onTry={() => void trySamples()}
        onOwn={() => void choose(true)}
        onTake={(paths, target) => void take(paths, target)}
      />
    );
  const listed = batches.filter(batch => !batch.archived);
  return (
    <>
      <TitleBar title={say('places.home')} context={showToday()}>
        {about !== undefined && about.name !== 'default' && (
          <span className={styles['workspace']}>{say('home:workspace', { name: about.name })}</span>
        )}
      </TitleBar>
      <div className={styles['scroll']} data-pane="home" tabIndex={-1}>
        <div className={styles['column']} data-hovering={isHovering || undefined}>
          <HeroDropZone batches={batches} onChoose={folders => void choose(folders)} onTake={(paths, target) => void take(paths, target)} />
          <RunningBatches batches={listed} />
          <div className={styles['lists']}>
            <AttentionList batches={listed} />
            <RecentBatches batches={listed} />
          </div>
        </div>
      </div>
    </>
  );
}

function useHomeCommands(chooseFiles: () => void, trySamples: (() => void) | null, newJob: () => void): void {
  useCommands([
    {
      id: 'files.open',
      title: say('command.chooseFiles'),
      group: say('group.files'),
      keys: ['mod+o'],
      hint: say('home:hint.chooseFiles'),
      icon: IconFolderOpen,
      run: chooseFiles,
    },
    {
      id: 'job.new',
      title: say('command.newJob'),
      group: say('group.jobs'),
      keys: ['mod+n'],
      hint: say('home:hint.newJob'),
      icon: IconBriefcase,
      run: newJob,
    },
    ...(trySamples === null
      ? []
      : [
          {
            id: 'home.samples',
            title: say('home:first.try'),
            group: say('group.files'),
            keys: ['enter'],
            hint: say('home:hint.samples'),
            run: trySamples,
          },
        ]),
  ]);
}
