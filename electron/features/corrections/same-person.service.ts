import type { CvVersion } from '../../../core/contract/correction.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { TriageOutcome } from '../../../core/contract/triage.ts';
import { type ApplicationRow } from '../../../db/queries/applications.ts';
import { getBatchItem } from '../../../db/queries/batch-items.ts';
import { getDocument, type DocumentRow } from '../../../db/queries/documents.ts';
import type { NoteRow } from '../../../db/queries/notes.ts';
import {
  getCandidate,
  listKeysOf,
  listRemarksOf,
  listVersions,
  type CandidateRow,
  type PersonLink,
} from '../../../db/queries/same-person.ts';
import type { CandidateTagRow } from '../../../db/queries/tags.ts';
import type { RowChange } from '../../../db/queries/triage.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';
import { describeVersions, planVersion, type VersionPlan } from './cv-versions.ts';

/** What is changed when a document turns out to be somebody else's; one step of undo. */
export interface SamePersonPlan {
  readonly words: { readonly did: 'same-person'; readonly file: string; readonly same: boolean };
  readonly changes: readonly (
    | ({ readonly kind: 'decision' } & RowChange<ApplicationRow>)
    | ({ readonly kind: 'note' } & RowChange<NoteRow>)
    | ({ readonly kind: 'tag' } & RowChange<CandidateTagRow>)
    | ({ readonly kind: 'person' } & RowChange<PersonLink>)
  )[];
}

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
    merge: (itemId, otherItemId) => act((tx, at) => planMerge(tx, itemId, otherItemId, { at, newId })),
  };
}

interface Making {
  readonly at: number;
  readonly newId: () => string;
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
  const { document, batchId } = requireDocument(tx, itemId);
  const { document: other } = requireDocument(tx, otherItemId);
  const words = { did: 'same-person', file: document.fileName, same: true } as const;
  const into = requirePerson(tx, other);
  const from = document.candidateId === null ? null : getCandidate(tx, document.candidateId);
  if (from === null) throw new AppError('NOT_FOUND', { what: 'person' });
  if (from.id === into.id) return { words, changes: [] };
  const documents = listVersions(tx, from.id, batchId);
  const documentIds = documents.map(version => version.documentId);
  const link = { documentIds, keys: listKeysOf(tx, from.id), at: making.at };
  const ruled = documents.flatMap(version => (version.ruled === 1 ? [version.documentId] : []));
  return {
    words,
    changes: [
      ...movedRemarks(tx, from.id, into.id, making),
      { kind: 'person', before: { ...link, candidate: from, ruled }, after: { ...link, candidate: into, ruled: documentIds } },
    ],
  };
}

/** What was decided and written about one person as it goes to another: of two decisions on a job the one taken last stays. */
function movedRemarks(tx: WriteTransaction, from: string, into: string, { newId }: Making): SamePersonPlan['changes'] {
  const own = listRemarksOf(tx, from);
  const others = listRemarksOf(tx, into);
  const decisions = own.applications.flatMap((before): SamePersonPlan['changes'] => {
    const gone = { kind: 'decision', before, after: null } as const;
    const there = others.applications.find(each => each.jobId === before.jobId);
    if (there === undefined) return [gone, { kind: 'decision', before: null, after: { ...before, id: newId(), candidateId: into } }];
    if ((before.decidedAt ?? 0) <= (there.decidedAt ?? 0)) return [gone];
    const { status, decision, decisionReason, decidedAt, updatedAt } = before;
    return [gone, { kind: 'decision', before: there, after: { ...there, status, decision, decisionReason, decidedAt, updatedAt } }];
  });
  const notes = own.notes.flatMap((before): SamePersonPlan['changes'] => [
    { kind: 'note', before, after: null },
    { kind: 'note', before: null, after: { ...before, id: newId(), candidateId: into } },
  ]);
  const tags = own.tagIds.flatMap((tagId): SamePersonPlan['changes'] => [
    { kind: 'tag', before: { candidateId: from, tagId }, after: null },
    ...(others.tagIds.includes(tagId) ? [] : [{ kind: 'tag', before: null, after: { candidateId: into, tagId } } as const]),
  ]);
  return [...decisions, ...notes, ...tags];
}
