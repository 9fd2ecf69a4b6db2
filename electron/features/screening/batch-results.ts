import { inflateRawSync } from 'node:zlib';
import type { BatchItemResult, RankedItem } from '../../../core/contract/batch.ts';
import { Cv } from '../../../core/contract/cv.ts';
import type { DocumentText } from '../../../core/contract/document.ts';
import { Match } from '../../../core/contract/match.ts';
import { handPageOf } from '../../../core/cv/corrections/hand-page.ts';
import { countHiddenWords } from '../../../core/document/hidden-words.ts';
import { unpackDocument } from '../../../core/document/pack-document.ts';
import { getMatch } from '../../../db/queries/matches.ts';
import { getCv, listCandidateVersions } from '../../../db/queries/cvs.ts';
import { getDocument, getDocumentText } from '../../../db/queries/documents.ts';
import type { Db } from '../../../db/statement.ts';
import { recognitionWarnings } from './recognition-warnings.ts';

/** Everything that was found in the document of a ranked or unranked item. A duplicate carries nothing of its own. */
export function loadItemResult(db: Db, item: RankedItem, rubricId: string | null): BatchItemResult {
  const withResult = item.status === 'completed' || item.status === 'needs-help';
  const documentId = withResult ? item.documentId : null;
  const cv = documentId === null ? null : loadCv(db, documentId);
  const match = documentId === null || rubricId === null ? null : loadMatch(db, documentId, rubricId);
  const text = documentId === null ? null : loadDocumentText(db, documentId);
  return {
    file: item.file,
    status: item.status,
    error: item.error,
    duplicateOf: item.duplicateOf,
    cv,
    match,
    rank: item.rank,
    tied: item.tied,
    shortlisted: item.shortlisted,
    warnings: documentId === null ? [] : warningsOf(db, documentId, text),
    seconds: item.seconds,
    pageCount: documentId === null ? 0 : (getDocument(db, documentId)?.pageCount ?? 0),
    handPage: text === null ? null : handPageOf(text),
  };
}

/** The CV read from a document, or null. Throws when the stored one is not valid. */
export function loadCv(db: Db, documentId: string): Cv | null {
  const row = getCv(db, documentId);
  return row === null ? null : Cv.parse(unpackJson(row.packed));
}

/** The match of a document with a rubric version, or null. Throws when the stored one is not valid. */
export function loadMatch(db: Db, documentId: string, rubricId: string): Match | null {
  const row = getMatch(db, documentId, rubricId);
  return row === null ? null : Match.parse(unpackJson(row.packed));
}

/** The document's text with geometry as it was read, or null. */
export function loadDocumentText(db: Db, documentId: string): DocumentText | null {
  const row = getDocumentText(db, documentId);
  return row === null ? null : unpackDocument(new Uint8Array(inflateRawSync(row.packed)));
}

/** What a reader of the results of a document has to know. `text` is what was read of it. */
export function warningsOf(db: Db, documentId: string, text: DocumentText | null = loadDocumentText(db, documentId)): readonly string[] {
  if (text === null) return [];
  const words = countHiddenWords(text.hidden);
  const hidden = words === 0 ? [] : [`Hidden text: ${words} words that a reader cannot see were left out.`];
  const instructions = text.instructions.map(passage => `Instruction to software, ignored: “${passage.quote}”`);
  return [...recognitionWarnings(text), ...hidden, ...instructions, ...otherVersions(db, documentId)];
}

function otherVersions(db: Db, documentId: string): readonly string[] {
  const candidateId = getDocument(db, documentId)?.candidateId ?? null;
  if (candidateId === null) return [];
  const others = listCandidateVersions(db, candidateId).filter(version => version.documentId !== documentId);
  return others.map(version => `The same person also sent “${version.fileName}”.`);
}

function unpackJson(packed: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(packed).toString('utf8'));
}
