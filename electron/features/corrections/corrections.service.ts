import { inflateRawSync } from 'node:zlib';
import {
  fieldSchemas,
  fieldWords,
  type CorrectInput,
  type FieldParts,
  type FieldsView,
  type RuleSortInput,
} from '../../../core/contract/correction.ts';
import { Cv } from '../../../core/contract/cv.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { TriageOutcome } from '../../../core/contract/triage.ts';
import { fieldsOfCv, isAdded, pathOf } from '../../../core/cv/corrections/field-values.ts';
import { resolveFields } from '../../../core/cv/corrections/resolve.ts';
import { sayOccupation } from '../../../core/occupations/say-occupation.ts';
import { getBatchItem } from '../../../db/queries/batch-items.ts';
import { getCorrection, getReadingAsRead, listCorrections, parseCorrection, type CorrectionRow } from '../../../db/queries/corrections.ts';
import { getCv } from '../../../db/queries/cvs.ts';
import type { RowChange } from '../../../db/queries/triage.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { planSort, type SortPlan } from './plan-sort.ts';
import { bundleFiles, writeBundle, type BundleFile } from './parse-bundle.ts';

/** One correction as the session's undo keeps it. */
export interface CorrectionPlan {
  readonly words: {
    readonly did: 'correct';
    readonly field: string;
    readonly change: 'corrected' | 'added' | 'removed' | 'put back as read';
  };
  readonly changes: readonly ({ readonly kind: 'correction' } & RowChange<CorrectionRow>)[];
}

/** What corrections need of their surroundings. */
export interface CorrectionsParts {
  readonly db: Db;
  readonly newId: () => string;
  /** Threads that pack files. */
  readonly pool: Pick<WorkerPool, 'run'>;
  /** Does a plan as one step of the session's undo, and lets the document be scored anew. */
  readonly act: (plan: (tx: WriteTransaction, at: number) => CorrectionPlan | SortPlan) => TriageOutcome;
}

/** What people put right in what the machine read. Throws NOT_FOUND for a file, document or field that is not there. */
export interface CorrectionsService {
  /** All fields of the document of an item, as read and as corrected. */
  readonly fields: (itemId: string) => FieldsView;
  /** Writes, adds or removes a field; REQUEST_INVALID where the value is none of that kind. */
  readonly correct: (input: CorrectInput) => TriageOutcome;
  /** Says that the document of an item is a CV, which joins the ranking, or is none, which needs help. */
  readonly ruleSort: (input: RuleSortInput) => TriageOutcome;
  /** Takes the correction of a field back, so that it is as the machine read it. */
  readonly revert: (input: Pick<CorrectInput, 'itemId'> & { readonly path: string }) => TriageOutcome;
  /** What a report on the parse of an item's document would hold: shapes, no words. */
  readonly parseReport: (itemId: string) => readonly BundleFile[];
  /** Writes that report into a folder as a ZIP and returns the file; see `writeBundle`. */
  readonly writeParseReport: (itemId: string, folder: string) => Promise<string>;
}

/** Corrections of one workspace. */
export function createCorrectionsService({ db, newId, act, pool }: CorrectionsParts): CorrectionsService {
  return {
    fields: itemId => readFields(db, requireDocument(db, itemId)),
    parseReport: itemId => bundleFiles(db, requireDocument(db, itemId)),
    writeParseReport: (itemId, folder) => {
      const documentId = requireDocument(db, itemId);
      return writeBundle(bundleFiles(db, documentId), { folder, id: documentId, pool });
    },
    correct: input => act((tx, at) => planCorrection(tx, input, { at, newId })),
    ruleSort: input => act((tx, at) => planSort(tx, input, at)),
    revert: ({ itemId, path }) =>
      act(tx => {
        const before = getCorrection(tx, requireDocument(tx, itemId), path);
        if (before === null) throw new AppError('NOT_FOUND', { what: 'correction' });
        return {
          words: { did: 'correct', field: wordOf(path), change: isAdded(path) ? 'removed' : 'put back as read' },
          changes: [{ kind: 'correction', before, after: null }],
        };
      }),
  };
}

