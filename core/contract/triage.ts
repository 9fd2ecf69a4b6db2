import { z } from 'zod';

/** What a person decides about an application: shortlist, keep for later, or decline. */
export const decisions = ['shortlist', 'maybe', 'decline'] as const;
export type Decision = (typeof decisions)[number];

const ItemIds = z.array(z.string().min(1)).min(1).max(20_000).readonly();
const inBatch = { batchId: z.string().min(1), itemIds: ItemIds };

/** Sets or, with null, takes back the decision about the people of these items. */
export const DecideInput = z.object({ ...inBatch, decision: z.enum(decisions).nullable(), reason: z.string().max(500).optional() });
export type DecideInput = z.infer<typeof DecideInput>;

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
