import type { PackFilesInput } from '../../core/contract/correction.ts';
import { zipEntry, zipFile } from './zip-file.ts';

/** A ZIP of small text files, without dates: the same files give the same bytes. */
export function packFiles({ files }: PackFilesInput): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipFile(files.map(({ name, text }) => zipEntry(name, text))));
}
