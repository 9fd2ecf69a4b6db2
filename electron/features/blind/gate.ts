import { AppError } from '../../../core/contract/errors.ts';
import {
  blindValue,
  collectSubjects,
  subjectIdsOf,
  type BlindLookup,
  type Subject,
  type SubjectIds,
} from '../../../core/privacy/blind-values.ts';
import {
  isAnythingBlind,
  listBlindDocuments,
  listBlindItems,
  listDocumentsOfPeople,
  type BlindDocument,
  type BlindItem,
} from '../../../db/queries/blind.ts';
import type { Db } from '../../../db/statement.ts';
import type { AnswerGate } from '../../engine/rpc/connection.ts';
import type { BlindPeople } from './people.ts';
import type { StrayNames } from './stray-names.ts';

/** What is asked with an input about somebody blind and cannot be done without the name. */
const needsName: ReadonlySet<string> = new Set(['corrections.correct', 'corrections.revert', 'screening.fillIn']);
/** Answers of which the bytes were made without what tells who it is. */
const preparedBytes: ReadonlySet<string> = new Set(['screening.documentBytes', 'reports.preview']);

/** The one way of every answer to a window: what is about blind people is rewritten there, whatever procedure it comes from. */
export interface BlindGate extends AnswerGate {
  /** A sentence without the names of blind people. */
  readonly coverStray: (text: string) => string;
  /** A value on its way to a report, about what `input` names; of the same shape. */
  readonly coverValue: <Value>(input: unknown, value: Value) => Value;
  /** Whom these ids are about. */
  readonly subjectOf: (ids: SubjectIds) => Subject;
}

/** The gate of one workspace. */
export function createBlindGate(db: Db, people: BlindPeople, strays: StrayNames): BlindGate {
  function lookupFor(wanted: readonly SubjectIds[]): BlindLookup {
    const find = finder(db, wanted);
    return { subjectOf: ids => subjectFrom(find(ids), people), coverStray };
  }

  function coverStray(text: string): string {
    return strays(text, (documentId, what) => {
      const [document] = listBlindDocuments(db, [documentId]);
      if (document?.blind !== 1) return null;
      const person = people.ofDocument(document);
      return what === 'file' ? person.documentAlias : person.alias;
    });
  }

  function subjectOf(ids: SubjectIds): Subject {
    return lookupFor([ids]).subjectOf(ids);
  }

  function cover<Value>(input: unknown, value: Value): Value {
    if (!isAnythingBlind(db) || value === null || value === undefined) return value;
    const asked = idsOfInput(input);
    const lookup = lookupFor([asked, ...collectSubjects(value)]);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts are covered, lists emptied, nothing is added or left out
    return blindValue(value, lookup.subjectOf(asked), lookup) as Value;
  }

  return {
    coverStray,
    subjectOf,
    check: (path, input) => {
      if (!needsName.has(path) || !isAnythingBlind(db)) return;
      const subject = subjectOf(idsOfInput(input));
      if (subject !== 'shown' && subject !== 'unknown') throw new AppError('PERSON_IS_BLIND', { alias: subject.alias });
    },
    coverValue: cover,
    answer: (path, input, value) => {
      const answer = cover(input, value);
      return preparedBytes.has(path) ? withBytesOf(value, answer) : answer;
    },
  };
}

function idsOfInput(input: unknown): SubjectIds {
  return subjectIdsOf(typeof input === 'object' && input !== null ? { ...input } : {});
}

/** The answer with the bytes that were prepared for it. */
function withBytesOf(value: unknown, answer: unknown): unknown {
  if (typeof value !== 'object' || value === null || typeof answer !== 'object' || answer === null) return answer;
  const bytes = Object.entries(value).filter(([, part]) => part instanceof Uint8Array);
  return { ...answer, ...Object.fromEntries(bytes) };
}

interface Found {
  readonly item: BlindItem | null;
  readonly document: BlindDocument | null;
}

/** Looks up all these subjects at once. */
function finder(db: Db, wanted: readonly SubjectIds[]): (ids: SubjectIds) => Found {
  const named = (key: keyof SubjectIds): readonly string[] => [...new Set(wanted.flatMap(ids => ids[key] ?? []))];
  const items = new Map(listBlindItems(db, named('itemId')).map(item => [item.itemId, item]));
  const people = new Map(listDocumentsOfPeople(db, named('candidateId')).map(person => [person.candidateId, person.documentId]));
  const ofItems = [...items.values()].flatMap(item => item.documentId ?? []);
  const all = [...new Set([...named('documentId'), ...ofItems, ...people.values()])];
  const documents = new Map(listBlindDocuments(db, all).map(document => [document.documentId, document]));
  return ({ itemId, documentId, candidateId }) => {
    const item = itemId === null ? null : (items.get(itemId) ?? null);
    const id = item?.documentId ?? documentId ?? (candidateId === null ? null : (people.get(candidateId) ?? null));
    return { item, document: id === null ? null : (documents.get(id) ?? null) };
  };
}

function subjectFrom({ item, document }: Found, people: BlindPeople): Subject {
  if (document !== null) return document.blind === 1 ? people.ofDocument(document) : 'shown';
  if (item === null) return 'unknown';
  return item.batchBlind === 1 ? people.ofFile(item.position) : 'shown';
}
