import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** What new files are screened against: a job, the newest open one while nothing was chosen, or nothing. */
export type ScreenAgainst = { readonly jobId: string } | 'newest' | 'nothing';

interface ChosenJob {
  readonly against: ScreenAgainst;
  readonly choose: (against: ScreenAgainst) => void;
}

/** The choice under "Screen against", remembered. */
export const useChosenJob = create<ChosenJob>()(
  persist(set => ({ against: 'newest', choose: against => set({ against }) }), {
    name: 'screen-against',
    storage: createJSONStorage(() => localStorage),
  }),
);

/** The job that the choice means among the open ones, newest first; null reads without a job, also when the chosen job is closed or gone. */
export function jobMeant<Job extends { readonly jobId: string }>(against: ScreenAgainst, open: readonly Job[]): Job | null {
  if (against === 'nothing') return null;
  if (against === 'newest') return open[0] ?? null;
  return open.find(job => job.jobId === against.jobId) ?? null;
}
