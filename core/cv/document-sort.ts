import type { Cv, SectionKind } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import type { DocumentSort, DocumentSorts } from './document-sorts-tables.ts';
import { fold } from './text/fold.ts';
import { wordsOf, type Word } from './text/words.ts';

/** Points for each different phrase of a sort; weak ones count to a limit, a title once. */
const points = { title: 4, strong: 3, weak: 1, mostWeak: 3 } as const;
/** Least points at which a document is called something else than a CV: a title and a phrase, or two phrases. */
const leastPoints = 6;
/** Points for each kind of section that CVs head, and for a title that says "CV". */
const cvPoints = { section: 2, title: 4, position: 2 } as const;
/** Positions with title, employer and beginning that make a career, headed or not, in a document with no title of another sort. */
const leastCareer = 2;

/** A year, a dash and a year, a month or a word ("2012 – 2018", "2018 - now"). */
const period = /\b(?:19[5-9]|20[0-3])\d\s?[–—-]\s?(?:(?:19|20)\d\d\b|\d\d[./]|\p{L})/u;
const longestPeriodLine = 120;

/** Sections that make a document a CV. Profiles, contacts and "other" stand in all sorts of documents. */
const cvSections: ReadonlySet<SectionKind> = new Set([
  'experience',
  'education',
  'skills',
  'languages',
  'certificates',
  'projects',
  'volunteering',
  'publications',
  'awards',
]);

/** A title stands in one of the first lines and is no longer than this many words. */
const titleLines = 14;
const longestTitle = 7;
/** Words that are looked at: further on every letter has long said what it is. */
const mostWords = 4000;

/**
 * What a document is that is no CV, or null. A document with a headed career or education is a CV whatever else it
 * holds (a letter before it, certificates behind it); else the words of its sort must outweigh what is like a CV in it.
 */
export function documentSortOf(document: DocumentText, cv: Cv, sorts: DocumentSorts): DocumentSort | null {
  const headed = new Set(cv.sections.filter(section => section.headingLine !== null).map(section => section.kind));
  if (isPlainlyCv(cv, headed)) return null;
  const lines = document.lines.map(line => wordsOf(fold(line.text)));
  const title = titleOf(lines, sorts);
  const career = cv.experience.filter(entry => entry.start !== null && entry.title !== '' && entry.organization !== '').length;
  if (title.sort === null && (career >= leastCareer || hasPeriods(document, cv))) return null;
  const totals = countClues(lines.flat().slice(0, mostWords), sorts);
  if (title.sort !== null) totals.set(title.sort, (totals.get(title.sort) ?? 0) + points.title);
  const [best] = [...totals].toSorted(([, one], [, other]) => other - one);
  if (best === undefined || best[1] < leastPoints) return null;
  return best[1] > likenessToCv(countParts(headed), career, title.isCv) ? best[0] : null;
}

/** True with dated positions under a heading of their own, or dated education beside another headed part. */
function isPlainlyCv(cv: Cv, headed: ReadonlySet<SectionKind>): boolean {
  const positions = cv.experience.filter(entry => entry.start !== null && entry.title !== '').length;
  const schools = cv.education.filter(entry => entry.institution !== '' && (entry.start !== null || entry.end !== null)).length;
  const parts = countParts(headed);
  if (headed.has('experience') && positions > 0 && parts >= 2) return true;
  return headed.has('education') && schools > 0 && parts >= 2 && (headed.has('skills') || headed.has('languages') || positions > 0);
}

/** True where a document with contact data prints periods as careers do, even if no position was made out. */
function hasPeriods(document: DocumentText, cv: Cv): boolean {
  if (cv.emails.length + cv.phones.length === 0) return false;
  return document.lines.filter(line => line.text.length <= longestPeriodLine && period.test(line.text)).length >= leastCareer;
}

function countParts(headed: ReadonlySet<SectionKind>): number {
  return [...headed].filter(kind => cvSections.has(kind)).length;
}

function likenessToCv(parts: number, positions: number, hasTitle: boolean): number {
  return cvPoints.section * parts + cvPoints.position * positions + (hasTitle ? cvPoints.title : 0);
}

interface Title {
  readonly sort: DocumentSort | null;
  readonly isCv: boolean;
}

/** The first title of a sort, and whether one says "CV"; titles begin their lines. */
function titleOf(lines: readonly (readonly Word[])[], sorts: DocumentSorts): Title {
  let sort: DocumentSort | null = null;
  let isCv = false;
  for (const words of lines.slice(0, titleLines)) {
    if (words.length > longestTitle) continue;
    const found = sorts.titles.match(words, 0)?.value ?? null;
    if (found === 'cv') isCv = true;
    else sort ??= found;
  }
  return { sort, isCv };
}

/** Points of each sort by the different phrases that occur. */
function countClues(words: readonly Word[], sorts: DocumentSorts): Map<DocumentSort, number> {
  const strong = new Map<DocumentSort, Set<string>>();
  const weak = new Map<DocumentSort, Set<string>>();
  words.forEach((_, at) => {
    const hit = sorts.clues.match(words, at);
    for (const { sort, strength } of hit?.value ?? []) {
      const found = strength === 'strong' ? strong : weak;
      found.set(sort, (found.get(sort) ?? new Set<string>()).add(hit?.phrase ?? ''));
    }
  });
  const totals = new Map<DocumentSort, number>();
  for (const sort of new Set([...strong.keys(), ...weak.keys()])) {
    const little = Math.min(points.mostWeak, (weak.get(sort)?.size ?? 0) * points.weak);
    totals.set(sort, (strong.get(sort)?.size ?? 0) * points.strong + little);
  }
  return totals;
}
