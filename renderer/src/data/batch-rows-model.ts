import type { BatchHead, BatchRow, BatchUpdate } from '../../../core/contract/batch-view.ts';
import { moveRows, noGroups, type RowGroups } from './batch-rows-groups.ts';

/** All that the window knows of a batch. */
export interface BatchModel {
  readonly head: BatchHead | null;
  /** Every received file by its item id. */
  readonly rows: ReadonlyMap<string, BatchRow>;
  /** The same rows by where they stand. */
  readonly groups: RowGroups;
  /** True once all rows have come; before that the best ones are there. */
  readonly whole: boolean;
  /** How often the rows began anew, by a new rubric or a new look at the batch: then the order is a new one too. */
  readonly beginnings: number;
  /** Rows that began anew and are not whole yet; the former ones stay until then. */
  readonly coming: ReadonlyMap<string, BatchRow> | null;
}

const nothing: BatchModel = { head: null, rows: new Map(), groups: noGroups, whole: false, beginnings: 0, coming: null };

/** What is known after an update, from what was known before it. */
export function foldBatch(before: BatchModel | undefined, update: BatchUpdate): BatchModel {
  const model = before ?? nothing;
  switch (update.kind) {
    case 'head':
      return { ...model, head: update.head };
    case 'changed':
      return {
        ...withChanged(model, update.rows),
        coming: model.coming === null ? null : withRows(model.coming, update.rows),
      };
    case 'rows':
      return takePart(model, update);
  }
}

function takePart(model: BatchModel, { rows, first, last }: Extract<BatchUpdate, { readonly kind: 'rows' }>): BatchModel {
  const isNew = first && model.rows.size > 0;
  const coming = isNew ? new Map<string, BatchRow>() : model.coming;
  if (coming === null) {
    return { ...withChanged(model, rows), whole: last, beginnings: first ? model.beginnings + 1 : model.beginnings };
  }
  const grown = withRows(coming, rows);
  if (!last) return { ...model, coming: grown };
  const groups = moveRows(noGroups, new Map(), [...grown.values()]);
  return { ...model, rows: grown, groups, whole: true, beginnings: model.beginnings + 1, coming: null };
}

function withChanged(model: BatchModel, rows: readonly BatchRow[]): BatchModel {
  if (rows.length === 0) return model;
  return { ...model, rows: withRows(model.rows, rows), groups: moveRows(model.groups, model.rows, rows) };
}

function withRows(before: ReadonlyMap<string, BatchRow>, rows: readonly BatchRow[]): ReadonlyMap<string, BatchRow> {
  if (rows.length === 0) return before;
  const after = new Map(before);
  for (const row of rows) after.set(row.itemId, row);
  return after;
}

/** The fields of a row that a person changes. */
export type RowMarks = Partial<Pick<BatchRow, 'decision' | 'standing' | 'rating' | 'reasonId' | 'unread' | 'aside' | 'tags' | 'notes'>>;

/** The model with these marks on the rows; rows that are not there are passed over. */
export function markRows(model: BatchModel, marks: ReadonlyMap<string, RowMarks>): BatchModel {
  const changed = [...marks].flatMap(([itemId, mark]) => {
    const row = model.rows.get(itemId);
    return row === undefined ? [] : [{ ...row, ...mark }];
  });
  return withChanged(model, changed);
}

/**
 * The model without marks that could not be saved: each row gets back what it had `before`, unless something else was
 * told of it meanwhile.
 */
export function unmarkRows(model: BatchModel, before: BatchModel, marks: ReadonlyMap<string, RowMarks>): BatchModel {
  const restored = [...marks].flatMap(([itemId, mark]) => {
    const former = before.rows.get(itemId);
    const row = model.rows.get(itemId);
    if (former === undefined || row === undefined) return [];
    const back = { ...row };
    for (const field of markFields) {
      if (field in mark && row[field] === mark[field]) Object.assign(back, { [field]: former[field] });
    }
    return [back];
  });
  return withChanged(model, restored);
}

const markFields = [
  'decision',
  'standing',
  'rating',
  'reasonId',
  'unread',
  'aside',
  'tags',
  'notes',
] as const satisfies readonly (keyof RowMarks)[];
