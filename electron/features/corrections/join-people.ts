import { inflateRawSync } from 'node:zlib';
import { Cv } from '../../../core/contract/cv.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { MergePeopleInput, SplitPersonInput } from '../../../core/contract/person.ts';
import { candidateKeys, keyWordsOf } from '../../../core/people/person-keys.ts';
import type { ApplicationRow } from '../../../db/queries/applications.ts';
import { openPerson } from '../../../db/queries/people.ts';
import type { NoteRow } from '../../../db/queries/notes.ts';
import {
  getCandidate,
  listKeysOf,
  listRemarksOf,
  listVersions,
  type CandidateRow,
  type PersonLink,
  type StoredVersion,
} from '../../../db/queries/same-person.ts';
import type { CandidateTagRow } from '../../../db/queries/tags.ts';
import { getPersonName, type RowChange } from '../../../db/queries/triage.ts';
import type { WriteTransaction } from '../../../db/statement.ts';

/** What is changed when documents turn out to be somebody else's; one step of undo. */
export interface SamePersonPlan {
  readonly words:
    | { readonly did: 'same-person'; readonly file: string; readonly same: boolean }
    | { readonly did: 'merge-people'; readonly from: string }
    | { readonly did: 'split-person'; readonly files: number };
  readonly changes: readonly (
    | ({ readonly kind: 'decision' } & RowChange<ApplicationRow>)
    | ({ readonly kind: 'note' } & RowChange<NoteRow>)
    | ({ readonly kind: 'tag' } & RowChange<CandidateTagRow>)
    | ({ readonly kind: 'person' } & RowChange<PersonLink>)
  )[];
}

/** When something is done, and ids for what is new. */
export interface Making {
  readonly at: number;
  readonly newId: () => string;
}

/** Two people who are one, and how that one is called. */
interface Joining {
  readonly from: CandidateRow;
  readonly into: CandidateRow;
  readonly name: string | null;
}

/** Gives documents, keys, decisions, notes and tags of one person to another. */
export function joiningChanges(tx: WriteTransaction, { from, into, name }: Joining, making: Making): SamePersonPlan['changes'] {
  const documents = listVersions(tx, from.id, '');
  const documentIds = documents.map(version => version.documentId);
  const link = { documentIds, keys: listKeysOf(tx, from.id), at: making.at };
  const ruled = documents.flatMap(version => (version.ruled === 1 ? [version.documentId] : []));
  const named = (to: string | null) => (name === into.name ? {} : { named: { candidateId: into.id, name: to } });
  return [
    ...movedRemarks(tx, from.id, into.id, making),
    {
      kind: 'person',
      before: { ...link, candidate: from, ruled, ...named(into.name) },
      after: { ...link, candidate: into, ruled: documentIds, ...named(name) },
    },
  ];
}

/** Makes one person of two. Throws NOT_FOUND for somebody who is gone, PEOPLE_ALREADY_ONE. */
export function planMergePeople(
  tx: WriteTransaction,
  { from: fromId, into: intoId, nameFrom }: MergePeopleInput,
  making: Making,
): SamePersonPlan {
  const from = requirePerson(tx, fromId, making);
  const into = requirePerson(tx, intoId, making);
  if (from.id === into.id) throw new AppError('PEOPLE_ALREADY_ONE');
  const name = nameFrom === 'from' ? (from.name ?? into.name) : into.name;
  return {
    words: { did: 'merge-people', from: getPersonName(tx, from.id) ?? '' },
    changes: joiningChanges(tx, { from, into, name }, making),
  };
}

/**
 * Makes somebody of their own of some documents of a person. Keys go with them that stand in no document that stays;
 * decisions, notes and tags stay. Throws NOT_FOUND, PERSON_NOT_SPLIT where no document would stay.
 */
export function planSplitDocuments(
  tx: WriteTransaction,
  { personId, documentIds: wanted }: SplitPersonInput,
  making: Making,
): SamePersonPlan {
  const person = requirePerson(tx, personId, making);
  const documents = listVersions(tx, person.id, '');
  const going = documents.filter(version => wanted.includes(version.documentId));
  const staying = documents.filter(version => !wanted.includes(version.documentId));
  if (going.length < new Set(wanted).size) throw new AppError('NOT_FOUND', { what: 'document' });
  if (staying.length === 0) throw new AppError('PERSON_NOT_SPLIT');
  const documentIds = going.map(version => version.documentId);
  const kept = new Set(staying.flatMap(keysIn));
  const left = new Set(going.flatMap(keysIn).filter(key => !kept.has(key)));
  const link = { documentIds, keys: listKeysOf(tx, person.id).filter(key => left.has(keyText(key))), at: making.at };
  const name = going.map(version => readCv(version)?.name?.value ?? null).find(each => each !== null) ?? person.name;
  const alone: CandidateRow = { id: making.newId(), name, createdAt: making.at };
  const ruled = going.flatMap(version => (version.ruled === 1 ? [version.documentId] : []));
  return {
    words: { did: 'split-person', files: documentIds.length },
    changes: [{ kind: 'person', before: { ...link, candidate: person, ruled }, after: { ...link, candidate: alone, ruled: documentIds } }],
  };
}

function requirePerson(tx: WriteTransaction, personId: string, making: Making): CandidateRow {
  const candidateId = openPerson(tx, personId, making);
  const person = candidateId === null ? null : getCandidate(tx, candidateId);
  if (person === null) throw new AppError('NOT_FOUND', { what: 'person' });
  return person;
}

function keysIn(version: StoredVersion): readonly string[] {
  const cv = readCv(version);
  return cv === null ? [] : candidateKeys(keyWordsOf(cv)).map(keyText);
}

function keyText({ kind, value }: { readonly kind: string; readonly value: string }): string {
  return `${kind} ${value}`;
}

function readCv({ cv }: StoredVersion): Cv | null {
  return cv === null ? null : Cv.parse(JSON.parse(inflateRawSync(cv).toString('utf8')));
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
    const { status, decision, decisionReason, reasonId, decidedAt, updatedAt } = before;
    const rating = there.rating ?? before.rating;
    const after = { ...there, status, decision, decisionReason, reasonId, decidedAt, updatedAt, rating };
    return [gone, { kind: 'decision', before: there, after }];
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
