import { AppError } from '../../../core/contract/errors.ts';
import type { AddToJobInput } from '../../../core/contract/people.ts';
import type { AddedToJob } from '../../../core/contract/person.ts';
import { changeApplication, listApplications } from '../../../db/queries/applications.ts';
import { addBatchItems, attachDocument, getBatchItem } from '../../../db/queries/batch-items.ts';
import { createBatch, findBatchByKey, reopenBatch } from '../../../db/queries/batches.ts';
import { appendEvent } from '../../../db/queries/events.ts';
import { getJob, getRubric, type SavedRubric } from '../../../db/queries/jobs.ts';
import { isInJob, listDocumentsOfPerson, type DocumentOfPerson } from '../../../db/queries/people.ts';
import { type Db, type WriteTransaction, writeTx } from '../../../db/statement.ts';
import { requireCandidate } from './person-changes.ts';

/** What adding people to a job needs of its surroundings. */
export interface AddToJobParts {
  readonly db: Db;
  readonly newId: () => string;
  readonly now: () => number;
  /** Sends the task that matches an item, in the transaction that makes it wait. */
  readonly screen: (tx: WriteTransaction, item: { readonly id: string; readonly batchId: string }) => void;
}

/** Title of the batch of people who did not come with a file. */
const batchTitle = 'Added by hand';

/**
 * Considers people for a job: their standing CVs wait in its batch *Added by hand* to be matched with its newest rubric.
 * Each rubric version has a batch of its own, so that nobody is ranked by another than they were added for. Throws NOT_FOUND, JOB_CLOSED.
 */
export function addToJob({ personIds, jobId }: AddToJobInput, parts: AddToJobParts): AddedToJob {
  const { db, newId, now } = parts;
  return writeTx(db, tx => {
    const rubric = getRubric(tx, jobId, 'latest');
    const job = getJob(tx, jobId);
    if (rubric === null || job === null) throw new AppError('NOT_FOUND', { what: 'job' });
    if (job.status === 'closed') throw new AppError('JOB_CLOSED', { title: job.title });
    const at = now();
    const people = [...new Set(personIds.map(id => requireCandidate(tx, id, { at, newId })))];
    const fresh = people.filter(candidateId => !isInJob(tx, candidateId, jobId));
    const readable = fresh.flatMap(candidateId => {
      const document = listDocumentsOfPerson(tx, candidateId).find(each => each.cv !== null && each.itemId !== null);
      return document === undefined ? [] : [{ candidateId, document }];
    });
    const counts = { added: readable.length, already: people.length - fresh.length, unreadable: fresh.length - readable.length };
    if (readable.length === 0) return { batchId: null, ...counts };
    const batchId = openBatch(tx, rubric, at, newId);
    for (const { candidateId, document } of readable) {
      consider(tx, { candidateId, jobId, batchId, documentId: document.documentId, at, newId });
      addItem(tx, batchId, document, { ...parts, at });
    }
    return { batchId, ...counts };
  });
}

function openBatch(tx: WriteTransaction, { id: rubricId, jobId, rubric }: SavedRubric, at: number, newId: () => string): string {
  const key = `by-hand:${rubricId}`;
  const known = findBatchByKey(tx, key);
  if (known !== null) {
    reopenBatch(tx, known.id);
    return known.id;
  }
  const id = newId();
  const title = rubric.version === 1 ? batchTitle : `${batchTitle}, rubric ${rubric.version}`;
  createBatch(tx, { id, key, jobId, rubricId, title, options: {}, at });
  return id;
}

function consider(
  tx: WriteTransaction,
  input: Readonly<Record<'candidateId' | 'jobId' | 'batchId' | 'documentId', string>> & {
    readonly at: number;
    readonly newId: () => string;
  },
): void {
  const { candidateId, jobId, batchId, documentId, at, newId } = input;
  if (listApplications(tx, jobId, [candidateId]).length > 0) return;
  const undecided = { status: 'new', decision: null, decisionReason: null, decidedAt: null, createdAt: at, updatedAt: at } as const;
  changeApplication(tx, {
    before: null,
    after: { id: newId(), jobId, candidateId, batchId, documentId, ...undecided, rating: null, reasonId: null },
  });
}

function addItem(tx: WriteTransaction, batchId: string, document: DocumentOfPerson, parts: AddToJobParts & { readonly at: number }): void {
  const id = parts.newId();
  const path = (document.itemId === null ? null : getBatchItem(tx, document.itemId))?.path ?? document.fileName;
  // Two people may have files of one name; in a batch each has its own.
  const added = addBatchItems(tx, batchId, [{ id, path, relPath: document.fileName }]);
  if (added === 0) addBatchItems(tx, batchId, [{ id, path, relPath: `${id}/${document.fileName}` }]);
  attachDocument(tx, id, document.documentId);
  parts.screen(tx, { id, batchId });
  const { at } = parts;
  appendEvent(tx, { at, actor: 'user', kind: 'person.added-to-job', subjectKind: 'batch_item', subjectId: id, data: { batchId } });
}
