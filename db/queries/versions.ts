import { areAlikeNames } from '../../core/cv/contact/alike-names.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';
import { appendEvent } from './events.ts';
import type { RowChange } from './triage.ts';

/** When a person said that a document is the version of the CV that counts, in milliseconds since 1970; null for never. */
export interface VersionChoice {
  readonly documentId: string;
  readonly at: number | null;
}

interface VersionItem {
  readonly itemId: string;
  readonly batchId: string;
  readonly completed: number;
  readonly versionOf: string | null;
  readonly name: string | null;
  /** A person said that it counts. */
  readonly chosen: number;
  /** A person said whose it is. */
  readonly ruled: number;
}

/**
 * In which order the rows of `document` count, one person's alone: what a person chose, then the newest.
 * Dates of one day tell nothing of which file is newer (copied and unpacked files have that of the copy): then more years do.
 * Of files that are alike in all that, the one that came first stays.
 */
export const versionOrder = `document.chosen_at DESC NULLS LAST, coalesce(document.dated_at, document.created_at) / 86400000 DESC,
  coalesce((SELECT cv.total_years FROM cv WHERE cv.document_id = document.id ORDER BY cv.created_at DESC, cv.id DESC LIMIT 1), 0) DESC,
  coalesce(document.dated_at, document.created_at) DESC, document.created_at, document.id`;

const selectItems = statement<[string], VersionItem>(
  `SELECT item.id AS itemId, item.batch_id AS batchId, item.status = 'completed' AS completed, item.version_of AS versionOf,
     (SELECT cv.name FROM cv WHERE cv.document_id = document.id ORDER BY cv.created_at DESC, cv.id DESC LIMIT 1) AS name,
     document.chosen_at IS NOT NULL AS chosen,
     EXISTS (SELECT 1 FROM person_ruling WHERE person_ruling.document_id = document.id) AS ruled
   FROM document JOIN batch_item AS item ON item.document_id = document.id AND item.status <> 'duplicate'
   WHERE document.candidate_id = ? ORDER BY ${versionOrder}`,
);
const updateItem = statement<[{ itemId: string; versionOf: string | null }]>(
  'UPDATE batch_item SET version_of = @versionOf WHERE id = @itemId',
);
const selectChosen = statement<[string], VersionChoice>(
  'SELECT id AS documentId, chosen_at AS at FROM document WHERE candidate_id = ? AND chosen_at IS NOT NULL',
);
const updateChoice = statement<[{ documentId: string; before: number | null; after: number | null }]>(
  'UPDATE document SET chosen_at = @after WHERE id = @documentId AND chosen_at IS @before',
);
const selectPerson = statement<[string], { readonly candidateId: string | null }>(
  'SELECT candidate_id AS candidateId FROM document WHERE id = ?',
);
const selectPersonOfItem = statement<[string], { readonly candidateId: string | null }>(
  'SELECT document.candidate_id AS candidateId FROM batch_item AS item JOIN document ON document.id = item.document_id WHERE item.id = ?',
);

/** The documents of a person of which somebody said that they count; one at most, unless people were joined. */
export function listChosenVersions(db: Db, candidateId: string): readonly VersionChoice[] {
  return selectChosen(db).all(candidateId);
}

/** The person of a document, or null. */
export function getPersonOfDocument(db: Db, documentId: string): string | null {
  return selectPerson(db).get(documentId)?.candidateId ?? null;
}

/** The person behind an item, or null. */
export function getPersonOfItem(db: Db, itemId: string): string | null {
  return selectPersonOfItem(db).get(itemId)?.candidateId ?? null;
}

/** Notes or takes back that a document counts, if the mark is as it was. Returns whether it was. */
export function changeVersionChoice(tx: WriteTransaction, { before, after }: RowChange<VersionChoice>): boolean {
  const documentId = after?.documentId ?? before?.documentId;
  if (documentId === undefined) return false;
  return updateChoice(tx).run({ documentId, before: before?.at ?? null, after: after?.at ?? null }).changes > 0;
}

/** So many files of different names that stand for one address in a batch are compared by likeness; it is an agency's then. */
const mostCompared = 40;

/**
 * Lets in each batch one file of a person stand in the ranking, the chosen or the newest one, and folds the others below
 * it. Files on which different names stand are folded only where a person said that they belong together: an address may
 * be an agency's. Says so in the event log of the items that are different now, and of those they stood or stand below.
 */
export function foldVersions(tx: WriteTransaction, candidateId: string, at: number): void {
  const standing = createStanding();
  const told = new Set<string>();
  for (const item of selectItems(tx).all(candidateId)) {
    const first = item.completed === 1 ? standing.find(item) : null;
    if (item.completed === 1 && first === null) standing.add(item);
    const versionOf = first?.itemId ?? null;
    if (versionOf === item.versionOf) continue;
    updateItem(tx).run({ itemId: item.itemId, versionOf });
    for (const itemId of [item.itemId, item.versionOf, versionOf]) if (itemId !== null) told.add(itemId);
  }
  for (const itemId of told)
    appendEvent(tx, { at, actor: 'system', kind: 'versions.folded', subjectKind: 'batch_item', subjectId: itemId, data: { candidateId } });
}

interface Standing {
  readonly add: (item: VersionItem) => void;
  /** The item that this one is a version of, or null. */
  readonly find: (item: VersionItem) => VersionItem | null;
}

/** The items of a person that stand in their batches. */
function createStanding(): Standing {
  const byBatch = new Map<string, VersionItem[]>();
  const byName = new Map<string, VersionItem>();
  const nameKey = ({ batchId, name }: VersionItem): string => `${batchId} ${name ?? ''}`;
  return {
    add: item => {
      const list = byBatch.get(item.batchId);
      if (list === undefined) byBatch.set(item.batchId, [item]);
      else list.push(item);
      if (!byName.has(nameKey(item))) byName.set(nameKey(item), item);
    },
    find: item => {
      const near = byBatch.get(item.batchId)?.slice(0, mostCompared) ?? [];
      return near.find(other => isVersionOf(item, other)) ?? byName.get(nameKey(item)) ?? null;
    },
  };
}

function isVersionOf(item: VersionItem, standing: VersionItem): boolean {
  return standing.chosen === 1 || standing.ruled === 1 || item.ruled === 1 || areAlikeNames(item.name, standing.name);
}
