import type { DegreeLevel } from '../../contract/cv.ts';
import { degreeLevels } from '../../contract/cv.ts';
import type { LanguageTables } from '../tables.ts';
import { fold, squeeze } from '../text/fold.ts';
import { wordsOf, type Word } from '../text/words.ts';

/** A degree named in a text: the words of the degree itself, and what follows as its field. */
export interface DegreeText {
  readonly degree: string;
  readonly level: DegreeLevel;
  readonly field: string;
  /** True where the field was taken from the words before the degree: "Biology (BSc)", but also "Advanced Craft Certificate". */
  readonly isFieldBefore: boolean;
}

/** The Hebrew "in", written as one with the subject. */
const hebrewIn = /^ב(?=\p{Script=Hebrew}{3})/u;

/** Reads "Bachelor of Science in Biology", "MSc Biology", "Licence, Économie", "Biology (BSc)"; null where no degree is named. */
export function readDegree(text: string, tables: LanguageTables): DegreeText | null {
  const words = wordsOf(fold(text));
  const hits = tables.degrees.find(words).filter(hit => isPrintedAsDegree(text, words.slice(hit.from, hit.to), tables));
  const first = hits[0];
  if (!first) return null;
  const level = hits.reduce<DegreeLevel>((best, hit) => (rank(hit.value) > rank(best) ? hit.value : best), first.value);
  const to = endOfDegree(text, words, first.to, tables);
  const startOffset = words[first.from]?.start ?? 0;
  const endOffset = endOfAbbreviation(text, endOfToken(text, words[to - 1]?.end ?? text.length), tables);
  const degree = tidy(text.slice(startOffset, endOffset)).replace(/\s+(?:en|in|em|of|de|zur|zum)$/iu, '');
  const after = tidy(text.slice(endOffset));
  const before = tidy(text.slice(0, startOffset));
  // "経済学部": a faculty stands for its degree, and its name is the field.
  if (/\p{Script=Han}$/u.test(before) && before + degree === tidy(text))
    return { degree: '', level, field: before + degree, isFieldBefore: false };
  const isLabel = tables.entryLabels.whole(wordsOf(fold(before))) === 'degree';
  const fieldAfter = stripFieldWord(after, tables).replace(hebrewIn, '');
  const field = fieldAfter || (isLabel ? '' : stripFieldWord(before, tables));
  const isFieldBefore = fieldAfter === '' && field !== '';
  // "Advanced Craft Certificate in Carpentry": what stands before belongs to the degree where its field follows.
  if (field !== '' && !isLabel && before !== '' && stripFieldWord(after, tables) === field)
    return { degree: `${before} ${degree}`, level, field, isFieldBefore };
  // "Promotion zum Dr.-Ing." names one degree twice.
  const isRepeated = field !== '' && tables.degrees.whole(wordsOf(fold(field))) !== null;
  return isRepeated ? { degree: tidy(text), level, field: '', isFieldBefore } : { degree, level, field, isFieldBefore };
}

/** Of two levels the one that stands higher. */
function rank(level: DegreeLevel): number {
  return degreeLevels.indexOf(level);
}

/** "of Science", "of Business Administration" belong to the degree; a second degree right behind too ("MSc ETH"). */
function endOfDegree(text: string, words: readonly Word[], at: number, tables: LanguageTables): number {
  const start = words[at - 1]?.text ?? '';
  if (words[at]?.text === 's' && text.charAt((words[at]?.start ?? 1) - 1).match(/['’]/u)) return endOfDegree(text, words, at + 1, tables);
  const joiner = words[at];
  const mayTakeSubject = tables.degreeStarters.has(start) || tables.degreeSubjects.match(words, at + 1) !== null;
  if (joiner && ['of', 'in', 'degree'].includes(joiner.text) && mayTakeSubject && joiner.text === 'of') {
    const subject = tables.degreeSubjects.match(words, at + 1);
    if (subject) return subject.to;
  }
  return at;
}

/** Short abbreviations are degrees only in capitals ("MA", "BSc", "CAP"), so that small words are none. */
function isPrintedAsDegree(text: string, words: readonly Word[], tables: LanguageTables): boolean {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return false;
  const printed = text.slice(first.start, last.end);
  const letters = printed.replace(/[^\p{L}]/gu, '');
  if (/[\p{Script=Han}\p{Script=Arabic}]/u.test(printed)) return true;
  if (letters.length > 4) return true;
  const capitals = (printed.match(/\p{Lu}/gu) ?? []).length;
  if (letters.length <= 2 || tables.stopWords.has(first.text)) return capitals >= 2;
  return capitals >= 1;
}

/** "Diplom-Betriebswirt (FH)", "Inżynier (BEng)": a known abbreviation in brackets belongs to the degree. */
function endOfAbbreviation(text: string, end: number, tables: LanguageTables): number {
  const [bracket = '', inside = ''] = /^\s*\(([\p{L}.]{2,6})\)/u.exec(text.slice(end)) ?? [];
  return inside !== '' && tables.credentials.has(squeeze(inside)) ? end + bracket.length : end;
}

function endOfToken(text: string, end: number): number {
  return end + (/^(?:-\p{L}+|\/\p{L}+)?[.)]*(?:\s*\(?\s*hon(?:s|ou?rs)\.?\s*\)?)?/iu.exec(text.slice(end))?.[0].length ?? 0);
}

/** "in Biology", "Fachrichtung: Maschinenbau" without the word that introduces the field. */
export function stripFieldWord(text: string, tables: LanguageTables): string {
  const words = wordsOf(fold(text));
  const hit = tables.fieldWords.match(words, 0);
  const first = hit ? words[hit.to] : undefined;
  if (words.length === 1 && words[0]?.text === 'degree') return '';
  const of = words[0]?.text === 'of' || words[0]?.text === 'degree' ? words[1] : undefined;
  const start = first?.start ?? of?.start ?? 0;
  return tidy(text.slice(start));
}

function tidy(text: string): string {
  const trimmed = text.replace(/^[\s,;:·•|()–—-]+|[\s,;:·•|(–—-]+$/gu, '').trim();
  return trimmed.includes('(') ? trimmed : trimmed.replace(/\)/gu, '');
}
