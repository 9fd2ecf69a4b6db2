import type { IntakeTarget } from '../../../core/contract/batch-view.ts';
import { say } from '../language/texts.ts';
import { jobMeant, useChosenJob } from '../state/chosen-job.ts';
import { api } from './client.ts';
import { tell } from './problem.ts';

/** Where files go that are released outside of any job: the job chosen on Home, or nowhere but reading. */
export async function usualTarget(): Promise<IntakeTarget> {
  const open = (await api.jobs.list.query()).filter(job => job.status === 'open');
  const job = jobMeant(useChosenJob.getState().against, open);
  return job === null ? { kind: 'read-only' } : { kind: 'job', jobId: job.jobId };
}

/** Takes files and folders in. Returns the batch they went to, or null after a failure, which was shown. */
export async function takeIn(paths: readonly string[], target?: IntakeTarget): Promise<string | null> {
  if (paths.length === 0) return null;
  const taken = await tell(intake(paths, target));
  return taken?.batchId ?? null;
}

async function intake(paths: readonly string[], target: IntakeTarget | undefined): Promise<{ readonly batchId: string }> {
  return api.screening.intake.mutate({ paths, target: target ?? (await usualTarget()) });
}

/** Lets a person choose files, or a folder. Returns nothing when they cancel. */
export async function chooseInputs(folders: boolean): Promise<readonly string[]> {
  const title = say(folders ? 'pick.folder' : 'pick.files');
  return (await tell(api.shell.pickFiles.mutate({ title, folders, multiple: true }))) ?? [];
}
