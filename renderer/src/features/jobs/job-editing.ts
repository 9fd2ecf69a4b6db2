import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { JobView } from '../../../../core/contract/job-view.ts';
import type { Rubric } from '../../../../core/contract/rubric.ts';
import { mergeRubric } from '../../../../core/job/merge-rubric.ts';
import { api } from '../../data/client.ts';
import { asAppError } from '../../data/live.ts';
import { showProblem, tell } from '../../data/problem.ts';
import { useRubricDrafts } from '../../state/rubric-draft.ts';
import { showToast, useToasts } from '../../state/toasts.ts';
import { refreshJobs } from '../../data/job-queries.ts';
import { scaleOf, type PointScale } from './points.ts';
import { describeChanges, type RubricChange } from './rubric-diff.ts';

/** Changes a rubric; steps with the same key that follow each other are taken back as one. */
export type EditRubric = (change: (rubric: Rubric) => Rubric, key?: string) => void;

/** A job with the rubric as it is being edited. */
export interface JobEditing {
  readonly job: JobView;
  readonly saved: Rubric;
  /** With what is not saved yet. */
  readonly rubric: Rubric;
  readonly scale: PointScale;
  readonly changes: readonly RubricChange[];
  /** Version that was saved elsewhere after this draft was begun; null where there is none. */
  readonly savedElsewhere: number | null;
  readonly edit: EditRubric;
  readonly canUndo: boolean;
  /** Takes the last step back, or takes up again what was discarded. */
  readonly undo: () => void;
  readonly discard: () => void;
  /** Saves the draft after the latest version. `moved` people have another rank by it. */
  readonly save: (moved: number) => Promise<void>;
  /** Saves the text of the ad and takes what it asks for now into the draft. Returns false when it was refused. */
  readonly saveAd: (text: string) => Promise<boolean>;
}

/** Editing of a job's rubric: nothing is stored until it is saved, but for the text of the ad. */
export function useJobEditing(job: JobView): JobEditing {
  const client = useQueryClient();
  const draft = useRubricDrafts(state => state.drafts[job.jobId]);
  const isDiscarded = useRubricDrafts(state => state.discarded[job.jobId] !== undefined);
  const saved = job.rubric;
  const rubric = draft?.rubric ?? saved;
  const scale = useMemo(() => scaleOf(saved), [saved]);
  const changes = useMemo(() => describeChanges(saved, rubric), [saved, rubric]);
  const actions = useMemo(() => createActions(client, job.jobId), [client, job.jobId]);

  async function save(moved: number): Promise<void> {
    try {
      const { version, savedAt } = await api.jobs.save.mutate({ jobId: job.jobId, rubric, basedOn: saved.version });
      const versions = [{ version, savedAt, criteria: rubric.criteria.length }, ...job.versions];
      client.setQueryData<JobView>(['job', job.jobId, null], { ...job, rubric: { ...rubric, version }, savedAt, versions });
      showToast({ strong: `Rubric ${version} saved${moved > 0 ? ',' : ''}`, text: moved > 0 ? `${moved.toLocaleString('en')} moved` : '' });
      await refreshJobs(client);
      // Only now the new version is what is shown as saved: the draft would give way to the former one before.
      useRubricDrafts.getState().settle(job.jobId, rubric, version);
    } catch (error) {
      if (asAppError(error).code !== 'RUBRIC_CHANGED_ELSEWHERE') showProblem(error);
      await refreshJobs(client);
    }
  }

  return {
    job,
    saved,
    rubric,
    scale,
    changes,
    savedElsewhere: draft !== undefined && draft.basedOn !== saved.version && changes.length > 0 ? saved.version : null,
    canUndo: draft === undefined ? isDiscarded : draft.steps.length > 0,
    save,
    ...actions,
  };
}

const discardedWords = 'Changes discarded';

type Actions = Pick<JobEditing, 'edit' | 'undo' | 'discard' | 'saveAd'>;

/** Actions that stay the same while the rubric changes, so that rows need not be drawn anew. */
function createActions(client: QueryClient, jobId: string): Actions {
  const job = (): JobView | undefined => client.getQueryData<JobView>(['job', jobId, null]);
  const refresh = (): Promise<void> => refreshJobs(client);

  function undo(): void {
    const { drafts, undo: takeBack, bringBack } = useRubricDrafts.getState();
    if (drafts[jobId] === undefined) {
      const { current, dismiss } = useToasts.getState();
      if (current?.strong === discardedWords) dismiss(current.id);
      return bringBack(jobId);
    }
    const step = takeBack(jobId);
    if (step?.adText !== undefined && step.adText !== null) void tell(api.jobs.updateAd.mutate({ jobId, text: step.adText }).then(refresh));
  }

  function discard(): void {
    useRubricDrafts.getState().discard(jobId);
    showToast({ strong: discardedWords, text: '', action: { label: 'Undo', key: 'u', run: undo } });
  }

  async function saveAd(text: string): Promise<boolean> {
    const former = job();
    const answer = await tell(api.jobs.updateAd.mutate({ jobId, text }));
    if (answer === null || former === undefined) return false;
    const { rubric: saved, adText } = former;
    const before = currentRubric(former);
    const next = withAd(saved, before, answer.rubric);
    useRubricDrafts.getState().change(jobId, saved, next, { adText });
    await refresh();
    const added = next.criteria.length - before.criteria.length;
    const words = added === 0 ? '' : added === 1 ? '1 criterion added' : `${added} criteria added`;
    showToast({ strong: added === 0 ? 'Text saved' : 'Text saved,', text: words, action: { label: 'Undo', key: 'u', run: undo } });
    return true;
  }

  return {
    edit: (change, key) => {
      const shown = job();
      if (shown === undefined) return;
      useRubricDrafts.getState().change(jobId, shown.rubric, change(currentRubric(shown)), key === undefined ? {} : { key });
    },
    undo,
    discard,
    saveAd,
  };
}

/** The rubric as it is being edited now. */
function currentRubric({ jobId, rubric }: JobView): Rubric {
  return useRubricDrafts.getState().drafts[jobId]?.rubric ?? rubric;
}

/** The draft after its ad was changed: `merged` is the saved rubric with what the new text asks for. What the draft removed stays away. */
export function withAd(saved: Rubric, draft: Rubric, merged: Rubric): Rubric {
  const kept = new Set(draft.criteria.map(criterion => criterion.id));
  const removed = new Set(saved.criteria.filter(criterion => !kept.has(criterion.id)).map(criterion => criterion.id));
  return mergeRubric(draft, { ...merged, criteria: merged.criteria.filter(criterion => !removed.has(criterion.id)) });
}
