import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { PackFilesInput } from '../../../core/contract/correction.ts';
import { Cv } from '../../../core/contract/cv.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { fieldsOfCv } from '../../../core/cv/corrections/field-values.ts';
import { reportParse } from '../../../core/cv/corrections/parse-report.ts';
import { resolveFields } from '../../../core/cv/corrections/resolve.ts';
import { unpackDocument } from '../../../core/document/pack-document.ts';
import { getReadingAsRead, listCorrections, parseCorrection } from '../../../db/queries/corrections.ts';
import { getCv } from '../../../db/queries/cvs.ts';
import { getDocumentText } from '../../../db/queries/documents.ts';
import type { Db } from '../../../db/statement.ts';
import { writeNew } from '../../engine/files/write-file.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';

/** A file of the bundle, as it is shown before it is written. */
export interface BundleFile {
  readonly name: string;
  readonly text: string;
}

const about = `How Shortlist understood one document, for whoever improves it.

Every letter of the document and of its corrections is an x (capitals X), every digit a 9. File name, properties,
links and pictures are left out. Boxes are in points from the top left of the page. Nothing was sent anywhere.
`;

/** What a report on the parse of a document holds. Throws NOT_FOUND where nothing was read. */
export function bundleFiles(db: Db, documentId: string): readonly BundleFile[] {
  const cvRow = getCv(db, documentId);
  const textRow = getDocumentText(db, documentId);
  if (cvRow === null || textRow === null) throw new AppError('NOT_FOUND', { what: 'reading' });
  const read = getReadingAsRead(db, documentId) ?? { text: textRow.packed, cv: cvRow.packed };
  const cv = Cv.parse(JSON.parse(inflateRawSync(read.cv).toString('utf8')));
  const report = reportParse({
    cv,
    document: unpackDocument(new Uint8Array(inflateRawSync(read.text))),
    fields: resolveFields(fieldsOfCv(cv), listCorrections(db, documentId).map(parseCorrection)),
    readerVersion: textRow.readerVersion,
    understandingVersion: cvRow.understandingVersion,
  });
  const parts = Object.entries(report).map(([name, content]) => ({ name: `${name}.json`, text: listText(content) }));
  return [{ name: 'about.txt', text: about }, ...parts];
}

/** Longest time that packing some hundred kilobytes may take. */
const packingMs = 20_000;

/** Writes the bundle of a document into a folder and returns the file. Throws OUTPUT_FOLDER_GONE, OUTPUT_NOT_WRITABLE or DISK_FULL. */
export async function writeBundle(
  files: readonly BundleFile[],
  { folder, id, pool }: { readonly folder: string; readonly id: string; readonly pool: Pick<WorkerPool, 'run'> },
): Promise<string> {
  if (!path.isAbsolute(folder)) throw new AppError('OUTPUT_NOT_WRITABLE', { path: folder, reason: 'it is no full path' });
  const packed = z.instanceof(Uint8Array).parse(await pool.run('packFiles', { files } satisfies PackFilesInput, { timeoutMs: packingMs }));
  return writeNew(folder, `Shortlist-parse-${id.slice(-8)}`, 'zip', packed);
}

/** JSON with one entry of a list a line, so that it can be read through. */
function listText(content: unknown): string {
  if (!Array.isArray(content)) return `${JSON.stringify(content, null, 2)}\n`;
  return `[\n${content.map(entry => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`;
}
