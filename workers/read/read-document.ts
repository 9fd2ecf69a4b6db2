import type { RawDocument } from '../../core/contract/document.ts';
import { AppError } from '../../core/contract/errors.ts';
import { readingLimits } from '../../core/contract/reading.ts';
import { readDocx } from './docx.ts';
import { loadPdf } from './pdf-library.ts';
import { readPdf } from './pdf.ts';
import { sniffKind } from './sniff-kind.ts';
import { readText } from './text.ts';

/** How far a reading is: the kind is known, or all text is out. */
export type ReadingStage = 'opened' | 'read';

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: ReadingStage) => void;
}

/**
 * Reads a document of any supported kind, told by its bytes. The bytes are left as they are.
 * Throws the DOCUMENT_… errors of the catalogue; nothing else for any input.
 */
export async function readDocument(bytes: Uint8Array, options: ReadingOptions = {}): Promise<RawDocument> {
  if (bytes.length === 0) throw new AppError('DOCUMENT_EMPTY');
  if (bytes.length > readingLimits.sizeBytes) throw tooLarge(bytes.length);
  const kind = sniffKind(bytes);
  options.onStage?.('opened');
  const raw = await readKind(kind, bytes, options.signal);
  options.onStage?.('read');
  return raw;
}

/** Loads what the first document would otherwise wait for (pdf.js: about half a second). */
export async function prepareReader(): Promise<void> {
  await loadPdf();
}

async function readKind(kind: RawDocument['kind'], bytes: Uint8Array, signal: AbortSignal | undefined): Promise<RawDocument> {
  if (kind === 'pdf') return readPdf(bytes, signal);
  return kind === 'docx' ? readDocx(bytes) : readText(bytes);
}

function tooLarge(sizeBytes: number): AppError {
  const megabyte = 1024 * 1024;
  const sizeMb = Math.ceil((sizeBytes / megabyte) * 10) / 10;
  return new AppError('DOCUMENT_TOO_LARGE', { sizeMb, limitMb: readingLimits.sizeBytes / megabyte });
}
