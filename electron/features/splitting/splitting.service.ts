import { AppError } from '../../../core/contract/errors.ts';
import { coversAllPages, type PackView, type SplitInput } from '../../../core/contract/several-people.ts';
import type { TriageOutcome } from '../../../core/contract/triage.ts';
import { listFoundPeople } from '../../../db/queries/document-parts.ts';
import { getDocument } from '../../../db/queries/documents.ts';
import type { SplitItem } from '../../../db/queries/splits.ts';
import type { RowChange } from '../../../db/queries/triage.ts';
import type { WriteTransaction } from '../../../db/statement.ts';
import { cutParts, type CuttingParts } from './cut-parts.ts';
import { planSplit, requireWhole } from './plan-split.ts';

/** A split as the session's undo keeps it. */
export interface SplitPlan {
  readonly words: { readonly did: 'split'; readonly file: string; readonly parts: number };
  readonly changes: readonly ({ readonly kind: 'split' } & RowChange<SplitItem>)[];
}

/** What splitting needs of its surroundings. */
export interface SplittingParts extends CuttingParts {
  /** Does a plan as one step of the session's undo, and lets the parts be screened. */
  readonly act: (plan: (tx: WriteTransaction, at: number) => SplitPlan) => TriageOutcome;
}

/** Files that hold the CVs of several people. Throws NOT_FOUND for an item that holds nothing that was read. */
export interface SplittingService {
  /** The people found in the file of an item, with their pages. */
  readonly view: (itemId: string) => PackView;
  /**
   * Makes a document of each range of pages; they are screened like any other. Throws REQUEST_INVALID where the ranges are
   * not all pages one after the other, DOCUMENT_ENCRYPTED without the password of a protected file.
   */
  readonly split: (input: SplitInput) => Promise<TriageOutcome>;
}

/** Splitting in one workspace. */
export function createSplittingService(parts: SplittingParts): SplittingService {
  const { db, newId, act } = parts;

  function view(itemId: string): PackView {
    const { documentId, relPath } = requireWhole(db, itemId);
    return { file: relPath, pageCount: getDocument(db, documentId)?.pageCount ?? 0, people: listFoundPeople(db, documentId) };
  }

  async function split({ itemId, ranges, password }: SplitInput): Promise<TriageOutcome> {
    const { documentId, relPath } = requireWhole(db, itemId);
    const pageCount = getDocument(db, documentId)?.pageCount ?? 0;
    if (!coversAllPages(ranges, pageCount)) throw new AppError('REQUEST_INVALID', { reason: 'the parts are not all pages in their order' });
    const cut = await cutParts({ documentId, ranges, password }, parts);
    return act((tx, at) => ({
      words: { did: 'split', file: relPath, parts: cut.length },
      changes: [{ kind: 'split', before: null, after: planSplit(tx, itemId, cut, { newId, at }) }],
    }));
  }

  return { view, split };
}
