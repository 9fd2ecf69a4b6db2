import { documentStages } from '../../core/contract/task.ts';
import { Cv } from '../../core/contract/cv.ts';
import type { PackedMatch, RematchInput } from '../../core/contract/screening.ts';
import { unpackDocument } from '../../core/document/pack-document.ts';
import type { ReadingResources } from '../resources.ts';
import { matchAndPack } from './match-and-pack.ts';
import { rubricOf } from './rubric-of.ts';
import { unpackJson, unsqueeze } from './pack.ts';

/** Matches a stored reading with another rubric; the document's bytes are not needed. */
export async function rematchDocument(
  input: RematchInput,
  resources: ReadingResources,
  reached: (percent: number) => void,
): Promise<PackedMatch> {
  reached(documentStages.matching);
  const document = unpackDocument(unsqueeze(input.text));
  const cv = Cv.parse(unpackJson(input.cv));
  return matchAndPack(cv, document, rubricOf(input.rubric), { ...resources, today: input.today });
}
