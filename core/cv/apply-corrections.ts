import type { Cv, CvSkill, Experience } from '../contract/cv.ts';
import { fieldCorrections, type Correction } from '../contract/correction.ts';
import type { DocumentText } from '../contract/document.ts';
import type { Evidence } from '../contract/geometry.ts';
import type { UnderstandingContext } from '../contract/reading.ts';
import { fieldsOfCv, lineOfParts } from './corrections/field-values.ts';
import { findPassage } from './corrections/find-passage.ts';
import { writeHandPage } from './corrections/hand-page.ts';
import { resolveFields, type ResolvedField } from './corrections/resolve.ts';
import { educationOf, certificateOf, languageOf, linkOf, positionOf, textOf } from './corrections/rebuild.ts';
import { correctSkills } from './corrections/correct-skills.ts';
import { whyUnclear } from '../document/legibility.ts';
import { gapsOf, intervalOfExperience, overlapsOf, unionMonths } from './dates/intervals.ts';
import { overallConfidence } from './overall-confidence.ts';
import type { LanguageTables } from './tables.ts';
import { fold } from './text/fold.ts';
import { wordsOf } from './text/words.ts';

/** A CV as corrected, with the document that supports it: what stands nowhere in it is on a page written by hand. */
export interface CorrectedCv {
  readonly cv: Cv;
  readonly document: DocumentText;
}

/**
 * Puts a person's corrections into a CV as it was read. Pure: the same reading, corrections and context give the same CV;
 * without corrections both come back as they are. A corrected field keeps the place where it was read, else it is looked
 * for in the document, else it stands on the page written by hand; so everything still has evidence. Years, gaps and the
 * use of skills follow the corrected positions.
 */
export function applyCorrections(
  cv: Cv,
  document: DocumentText,
  corrections: readonly Correction[],
  context: UnderstandingContext<LanguageTables>,
): CorrectedCv {
  if (fieldCorrections(corrections).length === 0) return { cv, document };
  const fields = resolveFields(fieldsOfCv(cv), corrections);
  const found = new Map(fields.flatMap(field => placeOf(field, document)));
  const homeless = fields.filter(field => field.correction !== null && field.parts !== null && !found.has(field.path));
  const hand = writeHandPage(
    document,
    homeless.map(({ path, kind, parts }) => ({ path, kind, text: lineOfParts(kind, parts ?? {}) })),
  );
  const evidenceOf = (path: string): readonly Evidence[] => found.get(path) ?? hand.evidence.get(path) ?? [];
  const sections = [...cv.sections, ...hand.sections];
  const content = rebuild(cv, fields, evidenceOf, context);
  const time = fields.some(field => field.kind === 'position' && field.correction !== null) ? timeOf(content.experience, context) : {};
  const skills = correctSkills({ cv, fields, evidenceOf, document: hand.document, sections, experience: content.experience, context });
  const whole = { ...cv, ...content, ...time, sections, skills };
  return judged(cv, whole, isFilledIn(fields) ? answered(hand.document, cv.confidence) : hand.document, document);
}

type Rebuilt = Pick<
  Cv,
  'name' | 'headline' | 'location' | 'emails' | 'phones' | 'links' | 'experience' | 'education' | 'certificates' | 'languages'
>;

