import type { BatchRow } from '../../../core/contract/batch-view.ts';

/** A ranked row with what a test is about set. */
export function rowOf(itemId: string, part: Partial<BatchRow> = {}): BatchRow {
  return {
    itemId,
    documentId: `document-${itemId}`,
    candidateId: `candidate-${itemId}`,
    file: `${itemId}.pdf`,
    status: 'completed',
    stage: 100,
    recognition: null,
    recognisedPage: null,
    errorCode: null,
    error: null,
    duplicateOf: null,
    name: itemId,
    headline: '',
    score: 50,
    low: 50,
    high: 50,
    recommendation: 'maybe',
    totalYears: 5,
    required: 'mm',
    requiredMet: 2,
    criteria: 'mm-',
    hiddenWords: 0,
    decision: null,
    standing: part.decision ?? 'new',
    rating: null,
    reasonId: null,
    unread: true,
    aside: false,
    tags: [],
    notes: 0,
    versionOf: null,
    versions: 1,
    position: 0,
    ...part,
  };
}

/** Rows by their ids, as the window keeps them. */
export function rowsOf(...rows: readonly BatchRow[]): ReadonlyMap<string, BatchRow> {
  return new Map(rows.map(row => [row.itemId, row]));
}
