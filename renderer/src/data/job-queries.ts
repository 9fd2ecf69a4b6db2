import type { QueryClient } from '@tanstack/react-query';

/** What is known of jobs, their versions and figures, and of the criteria they share. */
const keys = ['jobs', 'job', 'job-figures', 'job-versions', 'criterion-bank'] as const;

/** Makes all that is known of jobs be asked for anew. */
export async function refreshJobs(client: QueryClient): Promise<void> {
  await Promise.all(keys.map(key => client.invalidateQueries({ queryKey: [key] })));
}
