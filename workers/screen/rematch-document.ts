import { documentStages } from '../../core/contract/task.ts';
import { Cv } from '../../core/contract/cv.ts';
import { AppError } from '../../core/contract/errors.ts';
import type { PackedMatch, RematchInput } from '../../core/contract/screening.ts';
import { looksLikeOf, ruledOut } from '../../core/cv/ruled-sort.ts';
import { isGarbled, whyUnclear } from '../../core/document/legibility.ts';
import { unpackDocument } from '../../core/document/pack-document.ts';
import type { ReadingResources } from '../resources.ts';
import { matchAndPack } from './match-and-pack.ts';
import { rubricOf } from './rubric-of.ts';
import { unpackJson, unsqueeze } from './pack.ts';

/**
 * Matches a stored reading with another rubric; the document's bytes are not needed. Throws DOCUMENT_NOT_A_CV or DOCUMENT_RULED_OUT
 * for what is none, DOCUMENT_NOT_RECOGNISED and DOCUMENT_GARBLED for one recognised too unclearly.
 */
export async function rematchDocument(
  input: RematchInput,
  resources: ReadingResources,
  reached: (percent: number) => void,
): Promise<PackedMatch> {
  reached(documentStages.matching);
  const document = unpackDocument(unsqueeze(input.text));
  const cv = Cv.parse(unpackJson(input.cv));
  const sort = looksLikeOf(document, cv, input.ruling, resources.documentSorts);
  if (sort === ruledOut) throw new AppError('DOCUMENT_RULED_OUT');
  if (sort !== null) throw new AppError('DOCUMENT_NOT_A_CV', { sort });
  const reason = whyUnclear(document, cv.confidence);
  if (reason !== null) throw isGarbled(document) ? new AppError('DOCUMENT_GARBLED') : new AppError('DOCUMENT_NOT_RECOGNISED', { reason });
  return matchAndPack(cv, document, rubricOf(input.rubric), { ...resources, today: input.today });
}
