import { IconArrowLeft, IconArrowsExchange, IconRestore } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobView } from '../../../../../core/contract/job-view.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { TitleBar } from '../../../app/frame/title-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { SplitPanes } from '../../../ui/split-panes.tsx';
import { MovedPeople } from './moved-people.tsx';
import { useRestore } from './restore-version.ts';
import { VersionChanges } from './version-changes.tsx';
import { useComparison } from './version-data.ts';
import { VersionList } from './version-list.tsx';

interface Props {
  readonly job: JobView;
  readonly before: number;
  readonly after: number;
}

/** Versions at the left, what is different in the middle, who moved at the right. */
export function VersionsScreen({ job, before, after }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const router = useRouter();
  const { jobId, versions } = job;
  const [itemId, setItemId] = useState<string | null>(null);
  const { data } = useComparison({ jobId, before, after });
  const restore = useRestore(job);
  const newest = versions[0]?.version ?? after;
  const show = (next: { readonly before?: number; readonly after?: number }): void =>
    void router.navigate({ to: '/jobs/$jobId/versions', params: { jobId }, search: { before, after, ...next }, replace: true });
  const at = versions.findIndex(({ version }) => version === after);
  const step = (by: number): void => {
    const next = versions[Math.min(versions.length - 1, Math.max(0, at + by))]?.version ?? after;
    show({ after: next, before: versions.find(({ version }) => version < next)?.version ?? next });
  };
  const back = (): void => void router.navigate({ to: '/jobs/$jobId', params: { jobId } });
  const notRestorable = after === newest ? t('versions.newest', { version: String(newest) }) : undefined;
  const group = t('versions.title');
  useCommands([
    {
      id: 'versions.older',
      title: t('versions.older'),
      group,
      keys: ['j', 'arrowdown'],
      hint: t('versions.hint'),
      quiet: true,
      run: () => step(1),
    },
    {
      id: 'versions.newer',
      title: t('versions.newer'),
      group,
      keys: ['k', 'arrowup'],
      hint: t('versions.hint'),
      quiet: true,
      run: () => step(-1),
    },
    {
      id: 'versions.swap',
      title: t('versions.swap'),
      group,
      keys: ['w'],
      hint: t('versions.swapHint'),
      icon: IconArrowsExchange,
      run: () => show({ before: after, after: before }),
    },
    {
      id: 'versions.restore',
      title: t('versions.restore', { version: String(after) }),
      group,
      keys: ['r'],
      hint: t('versions.restoreHint'),
      icon: IconRestore,
      unavailable: notRestorable,
      run: () => void restore(after),
    },
    { id: 'versions.back', title: t('back'), group, keys: ['escape'], quiet: true, run: back },
  ]);

  return (
    <>
      <TitleBar title={job.title} context={t('versions.context')}>
        <Button variant="quiet" icon={IconArrowLeft} onClick={back}>
          {t('back')}
        </Button>
        <Button icon={IconRestore} keys="r" disabledReason={notRestorable} onClick={() => void restore(after)}>
          {t('versions.restore', { version: String(after) })}
        </Button>
      </TitleBar>
      <SplitPanes
        place="versions"
        panes={[
          {
            id: 'versions',
            label: t('versions.title'),
            min: 180,
            initial: 230,
            children: (
              <VersionList versions={versions} before={before} after={after} onBefore={next => show({ before: next })} onAfter={show} />
            ),
          },
          { id: 'changes', label: t('versions.changed'), min: 220, initial: 320, children: <VersionChanges comparison={data} /> },
          {
            id: 'moved',
            label: t('versions.moved'),
            min: 440,
            children: <MovedPeople pair={{ jobId, before, after }} comparison={data} itemId={itemId} onItem={setItemId} />,
          },
        ]}
      />
    </>
  );
}
