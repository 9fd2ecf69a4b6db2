/** What was done to jobs and to what they share. */
export type DeskWords =
  | { readonly did: 'job'; readonly title: string; readonly change: 'closed' | 'reopened' | 'deleted' | 'made' }
  | { readonly did: 'bank'; readonly label: string; readonly change: 'kept' | 'changed' | 'retired' | 'brought back' }
  | { readonly did: 'spread'; readonly label: string; readonly jobs: number }
  | { readonly did: 'restore'; readonly title: string; readonly version: number };

/** "Job “Backend engineer” closed", "“Kubernetes” changed in 4 jobs". */
export function describeDesk(words: DeskWords): string {
  switch (words.did) {
    case 'job':
      return `Job “${words.title}” ${words.change}`;
    case 'bank':
      return `“${words.label}” ${words.change} in the bank`;
    case 'spread':
      return `“${words.label}” changed in ${words.jobs === 1 ? '1 job' : `${words.jobs} jobs`}`;
    case 'restore':
      return `Rubric ${words.version} of “${words.title}” restored`;
  }
}
