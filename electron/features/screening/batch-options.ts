import { z } from 'zod';
import { ErrorEnvelope } from '../../../core/contract/errors.ts';
import { getBatch, setBatchOptions, type StoredBatch } from '../../../db/queries/batches.ts';
import type { WriteTransaction } from '../../../db/statement.ts';

/** What a batch remembers of how its files came. */
export const BatchOptions = z
  .object({
    /** Drops that are still being walked. */
    deliveries: z.array(z.string()).readonly().default([]),
    /** True while items are being put back to be ranked by another rubric. */
    rescoring: z.boolean().default(false),
    /** True when files that hold the CVs of several people are split without a question. */
    splitsPacks: z.boolean().default(false),
    /** First thing that went wrong while taking files in. */
    trouble: ErrorEnvelope.nullable().default(null),
  })
  .readonly();
export type BatchOptions = z.infer<typeof BatchOptions>;

/** The options of a batch; one that keeps none has the usual ones. */
export function optionsOf(batch: Pick<StoredBatch, 'options'>): BatchOptions {
  return BatchOptions.parse(JSON.parse(batch.options));
}

/** Changes the options of a batch; nothing where there is no such batch. */
export function changeOptions(tx: WriteTransaction, batchId: string, change: (options: BatchOptions) => BatchOptions): void {
  const batch = getBatch(tx, batchId);
  if (batch !== null) setBatchOptions(tx, batchId, change(optionsOf(batch)));
}

/** True while files of an open batch are still being found. */
export function isCounting(batch: Pick<StoredBatch, 'options' | 'status'>): boolean {
  return batch.status === 'open' && optionsOf(batch).deliveries.length > 0;
}

/** True while work on the batch is still being laid out, so that it must not end although nothing waits or runs. */
export function isUnfolding(batch: Pick<StoredBatch, 'options'>): boolean {
  const { deliveries, rescoring } = optionsOf(batch);
  return deliveries.length > 0 || rescoring;
}
