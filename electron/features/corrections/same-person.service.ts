import type { CvVersion } from '../../../core/contract/correction.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { MergePeopleInput, SamePersonSuggestion, SplitPersonInput } from '../../../core/contract/person.ts';
import type { TriageOutcome } from '../../../core/contract/triage.ts';
import { getBatchItem } from '../../../db/queries/batch-items.ts';
import { getDocument, type DocumentRow } from '../../../db/queries/documents.ts';
import { getCandidate, listVersions, type CandidateRow } from '../../../db/queries/same-person.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';
import { describeVersions, planVersion, type VersionPlan } from './cv-versions.ts';
import { joiningChanges, planMergePeople, planSplitDocuments, type Making, type SamePersonPlan } from './join-people.ts';
import { suggestSamePeople, suggestSamePerson } from './suggest-same.ts';

/** What saying whose a document is needs of its surroundings. */
export interface SamePersonParts {
  readonly db: Db;
  readonly newId: () => string;
  /** Does a plan as one step of the session's undo. */
  readonly act: (plan: (tx: WriteTransaction, at: number) => SamePersonPlan | VersionPlan) => TriageOutcome;
}

/** Versions of a CV, and a person's word on whose a document is. Throws NOT_FOUND for what is not there. */
export interface SamePersonService {
  /** All documents of the person behind an item, the one that counts first; empty where nobody is known. */
  readonly versions: (itemId: string) => readonly CvVersion[];
  /** Lets the document of the item count for its person, instead of the newest or the one chosen before. */
  readonly choose: (itemId: string) => TriageOutcome;
  /** "Not the same person": the document of the item becomes somebody of its own; decisions, notes and tags stay. */
  readonly split: (itemId: string) => TriageOutcome;
  /** "Same person as …": all documents of the item's person, and what was decided and written, go to the other's. */
  readonly merge: (itemId: string, otherItemId: string) => TriageOutcome;
  /** Makes one person of two, called as one of them. Throws PEOPLE_ALREADY_ONE. */
  readonly mergePeople: (input: MergePeopleInput) => TriageOutcome;
  /** Makes somebody of their own of some documents of a person, with the keys that stand in them alone. Throws PERSON_NOT_SPLIT. */
  readonly splitDocuments: (input: SplitPersonInput) => TriageOutcome;
  /** People who may be one: somebody and others, or any two. */
  readonly suggestions: (personId: string | null) => readonly SamePersonSuggestion[];
}

/** Versions and people of one workspace. */
export function createSamePersonService({ db, newId, act }: SamePersonParts): SamePersonService {
  return {
    versions: itemId => {
      const { document, batchId } = requireDocument(db, itemId);
      return document.candidateId === null ? [] : describeVersions(db, document.candidateId, batchId);
    },
    choose: itemId => act((tx, at) => planVersion(tx, requireDocument(tx, itemId).document, at)),
    split: itemId => act((tx, at) => planSplit(tx, itemId, { at, newId })),
    mergePeople: input => act((tx, at) => planMergePeople(tx, input, { at, newId })),
    splitDocuments: input => act((tx, at) => planSplitDocuments(tx, input, { at, newId })),
    suggestions: personId => (personId === null ? suggestSamePeople(db) : suggestSamePerson(db, personId)),
    merge: (itemId, otherItemId) => act((tx, at) => planMerge(tx, itemId, otherItemId, { at, newId })),
  };
}

function requireDocument(db: Db, itemId: string): { readonly document: DocumentRow; readonly batchId: string } {
  const item = getBatchItem(db, itemId);
  const document = item?.documentId === null || item === null ? null : getDocument(db, item.documentId);
  if (item === null || document === null || item.status === 'duplicate') throw new AppError('NOT_FOUND', { what: 'document' });
  return { document, batchId: item.batchId };
}

function requirePerson(db: Db, { candidateId }: DocumentRow): CandidateRow {
  const person = candidateId === null ? null : getCandidate(db, candidateId);
  if (person === null) throw new AppError('NOT_FOUND', { what: 'person' });
  return person;
}

function planSplit(tx: WriteTransaction, itemId: string, { at, newId }: Making): SamePersonPlan {
  const { document, batchId } = requireDocument(tx, itemId);
  const person = requirePerson(tx, document);
  const words = { did: 'same-person', file: document.fileName, same: false } as const;
  const all = listVersions(tx, person.id, batchId);
  if (all.length < 2) return { words, changes: [] };
  const ruled = all.flatMap(version => (version.ruled === 1 && version.documentId === document.id ? [document.id] : []));
  const link = { documentIds: [document.id], keys: [], at };
  const alone: CandidateRow = { id: newId(), name: person.name, createdAt: at };
  return {
    words,
    changes: [
      { kind: 'person', before: { ...link, candidate: person, ruled }, after: { ...link, candidate: alone, ruled: [document.id] } },
    ],
  };
}

function planMerge(tx: WriteTransaction, itemId: string, otherItemId: string, making: Making): SamePersonPlan {
  const { document } = requireDocument(tx, itemId);
  const { document: other } = requireDocument(tx, otherItemId);
  const into = requirePerson(tx, other);
  const from = requirePerson(tx, document);
  const words = { did: 'same-person', file: document.fileName, same: true } as const;
  return { words, changes: from.id === into.id ? [] : joiningChanges(tx, { from, into, name: into.name }, making) };
}
