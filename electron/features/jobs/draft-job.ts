import path from 'node:path';
import { AppError } from '../../../core/contract/errors.ts';
import { largestAdFileBytes, longestAd } from '../../../core/contract/job-view.ts';
import { readingLimits } from '../../../core/contract/reading.ts';
import type { GroupWeights, Thresholds } from '../../../core/contract/rubric.ts';
import { DraftedRubric } from '../../../core/contract/screening.ts';
import { parseRubric } from '../../../core/job/parse-rubric.ts';
import { readStableFile } from '../../engine/files/read-file.ts';
import type { WorkerPool } from '../../engine/pool/worker-pool.ts';

/** What drafting needs: threads that read ads, and what a new rubric begins with. */
export interface DraftParts {
  readonly pool: WorkerPool;
  readonly today: () => string;
  readonly defaultRegion: string;
  readonly defaults: () => { readonly weights: GroupWeights; readonly thresholds: Thresholds };
}

/** What an ad without a file is called in messages. */
const pastedAd = 'pasted text';

/** Set in front of text, so that a worker takes it for text whatever it begins with ("From 1 May …", "BMW …"). */
const byteOrderMark = '\uFEFF';

/** Drafts the rubric of a pasted ad. Throws JOB_EMPTY, JOB_TOO_LARGE, JOB_NOT_TEXT, JOB_IS_CV, JOB_NO_CRITERIA. */
export async function draftFromText(parts: DraftParts, text: string, title?: string): Promise<DraftedRubric> {
  const name = title === undefined || title === '' ? pastedAd : title;
  if (text.trim() === '') throw new AppError('JOB_EMPTY', { path: name });
  if (text.length > longestAd) throw new AppError('JOB_TOO_LARGE', { path: name, limit: `${longestAd.toLocaleString('en')} characters` });
  const bytes = new TextEncoder().encode(byteOrderMark + text.replace(/^\uFEFF/, ''));
  return draft(parts, bytes, name);
}

/** The rubric of a file's bytes: a rubric as JSON, or the one drafted from an ad. Throws JOB_*, RUBRIC_INVALID. */
export async function draftFromFile(parts: DraftParts, bytes: Uint8Array<ArrayBuffer>, file: string): Promise<DraftedRubric> {
  const json = asJson(bytes);
  if (json !== null) return { text: '', rubric: parseRubric(json, file) };
  return draft(parts, bytes, path.basename(file));
}

/** The bytes of a file with a job ad. Throws FILE_NOT_FOUND, FILE_NOT_READABLE, JOB_EMPTY, JOB_TOO_LARGE. */
export async function readJobFile(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readStableFile(file, largestAdFileBytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'FILE_VANISHED') throw new AppError('FILE_NOT_FOUND', { path: file }, { cause: error });
    if (error.code === 'DOCUMENT_EMPTY') throw new AppError('JOB_EMPTY', { path: file }, { cause: error });
    if (error.code === 'DOCUMENT_TOO_LARGE') throw new AppError('JOB_TOO_LARGE', { path: file, limit: '1 MB' }, { cause: error });
    throw error;
  }
}

async function draft(parts: DraftParts, bytes: Uint8Array<ArrayBuffer>, title: string): Promise<DraftedRubric> {
  const input = { bytes, title, today: parts.today(), defaultRegion: parts.defaultRegion };
  const options = { timeoutMs: readingLimits.timeoutMs, transfer: [bytes.buffer] };
  const drafted = DraftedRubric.parse(await parts.pool.run('draftRubric', input, options).catch(endReason));
  const { weights, thresholds } = parts.defaults();
  return { ...drafted, rubric: { ...drafted.rubric, weights, thresholds } };
}

/** The reason is a sentence of its own; inside another it loses its capital and its full stop. */
function endReason(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== 'JOB_NOT_TEXT') throw error;
  const reason = String(error.details['reason'] ?? '').replace(/\.$/, '');
  throw new AppError('JOB_NOT_TEXT', { ...error.details, reason: reason.charAt(0).toLowerCase() + reason.slice(1) }, { cause: error });
}

/** The text of a file that is meant to be JSON: it begins with a brace. Null for anything else. */
function asJson(bytes: Uint8Array): string | null {
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart();
  return head.startsWith('{') ? new TextDecoder().decode(bytes).replace(/^\uFEFF/, '') : null;
}
