import { documentStages } from '../../core/contract/task.ts';
import type { Cv } from '../../core/contract/cv.ts';
import type { DocumentText } from '../../core/contract/document.ts';
import type { ErrorCode } from '../../core/contract/errors.ts';
import type { PackedReading, ScreenInput, Screened } from '../../core/contract/screening.ts';
import type { PersonPages } from '../../core/contract/several-people.ts';
import { presentPosition } from '../../core/cv/present-position.ts';
import { looksLikeOf, ruledOut } from '../../core/cv/ruled-sort.ts';
import { lessSure } from '../../core/cv/less-sure.ts';
import { readCv } from '../../core/cv/read-cv.ts';
import { documentDate } from '../../core/document/document-date.ts';
import { findPeople } from '../../core/cv/several-people.ts';
import { countHiddenWords } from '../../core/document/hidden-words.ts';
import { isGarbled, whyUnclear } from '../../core/document/legibility.ts';
import { layoutRecognised } from '../../core/document/recognised-text.ts';
import { pagesToRecognise } from '../../core/document/scans.ts';
import { packDocument } from '../../core/document/pack-document.ts';
import { searchEntryOf } from '../../core/people/search-entry.ts';
import { withOccupations } from '../../core/occupations/cv-occupations.ts';
import { readDocument } from '../read/read-document.ts';
import type { ReadingResources } from '../resources.ts';
import { matchAndPack } from './match-and-pack.ts';
import { rubricOf } from './rubric-of.ts';
import { packJson, squeeze } from './pack.ts';

/** Least confidence at which a document counts as understood. */
const leastConfidence = 0.35;
/** Least share of language-like text; below it the text layer is taken for garbage. */
const leastQuality = 0.5;

/** Characters of a position that lists show at most. */
const longestHeadline = 200;

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
  const raw = await readDocument(input.bytes, {
    onStage: () => reached(documentStages.extractingText),
    ...(input.password === undefined ? {} : { password: input.password }),
  });
  reached(documentStages.analysingStructure);
  const document = layoutRecognised(raw, input.recognised ?? []);
  const scans = input.recognised === undefined ? pagesToRecognise(raw, document) : [];
  if (scans.length === 0) reached(documentStages.understanding);
  const context = { ...resources, today: input.today, defaultRegion: input.defaultRegion };
  const cv = withOccupations(lessSure(readCv(document, context), document), resources.jobWords.titles);
  const reading = packReading(document, cv, looksLikeOf(document, cv, null, resources.documentSorts), findPeople(document, context));
  if (input.rubric === null || (reading.help !== null && reading.help !== 'DOCUMENT_NOT_UNDERSTOOD'))
    return { reading, match: null, scans };
  reached(documentStages.matching);
  return { reading, match: matchAndPack(cv, document, rubricOf(input.rubric), context), scans };
}

/** A reading as it is saved; `looksLike` says what the document is when it is no CV, `people` whose CVs it holds when they are several. */
export function packReading(document: DocumentText, cv: Cv, looksLike: string | null, people: readonly PersonPages[]): PackedReading {
  const help = helpNeeded(document, cv, looksLike, people.length);
  const datedAt = documentDate(document.properties);
  const unclear = whyUnclear(document, cv.confidence);
  return {
    kind: document.kind,
    pageCount: document.pages.length,
    quality: document.quality,
    text: squeeze(packDocument(document)),
    cv: packJson(cv),
    confidence: cv.confidence,
    ...(people.length > 0 ? nobody : personOf(cv)),
    language: cv.language,
    ...(datedAt === null ? {} : { datedAt }),
    hiddenWords: countHiddenWords(document.hidden),
    search: searchEntryOf(document, cv, people.length > 0),
    help,
    ...(help === 'DOCUMENT_NOT_A_CV' && looksLike !== null ? { looksLike } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(help === 'DOCUMENT_NOT_RECOGNISED' && unclear !== null ? { unclear } : {}),
  };
}

/** What lists show of whose CV it is. */
function personOf(cv: Cv) {
  return {
    name: cv.name?.value ?? null,
    emails: cv.emails.map(email => email.value),
    phones: cv.phones.map(phone => phone.value),
    employer: cv.experience[0]?.organization ?? null,
    totalYears: cv.totalYears,
    headline: presentPosition(cv).slice(0, longestHeadline),
  };
}

/** What was read of several people together is nobody's. */
const nobody = { name: null, emails: [], phones: [], employer: null, totalYears: 0, headline: '' } satisfies ReturnType<typeof personOf>;

/** Why a person has to look at the document before it may be ranked, or null. */
export function helpNeeded(document: DocumentText, cv: Cv, looksLike: string | null, people: number): ErrorCode | null {
  const letters = document.lines.reduce((count, line) => count + line.text.length, 0);
  if (letters < 40 && document.imagePages.length > 0) return 'DOCUMENT_NO_TEXT';
  if (letters > 0 && document.quality < leastQuality) return 'DOCUMENT_GARBLED';
  if (people > 0) return 'DOCUMENT_SEVERAL_PEOPLE';
  if (looksLike !== null) return looksLike === ruledOut ? 'DOCUMENT_RULED_OUT' : 'DOCUMENT_NOT_A_CV';
  if (whyUnclear(document, cv.confidence) !== null) return isGarbled(document) ? 'DOCUMENT_GARBLED' : 'DOCUMENT_NOT_RECOGNISED';
  if (cv.confidence < leastConfidence) return 'DOCUMENT_NOT_UNDERSTOOD';
  return null;
}
