import { setImmediate as nextTurn } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import { Cv } from '../../../core/contract/cv.ts';
import type { SearchEntry } from '../../../core/contract/search-entry.ts';
import { unpackDocument } from '../../../core/document/pack-document.ts';
import { searchEntryOf } from '../../../core/people/search-entry.ts';
import { getCv } from '../../../db/queries/cvs.ts';
import { listFoundPeople } from '../../../db/queries/document-parts.ts';
import { getDocumentText } from '../../../db/queries/documents.ts';
import { listUnindexedDocuments, listUnindexedNotes, saveNoteWords, saveSearchEntry } from '../../../db/queries/search-entries.ts';
import { type Db, writeTx } from '../../../db/statement.ts';

/** So many are asked for at once; each document has a turn of the event loop of its own. */
const atOnce = 100;

/**
 * Lets everything be found that was read or written before there was a search: one document a turn, each in a transaction
 * of its own, so that it may end anywhere and goes on at the next start. Returns how many documents were taken in.
 */
export async function takeInWords(db: Db, isStopped: () => boolean): Promise<number> {
  for (let notes = listUnindexedNotes(db, atOnce); notes.length > 0 && !isStopped(); notes = listUnindexedNotes(db, atOnce)) {
    writeTx(db, tx => notes.forEach(({ id, text }) => saveNoteWords(tx, id, text)));
    await nextTurn();
  }
  let taken = 0;
  for (;;) {
    const documents = isStopped() ? [] : listUnindexedDocuments(db, atOnce);
    if (documents.length === 0) return taken;
    for (const documentId of documents) {
      if (isStopped()) return taken;
      const entry = entryOf(db, documentId);
      writeTx(db, tx => saveSearchEntry(tx, documentId, entry));
      taken += 1;
      await nextTurn();
    }
  }
}

/** What of a stored reading is searched. Of one that cannot be unpacked any more, name and years alone. */
function entryOf(db: Db, documentId: string): SearchEntry {
  const stored = getCv(db, documentId);
  try {
    const text = getDocumentText(db, documentId);
    if (stored === null || text === null) throw new RangeError('nothing was read');
    const cv = Cv.parse(JSON.parse(inflateRawSync(stored.packed).toString('utf8')));
    const document = unpackDocument(new Uint8Array(inflateRawSync(text.packed)));
    return searchEntryOf(document, cv, listFoundPeople(db, documentId).length > 0);
  } catch {
    const nothing = { title: '', skill: '', school: '', location: '', text: '', place: '', languages: [] };
    return { ...nothing, name: stored?.name ?? '', company: stored?.employer ?? '', years: stored?.totalYears ?? null };
  }
}
