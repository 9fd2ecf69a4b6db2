import { NameIndex } from '../../../core/privacy/name-index.ts';
import type { PrivacyTables } from '../../../core/privacy/privacy-tables.ts';
import { listFilesAfter, listNamesAfter } from '../../../db/queries/blind.ts';
import type { Db } from '../../../db/statement.ts';

/** Names that are read at once: a few milliseconds. */
const atOnce = 1_000;

/** Covers names in sentences that say nothing of whom they are about: labels of undo, titles, paths of exports. */
export type StrayNames = (text: string, say: (documentId: string, what: 'person' | 'file') => string | null) => string;

/** Knows all names of the workspace, and takes in those that were added before it looks at a sentence. */
export function createStrayNames(db: Db, tables: PrivacyTables): StrayNames {
  const index = new NameIndex(tables);
  let namesUntil = 0;
  let filesUntil = 0;

  function takeInNew(): void {
    for (let more = true; more;) {
      const names = listNamesAfter(db, namesUntil, atOnce);
      for (const { documentId, name } of names) if (name !== null) index.add(documentId, name);
      namesUntil = names.at(-1)?.place ?? namesUntil;
      const files = listFilesAfter(db, filesUntil, atOnce);
      for (const { documentId, fileName } of files) index.addFile(documentId, fileName);
      filesUntil = files.at(-1)?.place ?? filesUntil;
      more = names.length === atOnce || files.length === atOnce;
    }
  }

  return (text, say) => {
    // Codes, dates and sentences without a capital name nobody; most texts of the program end here.
    if (!/\p{L}{2}/u.test(text)) return text;
    takeInNew();
    return index.replace(text, say);
  };
}
