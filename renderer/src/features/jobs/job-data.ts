import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BatchListEntry, SatisfactionTable } from '../../../../core/contract/batch-view.ts';
import type { JobListEntry, JobView } from '../../../../core/contract/job-view.ts';
import type { Rubric } from '../../../../core/contract/rubric.ts';
import { useBatches } from '../../data/batches.ts';
import { api } from '../../data/client.ts';
import { refreshJobs } from '../../data/job-queries.ts';

/** How often satisfactions are asked for while a batch is still being read, in milliseconds. */
const whileReadingMs = 2_500;

/** All jobs; asked for anew whenever batches begin or end. */
export function useJobs(): UseQueryResult<readonly JobListEntry[]> {
  const { data: batches } = useBatches();
  const mark = batches?.map(batch => `${batch.batchId} ${batch.finishedAt ?? ''}`).join();
  return useQuery({ queryKey: ['jobs', mark], queryFn: () => api.jobs.list.query(), staleTime: 0, placeholderData: keepPreviousData });
}

/** A job with its latest rubric, or one of its versions. */
export function useJob(jobId: string, version: number | null = null): UseQueryResult<JobView> {
  return useQuery({
    queryKey: ['job', jobId, version],
    queryFn: () => api.jobs.get.query(version === null ? { jobId } : { jobId, version }),
    staleTime: version === null ? 0 : Infinity,
  });
}

/** `refreshJobs` of the window. */
export function useRefreshJobs(): () => Promise<void> {
  const client = useQueryClient();
  return useMemo(() => () => refreshJobs(client), [client]);
}

/** The newest batch of a job in which somebody was read; null where there is none. */
export function useLatestBatch(jobId: string): BatchListEntry | null {
  const { data: batches = [] } = useBatches();
  const own = batches.filter(batch => batch.jobId === jobId);
  return own.find(batch => batch.counts.completed > 0) ?? own[0] ?? null;
}

/** What the people of a batch satisfy, asked for anew while it is being read and when it is ranked by another rubric. */
export function useSatisfactions(batch: BatchListEntry | null): SatisfactionTable | undefined {
  const isOpen = batch?.status === 'open' && !batch.paused;
  const { data } = useQuery({
    queryKey: ['satisfactions', batch?.batchId, batch?.status, batch?.finishedAt],
    queryFn: () => api.screening.satisfactions.query({ batchId: batch?.batchId ?? '' }),
    enabled: batch !== null && batch.counts.completed > 0,
    refetchInterval: isOpen ? whileReadingMs : false,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
  return data;
}

/** Other names that the vocabulary knows, by the skill that a criterion asks for. Asked for only once `when`. */
export function useOtherNames({ criteria }: Pick<Rubric, 'criteria'>, when: boolean): OtherNames {
  const names = [...new Set(criteria.flatMap(criterion => (criterion.kind === 'skill' ? criterion.anyOf.slice(0, 1) : [])))].toSorted();
  const { data } = useQuery({
    queryKey: ['other-names', ...names],
    queryFn: () => api.jobs.otherNames.query({ names }),
    enabled: when && names.length > 0,
    gcTime: Infinity,
    placeholderData: keepPreviousData,
  });
  return data ?? none;
}

/** Other names by the name of the vocabulary. */
export type OtherNames = Readonly<Record<string, readonly string[]>>;

const none: OtherNames = {};
