import { useRouter } from '@tanstack/react-router';
import { create } from 'zustand';
import { api } from '../../data/client.ts';
import { asAppError } from '../../data/live.ts';
import { tell } from '../../data/problem.ts';
import { tooLong } from './ad-length.ts';
import { refreshJobs } from '../../data/job-queries.ts';
import { queryClient } from '../../data/query-client.ts';
import { describeError } from '../../language/errors.ts';

/** File types of job ads for the dialog that chooses one. */
const adFilters = [{ name: 'Job ads', extensions: ['txt', 'md', 'pdf', 'docx', 'odt', 'rtf', 'html', 'eml', 'json'] }];

interface NewJob {
  readonly text: string;
  /** What is wrong with the text or the file, and what to do. */
  readonly error: string | null;
  readonly busy: boolean;
  readonly set: (change: { readonly text?: string; readonly error?: string | null; readonly busy?: boolean }) => void;
}

/** The ad that is being pasted. It is kept until a job was made of it, whatever goes wrong. */
export const useNewJob = create<NewJob>(set => ({ text: '', error: null, busy: false, set }));

/** Ways to make a job; each opens it, or says in the form what is wrong. */
export interface CreateJob {
  readonly fromText: (text: string) => Promise<void>;
  readonly fromFiles: (paths: readonly string[]) => Promise<void>;
  readonly chooseFile: () => Promise<void>;
}

/** Makes jobs of texts and files. */
export function useCreateJob(): CreateJob {
  const router = useRouter();

  async function run(work: () => Promise<{ readonly jobId: string }>): Promise<boolean> {
    const { set } = useNewJob.getState();
    set({ busy: true, error: null });
    try {
      const { jobId } = await work();
      await refreshJobs(queryClient);
      await router.navigate({ to: '/jobs/$jobId', params: { jobId } });
      return true;
    } catch (error) {
      const { code, details } = asAppError(error);
      const { sentence, nextStep } = describeError(code, details);
      set({ error: `${sentence} ${nextStep}` });
      await router.navigate({ to: '/jobs', search: { new: true } });
      return false;
    } finally {
      set({ busy: false });
    }
  }

  async function fromText(text: string): Promise<void> {
    const error = tooLong(text.length);
    if (error !== null) {
      useNewJob.getState().set({ error });
      await router.navigate({ to: '/jobs', search: { new: true } });
      return;
    }
    useNewJob.getState().set({ text });
    if (await run(() => api.jobs.create.mutate({ text }))) useNewJob.getState().set({ text: '' });
  }

  async function fromFiles(paths: readonly string[]): Promise<void> {
    for (const path of paths) if (!(await run(() => api.jobs.createFromFile.mutate({ path })))) return;
  }

  async function chooseFile(): Promise<void> {
    const picked = api.shell.pickFiles.mutate({ title: 'Choose a job ad', folders: false, multiple: false, filters: adFilters });
    await fromFiles((await tell(picked)) ?? []);
  }

  return { fromText, fromFiles, chooseFile };
}
