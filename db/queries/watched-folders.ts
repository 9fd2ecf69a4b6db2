import { columnsOf, insertInto, type Row } from '../schema/columns.ts';
import { watchedFile, watchedFolder } from '../schema/watched-folder.ts';
import { type Db, statement, type WriteTransaction } from '../statement.ts';

/** A watched folder as it is stored. */
export type WatchedFolderRow = Row<typeof watchedFolder>;
/** A file that was taken from a watched folder. */
export type WatchedFileRow = Row<typeof watchedFile>;

/** A taken file with what became of it. */
export interface TakenFileRow {
  readonly path: string;
  readonly takenAt: number;
  readonly itemId: string | null;
  readonly batchId: string | null;
  readonly status: string | null;
}

/** How many files were taken from a folder, and when the last one was; null before the first. */
export interface TakenFigures {
  readonly taken: number;
  readonly lastAt: number | null;
}

const insertFolder = statement<[WatchedFolderRow]>(insertInto(watchedFolder, 'watched_folder'));
const selectFolders = statement<[], WatchedFolderRow>(`SELECT ${columnsOf(watchedFolder)} FROM watched_folder ORDER BY created_at, id`);
const selectFolder = statement<[string], WatchedFolderRow>(`SELECT ${columnsOf(watchedFolder)} FROM watched_folder WHERE id = ?`);
const updateBatch = statement<[{ id: string; batchId: string }]>('UPDATE watched_folder SET batch_id = @batchId WHERE id = @id');
const updatePaused = statement<[{ id: string; at: number | null }]>('UPDATE watched_folder SET paused_at = @at WHERE id = @id');
const deleteFolder = statement<[string]>('DELETE FROM watched_folder WHERE id = ?');
const upsertFile = statement<[WatchedFileRow]>(
  `${insertInto(watchedFile, 'watched_file')} ON CONFLICT (folder_id, path) DO UPDATE SET
     size_bytes = excluded.size_bytes, modified_at = excluded.modified_at, item_id = excluded.item_id, taken_at = excluded.taken_at`,
);
const selectFiles = statement<[string], WatchedFileRow>(`SELECT ${columnsOf(watchedFile)} FROM watched_file WHERE folder_id = ?`);
const selectTaken = statement<[{ folderId: string; limit: number }], TakenFileRow>(
  `SELECT file.path AS path, file.taken_at AS takenAt, file.item_id AS itemId, item.batch_id AS batchId, item.status AS status
   FROM watched_file AS file LEFT JOIN batch_item AS item ON item.id = file.item_id
   WHERE file.folder_id = @folderId ORDER BY file.taken_at DESC, file.path LIMIT @limit`,
);
const selectFigures = statement<[string], TakenFigures>(
  'SELECT count(*) AS taken, max(taken_at) AS lastAt FROM watched_file WHERE folder_id = ?',
);
const selectSha = statement<[string], { readonly sha256: string }>(
  'SELECT document.sha256 AS sha256 FROM batch_item AS item JOIN document ON document.id = item.document_id WHERE item.id = ?',
);

/** Adds a watched folder. */
export function insertWatchedFolder(tx: WriteTransaction, folder: WatchedFolderRow): void {
  insertFolder(tx).run(folder);
}

/** All watched folders, oldest first. */
export function listWatchedFolders(db: Db): readonly WatchedFolderRow[] {
  return selectFolders(db).all();
}

/** The watched folder of that id, or null. */
export function getWatchedFolder(db: Db, id: string): WatchedFolderRow | null {
  return selectFolder(db).get(id) ?? null;
}

/** Names the batch into which the folder's files go from now on. */
export function setFolderBatch(tx: WriteTransaction, id: string, batchId: string): void {
  updateBatch(tx).run({ id, batchId });
}

/** Pauses a folder at that moment; null lets it go on. */
export function setFolderPaused(tx: WriteTransaction, id: string, at: number | null): void {
  updatePaused(tx).run({ id, at });
}

/** Forgets a folder and what was taken from it; batches keep their files. */
export function deleteWatchedFolder(tx: WriteTransaction, id: string): void {
  deleteFolder(tx).run(id);
}

/** Notes that a file was taken, or taken again after it changed. */
export function noteTakenFile(tx: WriteTransaction, file: WatchedFileRow): void {
  upsertFile(tx).run(file);
}

/** All that was taken from a folder: 50,000 files take about 60 ms. */
export function listWatchedFiles(db: Db, folderId: string): readonly WatchedFileRow[] {
  return selectFiles(db).all(folderId);
}

/** What was taken last, newest first. */
export function listTakenFiles(db: Db, folderId: string, limit: number): readonly TakenFileRow[] {
  return selectTaken(db).all({ folderId, limit });
}

/** How much was taken from a folder. */
export function takenFigures(db: Db, folderId: string): TakenFigures {
  return selectFigures(db).get(folderId) ?? { taken: 0, lastAt: null };
}

/** SHA-256 of the document that an item holds, in hexadecimal; null before it was received. */
export function documentShaOfItem(db: Db, itemId: string): string | null {
  return selectSha(db).get(itemId)?.sha256 ?? null;
}
