import { documentStages } from '../../core/contract/task.ts';
import type { Cv } from '../../core/contract/cv.ts';
import type { DocumentText } from '../../core/contract/document.ts';
import type { ErrorCode } from '../../core/contract/errors.ts';
import type { PackedReading, ScreenInput, Screened } from '../../core/contract/screening.ts';
import { readCv } from '../../core/cv/read-cv.ts';
import { layoutRecognised } from '../../core/document/recognised-text.ts';
import { packDocument } from '../../core/document/pack-document.ts';
import { readDocument } from '../read/read-document.ts';
import type { ReadingResources } from '../resources.ts';
import { matchAndPack } from './match-and-pack.ts';
import { rubricOf } from './rubric-of.ts';
import { packJson, squeeze } from './pack.ts';

/** Least confidence at which a document counts as understood. */
const leastConfidence = 0.35;
/** Least share of language-like text; below it the text layer is taken for garbage. */
const leastQuality = 0.5;

/**
 * One document all the way: bytes → spans → lines → CV → match. `reached` is told each stage.
 * Throws the reader's refusals; what was read but not understood is returned with `help` set.
 */
export async function screenDocument(
  input: ScreenInput,
  resources: ReadingResources,
  reached: (percent: number) => void,
): Promise<Screened> {
  reached(documentStages.reading);
  const raw = await readDocument(input.bytes, { onStage: () => reached(documentStages.extractingText) });
  reached(documentStages.analysingStructure);
  const document = layoutRecognised(raw, input.recognised ?? []);
  const scans = input.recognised === undefined ? scansOf(document) : [];
  if (scans.length === 0) reached(documentStages.understanding);
  const context = { ...resources, today: input.today, defaultRegion: input.defaultRegion };
  const cv = lessSure(readCv(document, context), document);
  const reading = packReading(document, cv);
  if (input.rubric === null || (reading.help !== null && reading.help !== 'DOCUMENT_NOT_UNDERSTOOD'))
    return { reading, match: null, scans };
  reached(documentStages.matching);
  return { reading, match: matchAndPack(cv, document, rubricOf(input.rubric), context), scans };
}

/** The pages that are pictures, where they are half of the document or more: less is an attachment, and the text stands without it. */
function scansOf(document: DocumentText): readonly number[] {
  return document.kind === 'pdf' && document.imagePages.length * 2 >= document.pages.length ? document.imagePages : [];
}

/** What was recognised is at most as sure as its letters. */
function lessSure(cv: Cv, { recognised = [] }: DocumentText): Cv {
  const sure = Math.min(1, ...recognised.map(page => page.confidence));
  return sure === 1 ? cv : { ...cv, confidence: Math.round(cv.confidence * sure * 100) / 100 };
}

function packReading(document: DocumentText, cv: Cv): PackedReading {
  return {
    kind: document.kind,
    pageCount: document.pages.length,
    quality: document.quality,
    text: squeeze(packDocument(document)),
    cv: packJson(cv),
    confidence: cv.confidence,
    name: cv.name?.value ?? null,
    emails: cv.emails.map(email => email.value),
    phones: cv.phones.map(phone => phone.value),
    employer: cv.experience[0]?.organization ?? null,
    language: cv.language,
    totalYears: cv.totalYears,
    help: helpNeeded(document, cv),
  };
}

/** Why a person has to look at the document before it may be ranked, or null. */
export function helpNeeded(document: DocumentText, cv: Cv): ErrorCode | null {
  const letters = document.lines.reduce((count, line) => count + line.text.length, 0);
  if (letters < 40 && document.imagePages.length > 0) return 'DOCUMENT_NO_TEXT';
  if (letters > 0 && document.quality < leastQuality) return 'DOCUMENT_GARBLED';
  if (cv.confidence < leastConfidence) return 'DOCUMENT_NOT_UNDERSTOOD';
  return null;
}
