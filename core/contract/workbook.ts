import { z } from 'zod';

/**
 * How the cells of a column are shown: whole numbers, one decimal, a share of 1 with the colours of a satisfaction,
 * a date (its value is an ISO day), text as it is.
 */
export const columnKinds = ['text', 'integer', 'decimal', 'share', 'date'] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** A cell of its own kind, or a bare value of its column's kind; null is an empty cell. */
export const WorkbookCell = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.object({ kind: z.enum(columnKinds), value: z.union([z.string(), z.number()]) }).readonly(),
]);
export type WorkbookCell = z.infer<typeof WorkbookCell>;

/** One sheet: a frozen row of column heads with a filter, then its rows. Widths in characters. */
export const WorkbookSheet = z
  .object({
    name: z.string().min(1).max(31),
    columns: z.array(z.object({ title: z.string(), kind: z.enum(columnKinds), width: z.number().positive() }).readonly()).readonly(),
    /** Columns at the left that stay in view. */
    frozenColumns: z.number().int().nonnegative(),
    rows: z.array(z.array(WorkbookCell).readonly()).readonly(),
  })
  .readonly();
export type WorkbookSheet = z.infer<typeof WorkbookSheet>;

/** Worker task `writeWorkbook`: returns the bytes of the XLSX file. */
export const WriteWorkbookInput = z.object({ sheets: z.array(WorkbookSheet).min(1).readonly() }).readonly();
export type WriteWorkbookInput = z.infer<typeof WriteWorkbookInput>;
