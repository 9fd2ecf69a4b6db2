import { useParams, useRouter, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TitleBar } from '../../../app/frame/title-bar.tsx';
import { asAppError } from '../../../data/live.ts';
import { describeError } from '../../../language/errors.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import { useJob } from '../job-data.ts';
import job from '../job.module.css';
import { VersionsScreen } from './versions-screen.tsx';

/** All versions of a job's rubric, two of them side by side, and who moved between them. */
export function VersionsPage(): ReactElement {
  const { t } = useTranslation('jobs');
  const router = useRouter();
  const { jobId = '' }: { readonly jobId?: string } = useParams({ strict: false });
  const search: { readonly before?: unknown; readonly after?: unknown } = useSearch({ strict: false });
  const { data, error } = useJob(jobId);
  if (data !== undefined) {
    const [before, after] = chosenVersions(
      data.versions.map(({ version }) => version),
      search,
    );
    return <VersionsScreen job={data} before={before} after={after} />;
  }
  const { code, details } = asAppError(error);
  return (
    <>
      <TitleBar title={t('versions.title')} />
      <div className={job['loading']}>
        {error === null ? (
          <LoadingBars columns={[220, 380, 420]} rows={12} rowHeight={32} label={t('versions.loading')} />
        ) : (
          <ErrorState
            error={{ code, ...describeError(code, details) }}
            actions={[{ label: t('list.backToList'), onClick: () => void router.navigate({ to: '/jobs' }) }]}
          />
        )}
      </div>
    </>
  );
}

/** The versions of the address where there are such, else the newest and the one before it. `versions` begin with the newest. */
function chosenVersions(
  versions: readonly number[],
  search: { readonly before?: unknown; readonly after?: unknown },
): readonly [before: number, after: number] {
  const known = (wanted: unknown): number | undefined => versions.find(version => version === Number(wanted));
  const after = known(search.after) ?? versions[0] ?? 1;
  return [known(search.before) ?? versions.find(version => version < after) ?? after, after];
}
