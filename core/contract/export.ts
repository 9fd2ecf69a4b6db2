import { z } from 'zod';

/** What to write, of whom, and where. */
export const ExportInput = z.object({
  batchId: z.string().min(1),
  what: z.enum(['candidates', 'batch', 'workbook', 'csv']),
  /** People of `candidates`, in this order; ignored for the rest. */
  itemIds: z.array(z.string().min(1)).max(20_000).readonly(),
  /** One file for all candidates, with an outline, instead of a file each. */
  merged: z.boolean(),
  paper: z.enum(['A4', 'Letter']),
  /** Absolute path: a folder for several files, else the file itself. */
  place: z.string().min(1).max(4_096),
});
export type ExportInput = z.infer<typeof ExportInput>;

/** How an export stands. `files` are absolute paths of what is written; nothing half-written is ever left behind. */
export type ExportUpdate =
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly now: string }
  | { readonly kind: 'finished'; readonly exportId: string; readonly files: readonly string[]; readonly seconds: number };

/** What to show before it is printed. */
export const PreviewInput = z.object({
  batchId: z.string().min(1),
  what: z.enum(['candidate', 'batch']),
  itemId: z.string().min(1).nullable(),
  paper: z.enum(['A4', 'Letter']),
});
export type PreviewInput = z.infer<typeof PreviewInput>;

/** An export of the past. Times in milliseconds since 1970. */
export interface RecentExport {
  readonly exportId: string;
  readonly what: ExportInput['what'];
  readonly title: string;
  readonly place: string;
  readonly files: number;
  readonly at: number;
  readonly seconds: number;
  /** False when nothing is at that place any more. */
  readonly there: boolean;
}
