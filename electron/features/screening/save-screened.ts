import type { ErrorEnvelope } from '../../../core/contract/errors.ts';
import {
  readerVersion,
  understandingVersion,
  type PackedMatch,
  type PackedReading,
  type Screened,
} from '../../../core/contract/screening.ts';
import { candidateKeys } from '../../../core/people/person-keys.ts';
import { finishItem, getBatchItem } from '../../../db/queries/batch-items.ts';
import { getReadingAsRead, saveReadingAsRead } from '../../../db/queries/corrections.ts';
import { assignCandidate } from '../../../db/queries/cvs.ts';
import { saveFoundPeople } from '../../../db/queries/document-parts.ts';
import { markDocumentRead } from '../../../db/queries/documents.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { saveMatch } from '../../../db/queries/matches.ts';
import { listItemsOfCandidates } from '../../../db/queries/triage.ts';
import { foldVersions, getPersonOfItem } from '../../../db/queries/versions.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import { helpDetailsOf } from './help-details.ts';
import { outcomeOf } from './outcome.ts';
import { saveReading } from './save-reading.ts';
import { settleBatch } from './settle-batch.ts';

/** Where a result belongs, and when it was made. */
export interface ResultPlace {
  readonly itemId: string;
  readonly documentId: string;
  readonly rubricId: string | null;
  readonly seconds: number;
  readonly at: number;
  readonly newId: () => string;
  /** Puts what people corrected in the document into its new reading. */
  readonly correctAgain?: ((tx: WriteTransaction, documentId: string) => void) | undefined;
}

/**
 * Saves a reading and its match, ends the item and says so in the event log: one transaction, or nothing.
 * `whyUnrecognised` says what became of the pictures of a document that has no text.
 */
export function saveScreened(tx: WriteTransaction, place: ResultPlace, screened: Screened, whyUnrecognised: string | null = null): void {
  const { reading } = screened;
  const cvId = saveReadingOf(tx, place, reading);
  if (screened.match !== null) saveMatchOf(tx, place, cvId, screened.match);
  const code = reading.help ?? (screened.match?.insufficient === true ? 'DOCUMENT_NOT_UNDERSTOOD' : null);
  if (code === 'DOCUMENT_NO_TEXT' && whyUnrecognised !== null)
    endItem(tx, place, { code: 'DOCUMENT_NOT_RECOGNISED', details: { reason: whyUnrecognised } });
  else endItem(tx, place, code === null ? null : { code, details: helpDetailsOf(reading) });
}

/** Saves the match of a document that was read before, and ends the item. */
export function saveRematched(
  tx: WriteTransaction,
  place: ResultPlace,
  cvId: string,
  match: PackedMatch,
  help: ErrorEnvelope | null,
): void {
  saveMatchOf(tx, place, cvId, match);
  endItem(tx, place, help ?? (match.insufficient ? { code: 'DOCUMENT_NOT_UNDERSTOOD', details: {} } : null));
}

/** Ends an item that could not be completed, with its reason. */
export function saveFailure(tx: WriteTransaction, place: Pick<ResultPlace, 'itemId' | 'seconds' | 'at'>, error: ErrorEnvelope): void {
  endItem(tx, place, error);
}

/** Ends an item whose task used up its attempts without an answer, as *failed* whatever the reason. */
export function saveDead(tx: WriteTransaction, place: Pick<ResultPlace, 'itemId' | 'seconds' | 'at'>, error: ErrorEnvelope): void {
  const ended = finishItem(tx, {
    id: place.itemId,
    status: 'failed',
    error,
    duplicateOf: null,
    seconds: place.seconds,
    at: place.at,
  });
  if (ended) tell(tx, place, 'failed', error.code);
}

/** Ends an item whose bytes came before. */
export function saveDuplicate(tx: WriteTransaction, place: Pick<ResultPlace, 'itemId' | 'seconds' | 'at'>, duplicateOf: string): void {
  finishItem(tx, { id: place.itemId, status: 'duplicate', error: null, duplicateOf, seconds: place.seconds, at: place.at });
  tell(tx, place, 'duplicate', null);
}

function saveReadingOf(tx: WriteTransaction, place: ResultPlace, reading: PackedReading): string {
  const { documentId, at } = place;
  markDocumentRead(tx, { id: documentId, pageCount: reading.pageCount, status: 'read', datedAt: reading.datedAt ?? null });
  const cvId = saveReading(tx, { documentId, reading, readerVersion, understandingVersion, at, newId: place.newId });
  saveFoundPeople(tx, documentId, reading.people ?? []);
  const keys = candidateKeys(reading);
  if (keys.length > 0) {
    const person = assignCandidate(tx, { newId: place.newId(), documentId, name: reading.name, keys, at });
    // Where they stand already it shows that there is another file of theirs.
    if (person.joined || (person.known && person.gained)) tellOfPerson(tx, person.candidateId, at, person.joined ? Infinity : mostTold);
  }
  if (getReadingAsRead(tx, documentId) !== null) {
    saveReadingAsRead(tx, documentId, { text: reading.text, cv: reading.cv });
    place.correctAgain?.(tx, documentId);
  }
  return cvId;
}

function saveMatchOf(tx: WriteTransaction, place: ResultPlace, cvId: string, match: PackedMatch): void {
  if (place.rubricId === null) return;
  const { satisfactions, ...values } = match;
  saveMatch(tx, {
    ...values,
    id: place.newId(),
    documentId: place.documentId,
    cvId,
    rubricId: place.rubricId,
    criteria: satisfactions,
    at: place.at,
  });
}

function endItem(tx: WriteTransaction, place: Pick<ResultPlace, 'itemId' | 'seconds' | 'at'>, error: ErrorEnvelope | null): void {
  const status = error === null ? 'completed' : outcomeOf(error.code);
  finishItem(tx, { id: place.itemId, status, error, duplicateOf: null, seconds: place.seconds, at: place.at });
  const candidateId = getPersonOfItem(tx, place.itemId);
  if (candidateId !== null) foldVersions(tx, candidateId, place.at);
  tell(tx, place, status, error?.code ?? null);
}

/** Notes how an item ended; the last one of a batch ends it too. */
function tell(tx: WriteTransaction, place: { readonly itemId: string; readonly at: number }, status: string, code: string | null): void {
  appendEvent(tx, {
    at: place.at,
    actor: 'system',
    kind: 'document.screened',
    subjectKind: 'batch_item',
    subjectId: place.itemId,
    data: { status, code },
  });
  const batchId = getBatchItem(tx, place.itemId)?.batchId;
  if (batchId !== undefined) settleBatch(tx, batchId, place.at);
}

/** Another file of one person is told to so many of their items: more share an agency's address. */
const mostTold = 20;

/** Notes that what people decided about a document now counts for somebody known: every ranking that shows them has to follow. */
function tellOfPerson(tx: WriteTransaction, candidateId: string, at: number, most: number): void {
  for (const { itemId } of listItemsOfCandidates(tx, [candidateId], null).slice(0, most))
    appendEvent(tx, { at, actor: 'system', kind: 'candidate.joined', subjectKind: 'batch_item', subjectId: itemId, data: { candidateId } });
}
