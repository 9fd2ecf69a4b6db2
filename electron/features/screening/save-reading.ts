import type { PackedReading } from '../../../core/contract/screening.ts';
import { saveCv, saveCvGlance } from '../../../db/queries/cvs.ts';
import { saveDocumentText } from '../../../db/queries/documents.ts';
import { saveSearchEntry } from '../../../db/queries/search-entries.ts';
import type { WriteTransaction } from '../../../db/statement.ts';

/** A reading, as the machine read it or as people corrected it, and by which versions of reader and understanding. */
export interface ReadingToSave {
  readonly documentId: string;
  readonly reading: PackedReading;
  readonly readerVersion: string;
  readonly understandingVersion: string;
  readonly at: number;
  readonly newId: () => string;
}

/** Saves text, CV and what lists show of it; a reading by the same versions is replaced. Returns the id of the CV. */
export function saveReading(tx: WriteTransaction, { documentId, reading, at, newId, ...by }: ReadingToSave): string {
  saveDocumentText(tx, { documentId, readerVersion: by.readerVersion, packed: reading.text, quality: reading.quality, at });
  const cvId = saveCv(tx, {
    id: newId(),
    documentId,
    understandingVersion: by.understandingVersion,
    packed: reading.cv,
    confidence: reading.confidence,
    name: reading.name,
    email: reading.emails[0] ?? null,
    phone: reading.phones[0] ?? null,
    employer: reading.employer,
    language: reading.language,
    totalYears: reading.totalYears,
    at,
  });
  saveCvGlance(tx, { cvId, headline: reading.headline, hiddenWords: reading.hiddenWords });
  saveSearchEntry(tx, documentId, reading.search);
  return cvId;
}
