import { z } from 'zod';
import type { RedactPagesInput } from '../../../core/contract/blind.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import { recognitionLimits } from '../../../core/contract/recognition.ts';
import { pagePlaces, type PagePlaces } from '../../../core/privacy/page-places.ts';
import type { PrivacyTables } from '../../../core/privacy/privacy-tables.ts';
import { redactLines } from '../../../core/privacy/redact-lines.ts';
import type { Db } from '../../../db/statement.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';
import { textOf, type BlindPeople } from './people.ts';

/** The bytes of a document with what they are. */
interface DrawableFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly kind: string;
  readonly fileName: string;
}

/** What drawing blind pages needs. */
export interface BlindPagesParts {
  readonly db: Db;
  readonly people: BlindPeople;
  readonly tables: PrivacyTables;
  /** Threads that draw. */
  readonly drawing: WorkerPool;
  readonly readFile: (documentId: string) => Promise<DrawableFile>;
}

/** Pages of blind people: pictures without text, made in a thread from what is known to be on them. */
export interface BlindPages {
  /** A PDF of pictures in place of the document. Throws DOCUMENT_IS_BLIND, and what reading and drawing throw. */
  readonly read: (documentId: string, password?: string) => Promise<DrawableFile>;
  /** Places covered in the document; 0 where nothing was read. */
  readonly countAreas: (documentId: string) => number;
}

const Bytes = z.instanceof(Uint8Array);

/** Pages of one workspace. */
export function createBlindPages({ db, people, tables, drawing, readFile }: BlindPagesParts): BlindPages {
  function placesOf(documentId: string): PagePlaces | null {
    const text = textOf(db, documentId);
    if (text === null) return null;
    const cv = people.cvOf(documentId);
    return pagePlaces(text, redactLines({ lines: text.lines, cv, redactor: people.redactorOf(documentId), tables }));
  }

  return {
    read: async (documentId, password) => {
      const places = placesOf(documentId);
      // Of a file that was not read nobody knows what stands where.
      if (places === null) throw new AppError('DOCUMENT_IS_BLIND');
      const { bytes, kind } = await readFile(documentId);
      const input: RedactPagesInput = { ...places, bytes, ...(password === undefined ? {} : { password }) };
      const timeoutMs = readingLimits.timeoutMs + recognitionLimits.pageTimeoutMs;
      const drawn = Bytes.parse(await drawing.run('redactPages', input, { timeoutMs, transfer: [bytes.buffer] }));
      return { bytes: new Uint8Array(drawn), kind, fileName: '' };
    },
    countAreas: documentId => placesOf(documentId)?.covered.length ?? 0,
  };
}
