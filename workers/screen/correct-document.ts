import { sortRulingOf, type CorrectDocumentInput, type CorrectedDocument } from '../../core/contract/correction.ts';
import { Cv } from '../../core/contract/cv.ts';
import { documentStages } from '../../core/contract/task.ts';
import { applyCorrections } from '../../core/cv/apply-corrections.ts';
import { looksLikeOf } from '../../core/cv/ruled-sort.ts';
import { findPeople } from '../../core/cv/several-people.ts';
import { unpackDocument } from '../../core/document/pack-document.ts';
import { withOccupations } from '../../core/occupations/cv-occupations.ts';
import type { ReadingResources } from '../resources.ts';
import { matchAndPack } from './match-and-pack.ts';
import { unpackJson, unsqueeze } from './pack.ts';
import { rubricOf } from './rubric-of.ts';
import { packReading } from './screen-document.ts';

/** Puts what people wrote into a stored reading and matches it anew with each rubric; the document's bytes are not needed. */
export async function correctDocument(
  input: CorrectDocumentInput,
  resources: ReadingResources,
  reached: (percent: number) => void,
): Promise<CorrectedDocument> {
  reached(documentStages.matching);
  const context = { ...resources, today: input.today, defaultRegion: input.defaultRegion };
  const read = Cv.parse(unpackJson(input.cv));
  const { cv: corrected, document } = applyCorrections(read, unpackDocument(unsqueeze(input.text)), input.corrections, context);
  const cv = withOccupations(corrected, resources.jobWords.titles);
  const ruling = sortRulingOf(input.corrections);
  const people = ruling === null ? findPeople(document, context) : [];
  const reading = packReading(document, cv, looksLikeOf(document, cv, ruling, resources.documentSorts), people);
  return { reading, matches: input.rubrics.map(rubric => matchAndPack(cv, document, rubricOf(rubric), context)) };
}
