import { z } from 'zod';

/** What a person decides about an application: shortlist, keep for later, or decline. */
export const decisions = ['shortlist', 'maybe', 'decline'] as const;
export type Decision = (typeof decisions)[number];

/** Where a person stands with a job as lists and the board show it: several statuses of an interview are one standing. */
export const standings = ['new', 'shortlist', 'maybe', 'interview', 'hired', 'decline', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

/** Where a person may be put by hand; an interview is begun elsewhere. */
export const handStandings = ['new', 'shortlist', 'maybe', 'hired', 'decline', 'withdrawn'] as const;
export type HandStanding = (typeof handStandings)[number];

/** What somebody thinks of a person for a job, 1 to 5. */
export const Rating = z.number().int().min(1).max(5);

/** Items by their ids, or everybody of a selection (see `Selection`). */
const Items = z.union([z.array(z.string().min(1)).min(1).max(20_000).readonly(), z.object({ selectionId: z.string().min(1) }).readonly()]);
export type Items = z.infer<typeof Items>;
const inBatch = { batchId: z.string().min(1), itemIds: Items };

/** Why, for those who are declined: one of the workspace's reasons, and words beside it. What is left out stays as it is; null takes it off. */
const why = { reasonId: z.string().min(1).nullable().optional(), reason: z.string().trim().max(500).optional() };

/** Sets or, with null, takes back the decision about the people of these items. */
export const DecideInput = z.object({ ...inBatch, decision: z.enum(decisions).nullable(), ...why });
export type DecideInput = z.infer<typeof DecideInput>;

/** Puts the people of these items where the board shows them. */
export const MoveInput = z.object({ ...inBatch, to: z.enum(handStandings), ...why });
export type MoveInput = z.infer<typeof MoveInput>;

/** Says why people were declined, after they were. */
export const ExplainInput = z.object({ ...inBatch, reasonId: z.string().min(1).nullable(), reason: z.string().trim().max(500) });
export type ExplainInput = z.infer<typeof ExplainInput>;

/** Rates people for the job of the batch; null takes the rating off. */
export const RateInput = z.object({ ...inBatch, rating: Rating.nullable() });
export type RateInput = z.infer<typeof RateInput>;

/** A reason for declining as recruiters keep it. `retired`: no longer offered, still shown where it was given. */
export interface DeclineReason {
  readonly id: string;
  readonly label: string;
  readonly retired: boolean;
  /** Applications that name it. */
  readonly used: number;
}

/** The reasons that a workspace begins with. */
export const shippedReasons = [
  { id: 'lacks-skill', label: 'Lacks a required skill' },
  { id: 'too-little-experience', label: 'Too little experience' },
  { id: 'location', label: 'Location or work permit' },
  { id: 'salary', label: 'Salary expectation' },
  { id: 'language', label: 'Language' },
  { id: 'withdrew', label: 'Withdrew' },
  { id: 'duplicate', label: 'Applied already' },
  { id: 'other', label: 'Other' },
] as const;

/** Words of a reason; compared without case. */
export const ReasonLabel = z.string().trim().min(1).max(60);

/** Changes the list of reasons: adds one, gives one other words, retires one or offers it again. */
export const ReasonChange = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), label: ReasonLabel }),
  z.object({ do: z.literal('rename'), id: z.string().min(1), label: ReasonLabel }),
  z.object({ do: z.literal('retire'), id: z.string().min(1), retired: z.boolean() }),
]);
export type ReasonChange = z.infer<typeof ReasonChange>;

/** The text of a tag as people write it; compared without case. */
export const TagName = z.string().trim().min(1).max(40);

/** Puts a tag on the people of these items, or takes it off. */
export const TagInput = z.object({ ...inBatch, tag: TagName, on: z.boolean() });
export type TagInput = z.infer<typeof TagInput>;

/** Marks items as read or unread. */
export const MarkReadInput = z.object({ ...inBatch, read: z.boolean() });
export type MarkReadInput = z.infer<typeof MarkReadInput>;

/** Takes items that are not in the ranking off the list of what needs help; they stay in the batch. */
export const SetAsideInput = z.object({ ...inBatch, aside: z.boolean() });
export type SetAsideInput = z.infer<typeof SetAsideInput>;

/** Adds a note, changes one (`noteId`), or deletes one (empty text). */
export const NoteInput = z.object({
  batchId: z.string().min(1),
  itemId: z.string().min(1),
  noteId: z.string().min(1).nullable(),
  text: z.string().trim().max(5_000),
});
export type NoteInput = z.infer<typeof NoteInput>;

/** Whom to shortlist at once: the best `top`, or everyone from `threshold` on; both together mean both. Decided people stay as they are. */
export const AutoShortlistInput = z
  .object({ batchId: z.string().min(1), top: z.number().int().positive().nullable(), threshold: z.number().min(0).max(100).nullable() })
  .refine(rule => rule.top !== null || rule.threshold !== null, 'a number of people or a least score is needed');
export type AutoShortlistInput = z.infer<typeof AutoShortlistInput>;

/** What a person did, as it can be undone. `label` reads as a sentence: "7 people shortlisted". */
export interface TriageAction {
  readonly label: string;
  /** Items that show the change, so that the window can ask for them again. */
  readonly itemIds: readonly string[];
}

/** What undo and redo would do now; null where there is nothing. */
export interface UndoState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Answer of every change by a person. `action` is null when nothing was different. */
export interface TriageOutcome {
  readonly action: TriageAction | null;
  readonly state: UndoState;
}

/** A note on a person. Times in milliseconds since 1970. */
export interface Note {
  readonly id: string;
  readonly text: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** One line of what happened to an item and the person behind it, newest first in lists. */
export interface HistoryEntry {
  readonly at: number;
  /** "user", "system". */
  readonly actor: string;
  /** A sentence: "Shortlisted: score 70 or more". */
  readonly text: string;
}
