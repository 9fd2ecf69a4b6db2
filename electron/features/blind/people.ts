import { inflateRawSync } from 'node:zlib';
import { Cv } from '../../../core/contract/cv.ts';
import type { DocumentText } from '../../../core/contract/document.ts';
import { unpackDocument } from '../../../core/document/pack-document.ts';
import { aliasCode } from '../../../core/privacy/alias.ts';
import { createBlindPerson } from '../../../core/privacy/blind-person.ts';
import type { BlindPerson } from '../../../core/privacy/blind-values.ts';
import { factsOf } from '../../../core/privacy/person-facts.ts';
import type { PrivacyTables } from '../../../core/privacy/privacy-tables.ts';
import { createRedactor, type Redactor } from '../../../core/privacy/redactor.ts';
import { type BlindDocument, getAliasSalt, listNamesOf, listPersonSources } from '../../../db/queries/blind.ts';
import { getCv } from '../../../db/queries/cvs.ts';
import { getDocumentText } from '../../../db/queries/documents.ts';
import type { Db } from '../../../db/statement.ts';

/** People as they are shown while they are blind. */
export interface BlindPeople {
  /** The person of a document that came in. */
  readonly ofDocument: (document: BlindDocument) => BlindPerson;
  /** A file of which nothing came in. */
  readonly ofFile: (position: number) => BlindPerson;
  /** What the document and its person are covered by, and the CV read from it. */
  readonly redactorOf: (documentId: string) => Redactor;
  readonly cvOf: (documentId: string) => Cv | null;
}

/** Redactors kept: a page of a list, and more. */
const mostKept = 300;

/** People of one workspace. */
export function createBlindPeople(db: Db, tables: PrivacyTables): BlindPeople {
  const salt = getAliasSalt(db);
  /** Least recently used first. */
  const kept = new Map<string, { readonly stamp: string; readonly redactor: Redactor }>();
  const unnamed = createRedactor(factsOf([], tables), tables);

  function redactorOf(documentId: string): Redactor {
    const sources = listPersonSources(db, documentId);
    const stamp = sources.map(source => `${source.documentId} ${source.cvId ?? ''}`).join('\n');
    const known = kept.get(documentId);
    const redactor = known?.stamp === stamp ? known.redactor : makeRedactor(sources);
    kept.delete(documentId);
    kept.set(documentId, { stamp, redactor });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return redactor;
  }

  function makeRedactor(sources: ReturnType<typeof listPersonSources>): Redactor {
    const documents = sources.map(({ documentId, fileName }) => ({
      cv: cvOf(documentId),
      lines: textOf(db, documentId)?.lines ?? [],
      fileName,
      names: listNamesOf(db, documentId),
    }));
    return createRedactor(factsOf(documents, tables), tables);
  }

  function cvOf(documentId: string): Cv | null {
    const row = getCv(db, documentId);
    return row === null ? null : Cv.parse(JSON.parse(inflateRawSync(row.packed).toString('utf8')));
  }

  return {
    ofDocument: ({ documentId, number, personNumber, candidateId }) => {
      return createBlindPerson({
        personCode: candidateId === null ? null : aliasCode(personNumber, salt),
        documentCode: aliasCode(number, salt),
        position: 0,
        redactor: () => redactorOf(documentId),
        cv: () => cvOf(documentId),
        tables,
      });
    },
    ofFile: position =>
      createBlindPerson({ personCode: null, documentCode: null, position, redactor: () => unnamed, cv: () => null, tables }),
    redactorOf,
    cvOf,
  };
}

/** The document's text with geometry as it was read, or null. */
export function textOf(db: Db, documentId: string): DocumentText | null {
  const row = getDocumentText(db, documentId);
  return row === null ? null : unpackDocument(new Uint8Array(inflateRawSync(row.packed)));
}
