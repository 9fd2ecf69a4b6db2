import { AppError } from '../../core/contract/errors.ts';
import type { DraftedRubric, DraftRubricInput } from '../../core/contract/screening.ts';
import { longestAd } from '../../core/contract/job-view.ts';
import { layoutDocument } from '../../core/document/layout-document.ts';
import { isCvText } from '../../core/job/cv-instead.ts';
import { draftRubric } from '../../core/job/draft-rubric.ts';
import { decodeText } from '../read/decode-text.ts';
import { readDocument } from '../read/read-document.ts';
import { sniffKind } from '../read/sniff-kind.ts';
import type { ReadingResources } from '../resources.ts';

/** Reads the file of a job ad and drafts its rubric. Throws JOB_EMPTY, JOB_TOO_LARGE, JOB_NOT_TEXT, JOB_IS_CV, JOB_NO_CRITERIA. */
export async function draftRubricFromFile(input: DraftRubricInput, resources: ReadingResources): Promise<DraftedRubric> {
  const path = input.title;
  const text = await readAd(input.bytes, path);
  if (text.trim() === '') throw new AppError('JOB_EMPTY', { path });
  if (text.length > longestAd) throw new AppError('JOB_TOO_LARGE', { path, limit: `${longestAd} characters` });
  if (isCvText(text, resources.jobWords)) throw new AppError('JOB_IS_CV', { path });
  const rubric = draftRubric({ text, fileTitle: input.title }, resources);
  if (rubric.criteria.length === 0) throw new AppError('JOB_NO_CRITERIA', { path });
  return { text, rubric };
}

/** Text copied from the source of a page: closing tags of lists and paragraphs. */
function isMarkup(text: string): boolean {
  return (text.match(/<\/(?:p|li|ul|ol|div|span|h[1-6]|td|tr|body)>/gi) ?? []).length >= fewestTags;
}
const fewestTags = 2;

async function readAd(bytes: Uint8Array, path: string): Promise<string> {
  try {
    const plain = sniffKind(bytes) === 'txt' ? decodeText(bytes) : null;
    if (plain !== null && !isMarkup(plain)) return plain;
    const document = layoutDocument(await readDocument(plain === null ? bytes : new TextEncoder().encode(`<!doctype html>${plain}`)));
    return document.lines.map(line => (line.bullet ? `- ${line.text}` : line.text)).join('\n');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError('JOB_NOT_TEXT', { path, reason: error.message }, { cause: error });
  }
}