function requireDocument(db: Db, itemId: string): string {
  const item = getBatchItem(db, itemId);
  if (item === null || item.documentId === null || item.status === 'duplicate') throw new AppError('NOT_FOUND', { what: 'document' });
  return item.documentId;
}

function readFields(db: Db, documentId: string): FieldsView {
  const current = getCv(db, documentId);
  if (current === null) throw new AppError('NOT_FOUND', { what: 'reading' });
  const read = fieldsOfCv(unpackCv(getReadingAsRead(db, documentId)?.cv ?? current.packed));
  const fields = resolveFields(read, listCorrections(db, documentId).map(parseCorrection));
  // Where a correction stands by now: in the document, or on the page written by hand.
  const now = unpackCv(current.packed);
  const occupations = new Map(now.experience.map(({ title, occupation }) => [title, sayOccupation(occupation)]));
  const places = new Map(fieldsOfCv(now).map(field => [pathOf(field.kind, field.parts), field.evidence]));
  return {
    documentId,
    fields: fields.map(({ path, kind, parts, read, correction }) => ({
      path,
      kind,
      value: parts,
      read: read?.parts ?? null,
      confidence: read?.confidence ?? 1,
      evidence: read?.evidence ?? (parts === null ? [] : (places.get(pathOf(kind, parts)) ?? [])),
      correctedAt: correction?.at ?? null,
      occupation: kind === 'position' ? (occupations.get(String(parts?.['title'] ?? '')) ?? '') : '',
    })),
  };
}

function unpackCv(packed: Uint8Array): Cv {
  return Cv.parse(JSON.parse(inflateRawSync(packed).toString('utf8')));
}

interface Making {
  readonly at: number;
  readonly newId: () => string;
}

function planCorrection(tx: WriteTransaction, input: CorrectInput, { at, newId }: Making): CorrectionPlan {
  const { itemId, kind } = input;
  const documentId = requireDocument(tx, itemId);
  const path = input.path ?? addedPath(kind, newId());
  const { fields } = readFields(tx, documentId);
  const known = fields.find(field => field.path === path);
  if (input.path !== null && known === undefined && path !== kind) throw new AppError('NOT_FOUND', { what: 'field' });
  if (known !== undefined && known.kind !== kind) throw new AppError('REQUEST_INVALID', { reason: 'the field is of another kind' });
  const value = input.value === null ? null : partsOf(kind, input.value);
  const before = getCorrection(tx, documentId, path);
  const after: CorrectionRow | null = isAsRead(known?.read ?? null, value, path)
    ? null
    : { documentId, path, value: value === null ? null : JSON.stringify(value), actor: 'user', correctedAt: at };
  const change =
    after === null && value !== null ? 'put back as read' : value === null ? 'removed' : known === undefined ? 'added' : 'corrected';
  const isSame = before?.value === after?.value && (before === null) === (after === null);
  return {
    words: { did: 'correct', field: wordOf(path), change },
    changes: isSame ? [] : [{ kind: 'correction', before, after }],
  };
}

/** What was added and is removed, or is written as it was read, needs no correction. */
function isAsRead(read: FieldParts | null, value: FieldParts | null, path: string): boolean {
  if (value === null) return read === null || isAdded(path);
  return read !== null && Object.entries(value).every(([name, part]) => read[name] === part);
}

function partsOf(kind: CorrectInput['kind'], value: FieldParts): FieldParts {
  const parsed = fieldSchemas[kind].safeParse(value);
  if (!parsed.success) throw new AppError('REQUEST_INVALID', { reason: parsed.error.issues[0]?.message ?? 'the value does not fit' });
  return parsed.data;
}

/** A field that a CV has once is known by its kind; others get an id. */
function addedPath(kind: CorrectInput['kind'], id: string): string {
  const path = pathOf(kind, {});
  return path === kind ? kind : `${kind}/+${id}`;
}

function wordOf(path: string): string {
  return fieldWords[path.split('/', 1)[0] ?? ''] ?? 'Field';
}
