import type { AddToJobInput, DocumentHits, PeoplePage, PeopleSearchInput, TagPeopleInput } from '../../../core/contract/people.ts';
import type {
  AddedToJob,
  MergePeopleInput,
  NotePersonInput,
  PersonPage,
  SamePersonSuggestion,
  SplitPersonInput,
} from '../../../core/contract/person.ts';
import type { TriageOutcome } from '../../../core/contract/triage.ts';
import type { ReadThread } from '../../../db/read-thread.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import { addToJob, type AddToJobParts } from './add-to-job.ts';
import { planNote, planTag, type PersonPlan } from './person-changes.ts';
import { readPersonPage, type PersonPageParts } from './person-page.ts';
import { createSavedSearches, type SavedSearches } from './saved-searches.ts';
import { findDocumentHits, searchPeople } from './search-people.ts';
import { takeInWords } from './take-in-words.ts';

/** How people are joined and split; see the corrections of whose a file is. */
export interface PeopleJoining {
  readonly mergePeople: (input: MergePeopleInput) => TriageOutcome;
  readonly splitDocuments: (input: SplitPersonInput) => TriageOutcome;
  readonly suggestions: (personId: string | null) => readonly SamePersonSuggestion[];
}

/** What people over all jobs need of their surroundings. */
export interface PeopleParts extends AddToJobParts, Pick<PersonPageParts, 'history'> {
  readonly reader: ReadThread;
  readonly monotonic: () => number;
  readonly joining: PeopleJoining;
  /** Does a plan as one step of the session's undo. */
  readonly act: (plan: (tx: WriteTransaction, at: number) => PersonPlan) => TriageOutcome;
}

/** Everybody in the workspace. Throws NOT_FOUND for a person, document or search that is gone. */
export interface PeopleService {
  readonly search: (input: PeopleSearchInput) => Promise<PeoplePage>;
  readonly hits: (documentId: string, query: string) => DocumentHits;
  readonly person: (personId: string) => PersonPage;
  readonly tag: (input: TagPeopleInput) => TriageOutcome;
  readonly note: (input: NotePersonInput) => TriageOutcome;
  readonly addToJob: (input: AddToJobInput) => AddedToJob;
  readonly joining: PeopleJoining;
  readonly saved: SavedSearches;
  /** Takes in what was read before there was a search. */
  readonly start: () => void;
  /** Ends the reading thread; what is not taken in yet is at the next start. */
  readonly stop: () => Promise<void>;
}

/** People of one workspace. */
export function createPeopleService(parts: PeopleParts): PeopleService {
  const { db, newId, reader, act, joining } = parts;
  let stopped = false;
  let takingIn = false;
  let taking: Promise<unknown> = Promise.resolve();
  return {
    search: input => searchPeople({ ...parts, isTakingIn: () => takingIn }, input),
    hits: (documentId, query) => findDocumentHits(db, documentId, query),
    person: personId => readPersonPage(personId, { ...parts, suggestions: joining.suggestions }),
    tag: input => act((tx, at) => planTag(tx, input, { at, newId })),
    note: input => act((tx, at) => planNote(tx, input, { at, newId })),
    addToJob: input => addToJob(input, parts),
    joining,
    saved: createSavedSearches(parts),
    start: () => {
      takingIn = true;
      taking = takeInWords(db, () => stopped)
        .catch(() => undefined)
        .finally(() => (takingIn = false));
    },
    stop: async () => {
      stopped = true;
      await taking;
      await reader.close();
    },
  };
}
