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

/** One sheet: a frozen row of column heads with a filter. Widths in characters. */
export const WorkbookSheet = z
  .object({
    name: z.string().min(1).max(31),
    columns: z.array(z.object({ title: z.string(), kind: z.enum(columnKinds), width: z.number().positive() }).readonly()).readonly(),
    /** Columns at the left that stay in view. */
    frozenColumns: z.number().int().nonnegative(),
  })
  .readonly();
export type WorkbookSheet = z.infer<typeof WorkbookSheet>;

/** A row of a sheet, one cell for each column. */
export type WorkbookRow = readonly WorkbookCell[];

/** How much of a sheet is written: rows below its heads, bytes of its text and their checksum (CRC-32), all so far. */
export const WrittenSoFar = z.object({ rows: z.number().int(), sizeBytes: z.number().int(), checksum: z.number().int() }).readonly();
export type WrittenSoFar = z.infer<typeof WrittenSoFar>;

/** Worker task `writeRows`: some more rows of a sheet; `before` is null for its first ones, which may be none. */
export const WriteRowsInput = z
  .object({ sheet: WorkbookSheet, before: WrittenSoFar.nullable(), rows: z.array(z.array(WorkbookCell).readonly()).readonly() })
  .readonly();
export type WriteRowsInput = z.infer<typeof WriteRowsInput>;

/** What `writeRows` returns: a piece of the sheet, compressed, and how much of it there is now. */
export const WrittenRows = z.object({ piece: z.instanceof(Uint8Array), written: WrittenSoFar }).readonly();
export type WrittenRows = z.infer<typeof WrittenRows>;

/** Worker task `packWorkbook`: sheets with all their pieces in order. Returns the bytes of the XLSX file. */
export const PackWorkbookInput = z
  .object({
    sheets: z
      .array(
        z.object({ sheet: WorkbookSheet, pieces: z.array(z.instanceof(Uint8Array)).min(1).readonly(), written: WrittenSoFar }).readonly(),
      )
      .min(1)
      .readonly(),
  })
  .readonly();
export type PackWorkbookInput = z.infer<typeof PackWorkbookInput>;
