import { readdirSync, readFileSync } from 'node:fs';
import { compileDocumentSorts, type DocumentSorts } from '../../core/cv/document-sorts-tables.ts';

const folder = new URL('../../resources/document-sorts/', import.meta.url);

/** The shipped tables by which documents that are no CVs are told apart. */
export const documentSorts: DocumentSorts = compileDocumentSorts(
  Object.fromEntries(
    readdirSync(folder).map(name => [name.replace(/\.json$/u, ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown]),
  ),
);
