import type { Education } from '../../contract/cv.ts';
import type { DocumentText } from '../../contract/document.ts';
import { toPartialDate } from '../dates/intervals.ts';
import { headPartsOf, scorePart, type HeadPart } from '../entries/head-parts.ts';
import type { EntryLines } from '../entries/entry-lines.ts';
import { segmentEntries } from '../entries/segment.ts';
import { evidenceOfLines } from '../evidence.ts';
import type { CvLine } from '../lines.ts';
import type { SectionLines } from '../sections/read-sections.ts';
import type { LanguageTables } from '../tables.ts';
import { wordsOf } from '../text/words.ts';
import { fold } from '../text/fold.ts';
import { readDegree, stripFieldWord, type DegreeText } from './degree.ts';

/** Reads the entries of all education sections, in reading order. */
export function readEducation(document: DocumentText, sections: readonly SectionLines[], tables: LanguageTables): readonly Education[] {
  const all = sections
    .filter(section => section.kind === 'education')
    .flatMap(section => entriesOf(section.lines, tables))
    .flatMap(entry => {
      const education = readEntry(document, entry, tables);
      return education ? [education] : [];
    });
  return all.filter((one, at) => !all.slice(0, at).some(earlier => isSameEntry(earlier, one)));
}

/** Some templates print their sections twice, for two sizes of paper. */
function isSameEntry(one: Education, other: Education): boolean {
  if (one.start !== other.start || one.end !== other.end) return false;
  const key = ({ institution, degree, field }: Education): string => fold([institution, degree, field].join('|'));
  return key(one) === key(other);
}

/** Dated entries as in the work history; without dates a new institution or degree begins an entry. */
function entriesOf(lines: readonly CvLine[], tables: LanguageTables): readonly EntryLines[] {
  const entries = segmentEntries(lines, tables, true);
  if (entries.some(entry => entry.date !== null)) return entries;
  const cut: CvLine[][] = [];
  let seen = { institution: false, degree: false };
  for (const line of lines) {
    const hasInstitution = isInstitution(line, tables);
    const hasDegree = readDegree(line.text, tables) !== null;
    const repeats = (hasInstitution && seen.institution) || (hasDegree && seen.degree && !hasInstitution) || (hasInstitution && hasDegree);
    if (cut.length === 0 || repeats) {
      cut.push([]);
      seen = { institution: false, degree: false };
    }
    cut.at(-1)?.push(line);
    seen = { institution: seen.institution || hasInstitution, degree: seen.degree || hasDegree };
  }
  return cut.map(group => ({
    head: group.filter(line => !line.source.bullet),
    body: group.filter(line => line.source.bullet),
    date: null,
    group: [],
  }));
}

function readEntry(document: DocumentText, entry: EntryLines, tables: LanguageTables): Education | null {
  const parts = headPartsOf(entry.head, tables).flatMap(part => splitPart(part, tables));
  const grade = readGrade([...entry.head, ...entry.body], tables);
  const named = parts.filter(part => !part.isPlace && !isGrade(part.text, tables) && !isCompletion(part.text, tables));
  const institution = pickInstitution(named, tables);
  const degreeAt = named.findIndex(part => part !== institution && readDegree(part.text, tables) !== null);
  const rest = named.find((part, at) => part !== institution && at !== degreeAt);
  const degree = degreeAt < 0 ? null : withSubject(readDegree(named[degreeAt]?.text ?? '', tables), rest);
  const further = rest !== undefined && rest.line === named[degreeAt]?.line && isSubject(rest) ? `, ${rest.text}` : '';
  const field = degree?.field ? degree.field + further : stripFieldWord(rest?.text ?? '', tables);
  const inBody = degree ? null : degreeInBody(entry, tables);
  // A bare name is an institution only beside a degree or a stretch of time.
  const isSupported =
    degree !== null || inBody !== null || entry.date?.kind === 'range' || isInstitutionText(institution?.text ?? '', tables);
  if ((!institution && !degree) || !isSupported) return null;
  const isPoint = entry.date?.kind === 'point';
  return {
    institution: institution?.text ?? '',
    degree: degree?.degree ?? inBody?.degree ?? '',
    level: degree?.level ?? inBody?.level ?? 'none',
    field: degree || !inBody ? field : inBody.field,
    grade,
    start: isPoint ? null : toPartialDate(entry.date?.start ?? null),
    end: toPartialDate(isPoint ? (entry.date?.start ?? null) : (entry.date?.end ?? null), 'last'),
    confidence: confidenceOf(institution, degree, entry, tables),
    evidence: evidenceOfLines(document, entry.head),
  };
}

/** "Advanced Craft Certificate" with its subject on a line of its own: what stands before the degree belongs to it. */
function withSubject(degree: DegreeText | null, rest: HeadPart | undefined): DegreeText | null {
  if (degree === null || !degree.isFieldBefore || rest === undefined || !isSubject(rest)) return degree;
  return { ...degree, degree: `${degree.field} ${degree.degree}`, field: rest.text, isFieldBefore: false };
}

/** Words between a degree and the place where it was taken. */
const atInstitution =
  /^(.+?)\s+(?:at(?: the)?|@|an der|am|bei(?: der)?|à l[’']|à la|à|au|chez|presso(?: (?:il|la|lo))?|aan de|aan het|bij|en la|en el|pela|pelo|hos|vid|ved)\s+(?:l[’'])?(\p{Lu}.*)$/u;

