import { create } from 'zustand';
import type { Rubric } from '../../../core/contract/rubric.ts';

/** A step back: the rubric as it was, and the text of the ad where that was changed with it. */
export interface DraftStep {
  readonly rubric: Rubric;
  readonly adText: string | null;
  /** Steps with the same key that follow each other are one: a weight that is dragged. */
  readonly key: string | null;
}

/** An edited rubric that is not saved yet. */
export interface RubricDraft {
  /** The saved version it began with. */
  readonly basedOn: number;
  readonly rubric: Rubric;
  /** Oldest first. */
  readonly steps: readonly DraftStep[];
}

interface RubricDrafts {
  /** By job. */
  readonly drafts: Readonly<Record<string, RubricDraft>>;
  /** Drafts that were discarded, by job, until the next change or version: each can be brought back. */
  readonly discarded: Readonly<Record<string, RubricDraft>>;
  /** Changes the draft of a job, or begins one from the saved rubric. A change to the very same rubric is none. */
  readonly change: (
    jobId: string,
    saved: Rubric,
    next: Rubric,
    options?: { readonly key?: string; readonly adText?: string | null },
  ) => void;
  /** Takes the last step back and returns it; null where there is none. */
  readonly undo: (jobId: string) => DraftStep | null;
  /** Puts the draft aside. */
  readonly discard: (jobId: string) => void;
  /** Takes up again what was discarded. */
  readonly bringBack: (jobId: string) => void;
  /** `rubric` was saved as `version`: its draft is done; one that was changed meanwhile goes on after that version. */
  readonly settle: (jobId: string, rubric: Rubric, version: number) => void;
}

/** Most steps that can be taken back. */
const mostSteps = 200;

/** Rubrics that are being edited. They survive leaving the page and are gone with the window: nothing is stored before it is saved. */
export const useRubricDrafts = create<RubricDrafts>((set, get) => ({
  drafts: {},
  discarded: {},
  change: (jobId, saved, next, { key = null, adText = null } = {}) =>
    set(({ drafts, discarded }) => {
      const draft = drafts[jobId] ?? { basedOn: saved.version, rubric: saved, steps: [] };
      if (next === draft.rubric) return {};
      const isSameStep = key !== null && draft.steps.at(-1)?.key === key;
      const steps = isSameStep ? draft.steps : [...draft.steps, { rubric: draft.rubric, adText, key }].slice(-mostSteps);
      return { drafts: { ...drafts, [jobId]: { ...draft, rubric: next, steps } }, discarded: without(discarded, jobId) };
    }),
  undo: jobId => {
    const draft = get().drafts[jobId];
    const step = draft?.steps.at(-1);
    if (draft === undefined || step === undefined) return null;
    set(({ drafts }) => ({ drafts: { ...drafts, [jobId]: { ...draft, rubric: step.rubric, steps: draft.steps.slice(0, -1) } } }));
    return step;
  },
  discard: jobId =>
    set(({ drafts, discarded }) => {
      const draft = drafts[jobId];
      return draft === undefined ? {} : { drafts: without(drafts, jobId), discarded: { ...discarded, [jobId]: draft } };
    }),
  bringBack: jobId =>
    set(({ drafts, discarded }) => {
      const draft = discarded[jobId];
      return draft === undefined ? {} : { drafts: { ...drafts, [jobId]: draft }, discarded: without(discarded, jobId) };
    }),
  settle: (jobId, rubric, version) =>
    set(({ drafts, discarded }) => {
      const draft = drafts[jobId];
      const goesOn = draft !== undefined && draft.rubric !== rubric;
      return {
        drafts: goesOn ? { ...drafts, [jobId]: { ...draft, basedOn: version } } : without(drafts, jobId),
        discarded: without(discarded, jobId),
      };
    }),
}));

function without(drafts: Readonly<Record<string, RubricDraft>>, jobId: string): Readonly<Record<string, RubricDraft>> {
  const { [jobId]: _gone, ...others } = drafts;
  return others;
}
