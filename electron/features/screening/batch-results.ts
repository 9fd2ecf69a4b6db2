import { inflateRawSync } from 'node:zlib';
import type { BatchItemResult, RankedItem } from '../../../core/contract/batch.ts';
import { Cv } from '../../../core/contract/cv.ts';
import type { DocumentText } from '../../../core/contract/document.ts';
import { describeError, isErrorCode } from '../../../core/contract/errors.ts';
import { Match } from '../../../core/contract/match.ts';
import { unpackDocument } from '../../../core/document/pack-document.ts';
import type { Thresholds } from '../../../core/contract/rubric.ts';
import { recommend } from '../../../core/match/recommend.ts';
import { isShortlisted, rankByScore } from '../../../core/match/rank-items.ts';
import { getMatch } from '../../../db/queries/matches.ts';
import { listBatchItems, type RankedItem as ItemRow } from '../../../db/queries/batch-items.ts';
import { getCv, listCandidateVersions } from '../../../db/queries/cvs.ts';
import { getDocument, getDocumentText } from '../../../db/queries/documents.ts';
import type { Db } from '../../../db/statement.ts';

/** Whom to put on the shortlist. */
export interface ShortlistRule {
  readonly top: number | null;
  readonly threshold: number | null;
}

/** The batch's items: ranked ones first, best first, then all others in order of receipt. */
export function listRanking(db: Db, batchId: string, rule: ShortlistRule, thresholds: Thresholds): readonly RankedItem[] {
  const rows = listBatchItems(db, batchId);
  const files = new Map(rows.map(row => [row.id, row.relPath]));
  const scored = rows.flatMap(row => (row.status === 'completed' && row.score !== null ? [Object.assign(row, { score: row.score })] : []));
  const ranked = rankByScore(scored).map(place => ({
    ...describeRow(place.item, files),
    rank: place.rank,
    tied: place.tied,
    shortlisted: isShortlisted(place, rule) && !isKnockedOut(place.item, thresholds),
  }));
  const rankedIds = new Set(scored.map(row => row.id));
  return [...ranked, ...rows.filter(row => !rankedIds.has(row.id)).map(row => describeRow(row, files))];
}

/** Whoever lacks a condition of the job is advised against whatever the score, and not put on the shortlist by itself. */
function isKnockedOut(row: ItemRow & { readonly score: number }, thresholds: Thresholds): boolean {
  return row.recommendation !== recommend(row.score, { thresholds }, false);
}

function describeRow(row: ItemRow, files: ReadonlyMap<string, string>): RankedItem {
  const inRanking = row.status === 'completed';
  return {
    itemId: row.id,
    documentId: row.documentId,
    file: row.relPath,
    status: row.status,
    error: row.errorCode !== null && isErrorCode(row.errorCode) ? describeError(row.errorCode, row.errorDetails) : null,
    duplicateOf: row.duplicateOf === null ? null : (files.get(row.duplicateOf) ?? null),
    name: row.name ?? '',
    email: row.email ?? '',
    score: inRanking ? row.score : null,
    low: inRanking ? row.low : null,
    high: inRanking ? row.high : null,
    recommendation: inRanking ? row.recommendation : null,
    rank: null,
    tied: false,
    shortlisted: false,
    totalYears: row.totalYears,
    requiredMet: row.requiredMet,
    requiredTotal: row.requiredTotal,
    seconds: row.seconds ?? 0,
  };
}

/** Everything that was found in the document of a ranked or unranked item. A duplicate carries nothing of its own. */
export function loadItemResult(db: Db, item: RankedItem, rubricId: string | null): BatchItemResult {
  const withResult = item.status === 'completed' || item.status === 'needs-help';
  const documentId = withResult ? item.documentId : null;
  const cv = documentId === null ? null : loadCv(db, documentId);
  const match = documentId === null || rubricId === null ? null : loadMatch(db, documentId, rubricId);
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
    warnings: documentId === null ? [] : warningsOf(db, documentId),
    seconds: item.seconds,
    pageCount: documentId === null ? 0 : (getDocument(db, documentId)?.pageCount ?? 0),
  };
}

/** The CV read from a document, or null. Throws when the stored one is not valid. */
export function loadCv(db: Db, documentId: string): Cv | null {
  const row = getCv(db, documentId);
  return row === null ? null : Cv.parse(unpackJson(row.packed));
}

function loadMatch(db: Db, documentId: string, rubricId: string): Match | null {
  const row = getMatch(db, documentId, rubricId);
  return row === null ? null : Match.parse(unpackJson(row.packed));
}

/** The document's text with geometry as it was read, or null. */
export function loadDocumentText(db: Db, documentId: string): DocumentText | null {
  const row = getDocumentText(db, documentId);
  return row === null ? null : unpackDocument(new Uint8Array(inflateRawSync(row.packed)));
}

function warningsOf(db: Db, documentId: string): readonly string[] {
  const text = loadDocumentText(db, documentId);
  if (text === null) return [];
  const words = text.hidden.flatMap(hidden => hidden.text.split(/\s+/)).filter(word => word !== '').length;
  const hidden = text.hidden.length === 0 ? [] : [`Hidden text: ${words} words that a reader cannot see were left out.`];
  const instructions = text.instructions.map(passage => `Instruction to software, ignored: “${passage.quote}”`);
  return [...recognitionWarnings(text), ...hidden, ...instructions, ...otherVersions(db, documentId)];
}

/** What a reader of a scan's result has to know: words may be wrong, and pages may be missing. */
function recognitionWarnings({ recognised = [], imagePages }: DocumentText): readonly string[] {
  if (recognised.length === 0) return [];
  const doubtful = recognised.reduce((count, page) => count + page.doubtful.length, 0);
  const unread = imagePages.length === 0 ? [] : [`Pages that could not be read from their pictures: ${imagePages.join(', ')}.`];
  return [`Read from a scan: names and numbers may be misread, ${doubtful} words are doubtful.`, ...unread];
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