function rebuild(
  cv: Cv,
  fields: readonly ResolvedField[],
  evidenceOf: (path: string) => readonly Evidence[],
  context: UnderstandingContext<LanguageTables>,
): Rebuilt {
  const list = <Entry>(kind: ResolvedField['kind'], read: readonly Entry[], make: (field: ResolvedField, before: Entry | null) => Entry) =>
    fields.flatMap((field): readonly Entry[] => {
      if (field.kind !== kind || field.parts === null) return [];
      const before = field.read === null ? null : (read[field.read.index] ?? null);
      return [field.correction === null && before !== null ? before : make(field, before)];
    });
  const single = (kind: ResolvedField['kind'], read: Cv['name']): Cv['name'] =>
    list(kind, read === null ? [] : [read], field => textOf(field, evidenceOf(field.path)))[0] ?? null;
  return {
    name: single('name', cv.name),
    headline: single('headline', cv.headline),
    location: single('location', cv.location),
    emails: list('email', cv.emails, field => textOf(field, evidenceOf(field.path))),
    phones: list('phone', cv.phones, field => textOf(field, evidenceOf(field.path), context.defaultRegion)),
    links: list('link', cv.links, field => linkOf(field, evidenceOf(field.path))),
    experience: list('position', cv.experience, (field, before) => positionOf(field, before, evidenceOf(field.path))),
    education: list('education', cv.education, (field, before) => educationOf(field, before, evidenceOf(field.path))),
    certificates: list('certificate', cv.certificates, (field, before) => certificateOf(field, before, evidenceOf(field.path))),
    languages: list('language', cv.languages, (field, before) => languageOf(field, before, evidenceOf(field.path), context.tables)),
  };
}

/** Where a corrected field stands in the document: where it was read, else where its words are. */
function placeOf(field: ResolvedField, document: DocumentText): readonly (readonly [string, readonly Evidence[]])[] {
  if (field.correction === null || field.parts === null) return [];
  if (field.read !== null && field.read.evidence.length > 0) return [[field.path, field.read.evidence]];
  const words = field.parts['text'] ?? field.parts['name'];
  const passage = typeof words === 'string' ? findPassage(document, words) : null;
  return passage === null ? [] : [[field.path, [passage]]];
}

/** Years, gaps and overlaps of the positions that are work, as a reading counts them. */
function timeOf(experience: readonly Experience[], { tables, today }: UnderstandingContext<LanguageTables>) {
  const intervals = experience.flatMap(position => {
    const words = wordsOf(fold(position.title || position.organization));
    const hit = tables.notWork.find(words)[0];
    const isWork = hit === undefined || words.length > hit.to - hit.from + 2;
    const interval = isWork ? intervalOfExperience(position, today) : null;
    return interval === null ? [] : [interval];
  });
  return { totalYears: Math.round((unionMonths(intervals) / 12) * 100) / 100, gaps: gapsOf(intervals), overlaps: overlapsOf(intervals) };
}

/** Kinds by which a person can be ranked; one of them and a name make up for a document that says nothing. */
const telling: ReadonlySet<string> = new Set(['position', 'education', 'skill']);

function isFilledIn(fields: readonly ResolvedField[]): boolean {
  const isNamed = fields.some(field => field.kind === 'name' && field.parts !== null);
  return isNamed && fields.some(field => field.correction !== null && field.parts !== null && telling.has(field.kind));
}

/** From this share of language-like text on nothing of a document is in doubt. */
const clearQuality = 0.6;

/** A person has said what stands on the pages: neither pictures, unclear scans nor garbled text leave anything open. */
function answered(document: DocumentText, confidence: number): DocumentText {
  const isUnclear = whyUnclear(document, confidence) !== null;
  if (document.imagePages.length === 0 && document.quality >= clearQuality && !isUnclear) return document;
  const { recognised, ...rest } = { ...document, imagePages: [], quality: 1 };
  return recognised === undefined ? rest : { ...rest, recognised: recognised.map(({ fault: _fault, ...page }) => page) };
}

function judged(
  read: Cv,
  cv: Omit<Cv, 'skills'> & { readonly skills: readonly CvSkill[] },
  document: DocumentText,
  before: DocumentText,
): CorrectedCv {
  const usual = overallConfidence(read, before.quality);
  const isAnswered =
    document.quality !== before.quality ||
    document.imagePages.length !== before.imagePages.length ||
    document.recognised !== before.recognised;
  // What was recognised in a picture is less sure than its fields say; a correction leaves that as it is.
  const sureness = isAnswered || usual === 0 ? 1 : Math.min(1, read.confidence / usual);
  const confidence = Math.round(overallConfidence(cv, document.quality) * sureness * 100) / 100;
  return { cv: { ...cv, confidence }, document };
}
