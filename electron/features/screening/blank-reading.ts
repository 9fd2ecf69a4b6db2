import { deflateRawSync } from 'node:zlib';
import type { Cv } from '../../../core/contract/cv.ts';
import type { DocumentText } from '../../../core/contract/document.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { readerVersion, understandingVersion, type PackedReading } from '../../../core/contract/screening.ts';
import { packDocument } from '../../../core/document/pack-document.ts';
import { getBatchItem } from '../../../db/queries/batch-items.ts';
import { getCv } from '../../../db/queries/cvs.ts';
import { writeTx, type Db } from '../../../db/statement.ts';
import type { Clock } from '../../engine/clock/clock.ts';
import { saveReading } from './save-reading.ts';

interface BlankParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** A sheet of A4 without a word, in points: what people write stands on the page behind it. */
const blankDocument: DocumentText = {
  kind: 'pdf',
  pages: [{ width: 595, height: 842 }],
  lines: [],
  hidden: [],
  instructions: [],
  imagePages: [],
  quality: 0,
  properties: {},
};

const blankCv: Cv = {
  language: null,
  name: null,
  headline: null,
  emails: [],
  phones: [],
  location: null,
  links: [],
  summary: null,
  sections: [],
  experience: [],
  education: [],
  certificates: [],
  languages: [],
  skills: [],
  totalYears: 0,
  gaps: [],
  overlaps: [],
  confidence: 0,
};

/**
 * Lets people fill in a file of which nothing could be read, as one that needs a password: it gets a reading without a
 * word. A file that was read keeps its reading. Throws NOT_FOUND where the item needs no help or its bytes are not here.
 */
export function layBlankReading(itemId: string, { db, clock, newId }: BlankParts): void {
  const item = getBatchItem(db, itemId);
  if (item === null || item.documentId === null || item.status !== 'needs-help') throw new AppError('NOT_FOUND', { what: 'file' });
  const { documentId } = item;
  if (getCv(db, documentId) !== null) return;
  writeTx(db, tx => {
    saveReading(tx, { documentId, reading: blankReading(), readerVersion, understandingVersion, at: clock.now(), newId });
  });
}

function blankReading(): PackedReading {
  return {
    kind: blankDocument.kind,
    pageCount: blankDocument.pages.length,
    quality: 0,
    text: new Uint8Array(deflateRawSync(packDocument(blankDocument))),
    cv: new Uint8Array(deflateRawSync(JSON.stringify(blankCv))),
    confidence: 0,
    name: null,
    emails: [],
    phones: [],
    employer: null,
    language: null,
    totalYears: 0,
    headline: '',
    hiddenWords: 0,
    search: { name: '', title: '', skill: '', company: '', school: '', location: '', text: '', years: null, place: '', languages: [] },
    help: 'DOCUMENT_NOT_UNDERSTOOD',
  };
}
