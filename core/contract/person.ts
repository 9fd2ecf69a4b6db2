import { z } from 'zod';
import type { CvVersion } from './correction.ts';
import type { Cv } from './cv.ts';
import type { GoneFilter, PersonDocument, PersonJob } from './people.ts';
import { longestQuery, PeopleSearch } from './people.ts';
import type { HistoryEntry, Note } from './triage.ts';

const PersonId = z.string().min(1).max(80);
const Id = z.string().min(1).max(80);

/** All that the workspace knows of one person. */
export interface PersonPage {
  readonly personId: string;
  readonly name: string;
  readonly headline: string;
  readonly location: string;
  readonly years: number | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly links: readonly string[];
  /** By what they are known again: e-mails, phones, name with employer. */
  readonly keys: readonly { readonly kind: 'email' | 'phone' | 'name-employer'; readonly value: string }[];
  /** The one that counts first. `changes`: what is different from the next older one. */
  readonly documents: readonly (PersonDocument & Pick<CvVersion, 'ruled' | 'changes'>)[];
  /** Newest first. */
  readonly jobs: readonly (PersonJob & { readonly decisionReason: string | null; readonly decidedAt: number | null })[];
  /** Newest first; `jobTitle` null for notes that stand in general. */
  readonly notes: readonly (Note & { readonly jobId: string | null; readonly jobTitle: string | null })[];
  readonly tags: readonly string[];
  /** Positions and studies of the standing CV, with gaps; null where nothing was read. */
  readonly timeline: Pick<Cv, 'experience' | 'education' | 'gaps'> | null;
  readonly languages: Cv['languages'];
  readonly skills: readonly string[];
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  /** People who may be the same, the likeliest first. */
  readonly suggestions: readonly SamePersonSuggestion[];
}

/** Two people who may be one, and why: "Same name, both in Malmö". */
export interface SamePersonSuggestion {
  readonly personId: string;
  readonly otherId: string;
  readonly name: string;
  readonly otherName: string;
  readonly headline: string;
  readonly otherHeadline: string;
  readonly reason: string;
}

/** Makes one person of two: `into` stays and is called `name` of the one that `nameFrom` says. One step of undo. */
export const MergePeopleInput = z.object({ from: PersonId, into: PersonId, nameFrom: z.enum(['from', 'into']) });
export type MergePeopleInput = z.infer<typeof MergePeopleInput>;

/** Makes somebody of their own of these documents of a person; at least one stays. One step of undo. */
export const SplitPersonInput = z.object({ personId: PersonId, documentIds: z.array(Id).min(1).max(1_000).readonly() });
export type SplitPersonInput = z.infer<typeof SplitPersonInput>;

/** Longest name of a saved search, in characters. */
export const longestSearchName = 80;

export const SaveSearchInput = z.object({ name: z.string().trim().min(1).max(longestSearchName), search: PeopleSearch });
export type SaveSearchInput = z.infer<typeof SaveSearchInput>;

/** Renames a saved search, or gives it another query; what is absent stays. */
export const ChangeSavedSearchInput = z.object({
  id: Id,
  name: z.string().trim().min(1).max(longestSearchName).optional(),
  search: PeopleSearch.optional(),
});
export type ChangeSavedSearchInput = z.infer<typeof ChangeSavedSearchInput>;

/** A search that was saved. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly search: PeopleSearch;
  readonly createdAt: number;
  /** People whom it finds now; null while that is being counted. */
  readonly people: number | null;
  /** Those of them who came since somebody last looked. */
  readonly fresh: number | null;
  /** Its filters that ask for something that no longer exists; the rest is searched. */
  readonly gone: readonly GoneFilter[];
}

/** Adds a note to a person (`noteId` null), rewrites one, or deletes one (empty text). */
export const NotePersonInput = z.object({ personId: PersonId, noteId: z.string().min(1).nullable(), text: z.string().trim().max(5_000) });
export type NotePersonInput = z.infer<typeof NotePersonInput>;

/** `already`: people who stand in a batch of that job, and are left as they are. `unreadable`: nothing of theirs was read. */
export interface AddedToJob {
  readonly batchId: string | null;
  readonly added: number;
  readonly already: number;
  readonly unreadable: number;
}

/** Where the words of a query stand on the pages of a document, see `DocumentHits`. */
export const DocumentHitsInput = z.object({ documentId: z.string().min(1).max(80), query: z.string().max(longestQuery) });
