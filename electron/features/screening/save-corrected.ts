import { inflateRawSync } from 'node:zlib';
import { Cv } from '../../../core/contract/cv.ts';
import type { CorrectedDocument } from '../../../core/contract/correction.ts';
import type { ErrorEnvelope } from '../../../core/contract/errors.ts';
import { readerVersion, understandingVersion, type PackedReading } from '../../../core/contract/screening.ts';
import { candidateKeys, keyWordsOf } from '../../../core/people/person-keys.ts';
import { finishItem, getBatchItem, resetItem, type BatchItem } from '../../../db/queries/batch-items.ts';
import { correctPerson } from '../../../db/queries/corrected-people.ts';
import { listItemsOfDocument, type ReadingAsRead } from '../../../db/queries/corrections.ts';
import { assignCandidate, getCv } from '../../../db/queries/cvs.ts';
import { getDocument, getDocumentText } from '../../../db/queries/documents.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { saveMatch } from '../../../db/queries/matches.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import { foldVersions, getPersonOfDocument } from '../../../db/queries/versions.ts';
import { saveReading } from './save-reading.ts';
import { helpDetailsOf } from './help-details.ts';

/** A document with its corrections put in, as the worker returned it. `rubricIds` in the order of its matches. */
export interface CorrectedResult {
  readonly documentId: string;
  readonly rubricIds: readonly string[];
  readonly read: ReadingAsRead;
  readonly corrected: CorrectedDocument;
  readonly at: number;
  readonly newId: () => string;
}

/** Saves the CV as corrected with its matches, calls the person by it, and lets every ranking that shows it know. */
export function saveCorrected(tx: WriteTransaction, result: CorrectedResult): void {
  const { documentId, rubricIds, corrected, at, newId } = result;
  const { reading, matches } = corrected;
  const cvId = saveCorrectedReading(tx, result);
  const insufficient = new Set<string>();
  for (const [index, { satisfactions, ...match }] of matches.entries()) {
    const rubricId = rubricIds[index];
    if (rubricId === undefined) continue;
    saveMatch(tx, { ...match, id: newId(), documentId, cvId, rubricId, criteria: satisfactions, at });
    if (match.insufficient) insufficient.add(rubricId);
  }
  for (const { itemId, rubricId } of listItemsOfDocument(tx, documentId)) {
    const item = getBatchItem(tx, itemId);
    if (item === null) continue;
    const isInsufficient = rubricId !== null && insufficient.has(rubricId);
    changeOutcome(tx, item, helpOf(item, reading, isInsufficient), at);
    appendEvent(tx, { at, actor: 'system', kind: 'cv.corrected', subjectKind: 'batch_item', subjectId: itemId, data: { documentId } });
  }
  const candidateId = getPersonOfDocument(tx, documentId);
  if (candidateId !== null) foldVersions(tx, candidateId, at);
}

function saveCorrectedReading(tx: WriteTransaction, { documentId, corrected, read, at, newId }: CorrectedResult): string {
  const { reading } = corrected;
  const before = getCv(tx, documentId);
  const cvId = saveReading(tx, {
    documentId,
    reading,
    readerVersion: getDocumentText(tx, documentId)?.readerVersion ?? readerVersion,
    understandingVersion: before?.understandingVersion ?? understandingVersion,
    at,
    newId,
  });
  callPerson(tx, documentId, reading, { formerly: before === null ? [read.cv] : [read.cv, before.packed], at, newId });
  return cvId;
}

/** The person of the document is called as it says now; where nobody was known by it, its keys may tell who it is. */
function callPerson(
  tx: WriteTransaction,
  documentId: string,
  reading: PackedReading,
  { formerly, at, newId }: Pick<CorrectedResult, 'at' | 'newId'> & { readonly formerly: readonly Uint8Array[] },
): void {
  const keys = candidateKeys(reading);
  const candidateId = getDocument(tx, documentId)?.candidateId ?? null;
  if (candidateId === null) {
    if (keys.length > 0) assignCandidate(tx, { newId: newId(), documentId, name: reading.name, keys, at });
    return;
  }
  const now = new Set(keys.map(key => `${key.kind} ${key.value}`));
  const gone = formerly.flatMap(packed => candidateKeys(wordsOf(packed))).filter(key => !now.has(`${key.kind} ${key.value}`));
  correctPerson(tx, { candidateId, name: reading.name, keys, gone });
}

function wordsOf(packed: Uint8Array): Parameters<typeof candidateKeys>[0] {
  return keyWordsOf(Cv.parse(JSON.parse(inflateRawSync(packed).toString('utf8'))));
}

/** Why a person still has to help, or null. Files that were not read at all are none of this. */
function helpOf(item: BatchItem, reading: PackedReading, insufficient: boolean): ErrorEnvelope | null {
  const { help } = reading;
  // Whose pictures could not be made out stays so, with its reason.
  if (help === 'DOCUMENT_NO_TEXT' && item.errorCode === 'DOCUMENT_NOT_RECOGNISED')
    return { code: 'DOCUMENT_NOT_RECOGNISED', details: item.errorDetails };
  // Whose words nobody could read stays protected: its password is still the way on, until enough is filled in.
  if (help !== null && item.errorCode === 'DOCUMENT_ENCRYPTED') return { code: 'DOCUMENT_ENCRYPTED', details: item.errorDetails };
  if (help !== null) return { code: help, details: helpDetailsOf(reading) };
  return insufficient ? { code: 'DOCUMENT_NOT_UNDERSTOOD', details: {} } : null;
}

function changeOutcome(tx: WriteTransaction, item: BatchItem, help: ErrorEnvelope | null, at: number): void {
  if (item.status !== 'completed' && item.status !== 'needs-help') return;
  if ((item.errorCode ?? null) === (help?.code ?? null)) return;
  resetItem(tx, item.id);
  const status = help === null ? 'completed' : 'needs-help';
  finishItem(tx, { id: item.id, status, error: help, duplicateOf: null, seconds: item.seconds, at: item.finishedAt ?? at });
}