/** "Degree, Field, Institution" and "Degree at Institution" into their pieces; "University of X, Y" stays together. */
function splitPart(part: HeadPart, tables: LanguageTables): readonly HeadPart[] {
  if (part.isPlace) return [part];
  const at = atInstitution.exec(part.text);
  const [, left = '', right = ''] = at ?? [];
  const isJoined =
    at !== null && (readDegree(left, tables) !== null || isInstitutionText(right, tables)) && !isInstitutionText(left, tables);
  if (isJoined)
    return [...splitPart(scorePart(left, part.line, part.start, tables), tables), scorePart(right, part.line, part.start, tables)];
  const bracketed = /^(.*\S)\s*\(([^()]{2,50})\)$/u.exec(part.text);
  const inside = bracketed?.[2] ?? '';
  if (bracketed && (scorePart(inside, part.line, part.start, tables).isPlace || isGrade(inside, tables)))
    return splitPart(scorePart(bracketed[1] ?? '', part.line, part.start, tables), tables);
  return part.text
    .split(/\s*[,،、]\s*|(?<=\p{Ll}{4})\.\s+(?=\p{Lu})/u)
    .filter(text => text !== '')
    .map(text => scorePart(text, part.line, part.start, tables));
}

/** The part with an institution's words; else, beside a degree, the one that is neither degree nor field by form. */
function pickInstitution(parts: readonly HeadPart[], tables: LanguageTables): HeadPart | null {
  let best: HeadPart | null = null;
  let most = 0;
  for (const part of parts) {
    const strength = (isInstitutionText(part.text, tables) ? 2 : 0) + (part.organization > 0 ? 0.5 : 0) - degreeShare(part.text, tables);
    if (strength > most) [best, most] = [part, strength];
  }
  if (best) return best;
  const others = parts.filter(part => readDegree(part.text, tables) === null);
  const degreeLine = parts.find(part => readDegree(part.text, tables) !== null)?.line;
  const apart = others.find(part => part.line !== degreeLine);
  return apart ?? (others.length >= 2 ? (others.at(-1) ?? null) : degreeLine ? (others[0] ?? null) : null);
}

/** What being a degree takes from being an institution: most where the degree is the whole text. */
function degreeShare(text: string, tables: LanguageTables): number {
  const degree = readDegree(text, tables);
  return degree === null ? 0 : degree.degree.length >= text.trim().length ? 2.2 : 0.8;
}

function degreeInBody(entry: EntryLines, tables: LanguageTables): DegreeText | null {
  for (const line of entry.body.slice(0, 2)) {
    const degree = line.words.length <= 12 ? readDegree(line.text, tables) : null;
    if (degree) return degree;
  }
  return null;
}

/** A short name without digits beside a degree: what else was studied. */
function isSubject(part: HeadPart): boolean {
  return /^\p{Lu}[\p{L}\s&'’-]+$/u.test(part.text) && part.text.split(' ').length <= 4 && part.organization === 0;
}

/** "diploma behaald", "abgeschlossen" beside the rest. */
function isCompletion(text: string, tables: LanguageTables): boolean {
  return tables.completedWords.whole(wordsOf(fold(text))) !== null;
}

function isInstitution(line: CvLine, tables: LanguageTables): boolean {
  return isInstitutionText(line.text, tables);
}

function isInstitutionText(text: string, tables: LanguageTables): boolean {
  const words = wordsOf(fold(text));
  return tables.institutions.occursIn(words) || words.some(word => tables.institutionEndings.ends(word.text));
}

const gradeNumber = /\b\d{1,3}(?:[.,]\d{1,2})?\s*(?:\/\s*\d{1,3}(?:[.,]\d)?|%)(?!\d)|^\s*\d[.,]\d{1,2}\s*$/u;

function isGrade(text: string, tables: LanguageTables): boolean {
  const words = wordsOf(fold(text));
  if (gradeNumber.test(text) && words.length <= 6) return true;
  const hit = tables.grades.match(words, 0);
  return hit !== null && words.length <= 6 && (hit.to === words.length || /\d/.test(text) || words.length <= 3);
}

function readGrade(lines: readonly CvLine[], tables: LanguageTables): string {
  for (const line of lines) {
    const hit = tables.grades.find(line.words)[0];
    const word = hit && line.words[hit.from];
    if (hit && word) {
      const end = line.words[hit.to - 1]?.end ?? word.end;
      const value = /^\s*[:：]?\s*([\d.,]+(?:\s*\/\s*[\d.,]+)?\s*%?)/u.exec(line.text.slice(end))?.[1];
      if (value) return value.trim().replace(/[.,]$/u, '');
      if (line.words.length <= 4) return line.text.slice(word.start, end);
    }
    const number = gradeNumber.exec(line.text)?.[0];
    if (number && line.dates.length === 0) return number.trim();
  }
  return '';
}

function confidenceOf(institution: HeadPart | null, degree: DegreeText | null, entry: EntryLines, tables: LanguageTables): number {
  const base = institution && isInstitutionText(institution.text, tables) ? 0.55 : institution ? 0.35 : 0.2;
  return Math.min(0.98, base + (degree ? 0.25 : 0) + (entry.date ? 0.15 : 0));
}
