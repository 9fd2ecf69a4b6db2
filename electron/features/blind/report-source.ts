import type { BatchItemResult, RankedItem } from '../../../core/contract/batch.ts';
import type { Concealed } from '../../../core/contract/report.ts';
import type { BlindGate } from './gate.ts';

/** Where everything comes from that leaves the app for other people. */
export interface ReportSource {
  readonly ranking: (
    batchId: string,
    rule: { readonly top: number | null; readonly threshold: number | null },
  ) => Promise<readonly RankedItem[]>;
  readonly people: (
    batchId: string,
    itemIds: readonly string[],
  ) => Promise<{ readonly items: readonly RankedItem[]; readonly scores: readonly number[] }>;
  readonly itemResult: (batchId: string, item: RankedItem) => BatchItemResult;
  readonly concealed: (documentId: string) => Concealed;
}

/** The same source through the gate: reports, tables and the names of their files know blind people by their alias. */
export function blindSource<Source extends ReportSource>(source: Source, gate: BlindGate): Source & ReportSource {
  return {
    ...source,
    ranking: async (batchId, rule) => gate.coverValue({ batchId }, await source.ranking(batchId, rule)),
    people: async (batchId, itemIds) => gate.coverValue({ batchId }, await source.people(batchId, itemIds)),
    itemResult: (batchId, item) => gate.coverValue({ itemId: item.itemId, documentId: item.documentId }, source.itemResult(batchId, item)),
    concealed: documentId => gate.coverValue({ documentId }, source.concealed(documentId)),
  };
}
