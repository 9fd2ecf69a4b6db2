import { z } from 'zod';
import { ErrorEnvelope, errorClasses } from './errors.ts';

/**
 * States of a task.
 * pending: waits for its turn · running: leased to a runner · failed: will be tried again ·
 * completed, dead (attempts used up), cancelled, skipped: ended.
 */
export const taskStates = ['pending', 'running', 'completed', 'failed', 'dead', 'cancelled', 'skipped'] as const;
export type TaskState = (typeof taskStates)[number];

/** States that no task leaves by itself; only a person moves a dead one. */
export const endedTaskStates = ['completed', 'dead', 'cancelled', 'skipped'] as const satisfies readonly TaskState[];

/** One CV now is high, a batch that somebody watches is normal, bulk work and statistics are low. */
export const taskLanes = ['high', 'normal', 'low'] as const;
export type TaskLane = (typeof taskLanes)[number];

/** Why a task waits: a person asked, a schedule did, or an attempt failed. In that order they go first. */
export const taskSources = ['manual', 'scheduled', 'retry'] as const;
export type TaskSource = (typeof taskSources)[number];

/** How one attempt ended. `interrupted`: its lease ran out or the app ended under it. */
export const attemptOutcomes = ['completed', 'failed', 'interrupted', 'cancelled'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** Classes by which a failed attempt is tried again: those of the error catalogue, and an attempt that was cut off. */
export const attemptErrorClasses = [...errorClasses, 'interrupted'] as const;
export type AttemptErrorClass = (typeof attemptErrorClasses)[number];

/** Name of a kind of work, `area.verb`: "document.read". */
export const TaskKind = z.string().regex(/^[a-z][a-z-]*(\.[a-z][a-z-]*)+$/);
export type TaskKind = z.infer<typeof TaskKind>;

/** A task as shown to people and to a handler. Times are milliseconds since 1970, UTC. */
export const TaskView = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(taskStates),
    lane: z.enum(taskLanes),
    /** What it belongs to, mostly a batch id; pausing, cancelling and counting go by it. */
    groupId: z.string().nullable(),
    /** Attempts begun so far, the running one included. */
    attempt: z.number().int().nonnegative(),
    progressPct: z.number().int().min(0).max(100),
    createdAt: z.number(),
    startedAt: z.number().nullable(),
    finishedAt: z.number().nullable(),
    /** Last error, or why it was skipped. */
    error: ErrorEnvelope.nullable(),
    reason: z.string().nullable(),
  })
  .readonly();
export type TaskView = z.infer<typeof TaskView>;

/** How many tasks stand in each state. */
export type TaskCounts = Readonly<Record<TaskState, number>>;

/**
 * Stages of a document on its way, in order, with the percentage each stands for
 * (spec: screening, *Stages and progress*). `publicProfile` only where it is switched on.
 */
export const documentStages = {
  queued: 0,
  reading: 10,
  extractingText: 20,
  analysingStructure: 30,
  understanding: 50,
  matching: 70,
  publicProfile: 80,
  finalising: 90,
  completed: 100,
} as const;

/** Stages between which the pages of a scan are recognised: it was looked at before, and is matched afterwards. */
const recognising = { from: documentStages.analysingStructure, to: documentStages.finalising } as const;

/** The stage of a document of whose pages that share was recognised (0 to 1). */
export function stageOfRecognition(share: number): number {
  return Math.ceil(recognising.from + share * (recognising.to - recognising.from));
}

/** The share of a document's pages that was recognised when it reached that stage, 0 to 1. */
export function shareRecognised(stage: number): number {
  return Math.min(1, Math.max(0, (stage - recognising.from) / (recognising.to - recognising.from)));
}

/** Status of one received file in its batch. The last five are final. */
export const batchItemStatuses = ['waiting', 'running', 'completed', 'needs-help', 'refused', 'duplicate', 'failed'] as const;
export type BatchItemStatus = (typeof batchItemStatuses)[number];
export const finalItemStatuses = [
  'completed',
  'needs-help',
  'refused',
  'duplicate',
  'failed',
] as const satisfies readonly BatchItemStatus[];
export type FinalItemStatus = (typeof finalItemStatuses)[number];

/** A batch takes files and works until it is finished or cancelled; running the same command again opens it again. */
export const batchStatuses = ['open', 'finished', 'cancelled'] as const;

/** received = completed + needsHelp + refused + duplicate + failed + waiting + running, always. */
export interface BatchCounts {
  readonly received: number;
  readonly waiting: number;
  readonly running: number;
  readonly completed: number;
  readonly needsHelp: number;
  readonly refused: number;
  readonly duplicate: number;
  readonly failed: number;
}
