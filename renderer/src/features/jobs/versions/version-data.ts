import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { PointMove, VersionComparison } from '../../../../../core/contract/job-versions.ts';
import { api } from '../../../data/client.ts';
import { useLatestBatch } from '../job-data.ts';

/** The two versions that are laid side by side. */
export interface VersionPair {
  readonly jobId: string;
  readonly before: number;
  readonly after: number;
}

/** Two versions with the people of the newest batch; asked for anew when that batch is ranked by another version. */
export function useComparison({ jobId, before, after }: VersionPair): UseQueryResult<VersionComparison> {
  const batch = useLatestBatch(jobId);
  return useQuery({
    queryKey: ['job-versions', jobId, before, after, batch?.batchId, batch?.counts.completed, batch?.finishedAt],
    queryFn: () => api.jobs.compareVersions.query({ jobId, before, after }),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}

/** Every criterion that gives one person other points; nothing while nobody is chosen. */
export function useExplanation({ jobId, before, after }: VersionPair, itemId: string | null): readonly PointMove[] | undefined {
  const { data } = useQuery({
    queryKey: ['job-versions', jobId, before, after, 'person', itemId],
    queryFn: () => api.jobs.explainPerson.query({ jobId, before, after, itemId: itemId ?? '' }),
    enabled: itemId !== null,
  });
  return data;
}
