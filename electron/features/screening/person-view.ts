import type { DocumentFacts, DocumentView, PersonView } from '../../../core/contract/batch-view.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { getBatchItem, type BatchItem } from '../../../db/queries/batch-items.ts';
import { countStoredBytes, getDocument } from '../../../db/queries/documents.ts';
import { listApplications } from '../../../db/queries/applications.ts';
import { listNotesOf } from '../../../db/queries/batch-rows.ts';
import type { Db } from '../../../db/statement.ts';
import { requireBatch } from './batch-head.ts';
import { loadCv, loadDocumentText, loadMatch, warningsOf } from './batch-results.ts';
import { readRows } from './batch-rows.ts';

/** All that is known of one item. Throws NOT_FOUND where the batch, or the item in it, is gone. */
export function readPerson(db: Db, batchId: string, itemId: string): PersonView {
  const batch = requireBatch(db, batchId);
  const item = getBatchItem(db, itemId);
  const [row] = item?.batchId === batchId ? readRows(db, batchId, [itemId]) : [];
  if (item === null || row === undefined) throw new AppError('NOT_FOUND', { what: 'candidate' });
  const documentId = item.status === 'duplicate' ? null : item.documentId;
  const text = documentId === null ? null : loadDocumentText(db, documentId);
  return {
    row,
    cv: documentId === null ? null : loadCv(db, documentId),
    match: documentId === null || batch.rubricId === null ? null : loadMatch(db, documentId, batch.rubricId),
    hidden: text?.hidden ?? [],
    instructions: text?.instructions ?? [],
    recognised: text?.recognised ?? [],
    notes: row.candidateId === null ? [] : listNotesOf(db, row.candidateId, batch.jobId),
    decisionWords: decisionWordsOf(db, batch.jobId, row.candidateId),
    document: factsOf(db, item, batch.createdAt, text?.kind ?? null),
    warnings: documentId === null ? [] : warningsOf(db, documentId, text),
  };
}

function decisionWordsOf(db: Db, jobId: string | null, candidateId: string | null): string {
  if (jobId === null || candidateId === null) return '';
  return listApplications(db, jobId, [candidateId])[0]?.decisionReason ?? '';
}

/** What was read says best what a document is: a mail may be the PDF that came with it. */
function factsOf(db: Db, item: BatchItem, receivedAt: number, readAs: string | null): DocumentFacts {
  const stored = item.documentId === null ? null : getDocument(db, item.documentId);
  return {
    documentId: stored?.id ?? null,
    kind: readAs ?? stored?.kind ?? null,
    sizeBytes: stored?.sizeBytes ?? null,
    pageCount: stored?.pageCount ?? null,
    sha256: stored?.sha256 ?? null,
    path: item.path,
    receivedAt: stored?.createdAt ?? receivedAt,
    kept: stored !== null && countStoredBytes(db, stored.sha256) === stored.sizeBytes,
  };
}

/** The text of a document with its places. Throws NOT_FOUND where nothing was read of it. */
export function readDocumentView(db: Db, documentId: string): DocumentView {
  const text = loadDocumentText(db, documentId);
  if (text === null) throw new AppError('NOT_FOUND', { what: 'document text' });
  return { kind: text.kind, pages: text.pages, lines: text.lines };
}
