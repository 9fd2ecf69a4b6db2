import { z } from 'zod';

/** Fewest and most people that stand side by side in a comparison. */
export const fewestCompared = 2;
export const mostCompared = 4;

/** What can be written: reports as PDF, tables of the whole batch, the full result, one file of the JSON Resume format a person. */
export const exportKinds = ['candidates', 'comparison', 'batch', 'workbook', 'csv', 'json', 'json-resume'] as const;
export type ExportKind = (typeof exportKinds)[number];

const ItemIds = z.array(z.string().min(1)).max(20_000).readonly();

/** What to write, of whom, and where. */
export const ExportInput = z.object({
  batchId: z.string().min(1),
  what: z.enum(exportKinds),
  /** People of `candidates`, `comparison` and `json-resume`, in this order; ignored for the rest. */
  itemIds: ItemIds,
  /** One file for all candidates, with an outline, instead of a file each. */
  merged: z.boolean(),
  paper: z.enum(['A4', 'Letter']),
  /** Absolute path: a folder for several files, else the file itself. */
  place: z.string().min(1).max(4_096),
});
export type ExportInput = z.infer<typeof ExportInput>;

/** What is kept of an export beside its kind and place, so that it can be made again. */
export const ExportRequest = ExportInput.pick({ itemIds: true, merged: true, paper: true });
export type ExportRequest = z.infer<typeof ExportRequest>;

/** An export of the past, once more: all of it, or what is missing since it broke off. */
export const RepeatInput = z.object({ exportId: z.string().min(1).max(100), rest: z.boolean() });
export type RepeatInput = z.infer<typeof RepeatInput>;

/** How an export stands. `files` are absolute paths of what is written; nothing half-written is ever left behind. */
export type ExportUpdate =
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly now: string }
  | { readonly kind: 'finished'; readonly exportId: string; readonly files: readonly string[]; readonly seconds: number };

/** What to show before it is printed. */
export const PreviewInput = z.object({
  batchId: z.string().min(1),
  what: z.enum(['candidate', 'comparison', 'batch']),
  /** One person, or those who are compared; nobody for a batch. */
  itemIds: z.array(z.string().min(1)).max(mostCompared).readonly(),
  paper: z.enum(['A4', 'Letter']),
});
export type PreviewInput = z.infer<typeof PreviewInput>;

/** A file for another program: a report as it would be printed, or somebody's file as it was received. */
export const HandOutInput = z.union([PreviewInput, PreviewInput.extend({ what: z.literal('original') })]);
export type HandOutInput = z.infer<typeof HandOutInput>;

/** An export of the past. Times in milliseconds since 1970. */
export interface RecentExport {
  readonly exportId: string;
  readonly batchId: string;
  readonly what: ExportKind;
  readonly title: string;
  /** The file, or the folder of several files. */
  readonly place: string;
  readonly files: number;
  /** More than `files` where the export broke off. */
  readonly wanted: number;
  readonly at: number;
  readonly seconds: number;
  /** False when nothing is at that place any more. */
  readonly there: boolean;
  /** True where it is known of whom it was, so that it can be made again. */
  readonly repeatable: boolean;
}
