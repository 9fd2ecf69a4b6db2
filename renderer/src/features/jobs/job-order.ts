import type { JobListEntry } from '../../../../core/contract/job-view.ts';

/** What the list can be sorted by. */
export const jobSorts = ['title', 'rubric', 'criteria', 'batches', 'people', 'shortlisted', 'activity'] as const;
export type JobSort = (typeof jobSorts)[number];

/** Which jobs are shown, and in which order. */
export interface JobChoice {
  readonly search: string;
  readonly status: 'open' | 'closed' | 'all';
  readonly sort: JobSort;
  readonly descending: boolean;
}

/** Open jobs, whatever was worked on last first. */
export const usualChoice: JobChoice = { search: '', status: 'open', sort: 'activity', descending: true };

const figures: Readonly<Record<Exclude<JobSort, 'title'>, (job: JobListEntry) => number>> = {
  rubric: job => job.rubricVersion,
  criteria: job => job.criteria,
  batches: job => job.batches,
  people: job => job.people,
  shortlisted: job => job.shortlisted,
  activity: job => job.lastActivityAt,
};

/** The jobs of a choice. Every word of the search has to stand in the title, whatever its case and accents. */
export function chooseJobs(
  jobs: readonly JobListEntry[],
  { search, status, sort, descending }: JobChoice,
  locale: string,
): readonly JobListEntry[] {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  const shown = jobs.filter(job => (status === 'all' || job.status === status) && words.every(word => fold(job.title).includes(word)));
  const way = descending ? -1 : 1;
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const byTitle = (a: JobListEntry, b: JobListEntry): number => collator.compare(a.title, b.title);
  if (sort === 'title') return shown.toSorted((a, b) => way * byTitle(a, b));
  const figure = figures[sort];
  return shown.toSorted((a, b) => way * (figure(a) - figure(b)) || byTitle(a, b));
}

/** The choice after a click on the head of a column: the other way round where it was sorted so; numbers begin with the largest. */
export function sortedBy(choice: JobChoice, sort: JobSort): JobChoice {
  return { ...choice, sort, descending: choice.sort === sort ? !choice.descending : sort !== 'title' };
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
