import { joinLines } from '../../document/join-lines.ts';
import type { CvLine } from '../lines.ts';
import { isPlaceText } from '../places.ts';
import type { EntryLabel, LanguageTables } from '../tables.ts';
import { wordsOf } from '../text/words.ts';
import { fold } from '../text/fold.ts';
import { beginsWithAt, isWrapped, isWrappedBesideDate } from './wrapped-heads.ts';

/** A piece of an entry's head between separators; offsets in the line's text. */
export interface HeadPart {
  readonly text: string;
  readonly line: CvLine;
  readonly start: number;
  readonly end: number;
  /** How much the words speak for a job title, an organisation, a place; 0 is nothing. */
  readonly title: number;
  readonly organization: number;
  readonly isPlace: boolean;
}

const separators =
  /\t|\s+(?:[|¦•·●▪◆–—―→➔⟶➜»>]|\/\/|::)\s+|\s+[-−]\s+|\s*[|¦•·●▪◆｜]\s*|\s[–—-](?=\s|$)|^[-–—]\s|\s\/\s|\s{3,}|—|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー)])\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
/** Marks that a title is open to everybody: "(m/w/d)", "(H/F)", "m/w/x". */
const genderMarks =
  /\(\s*(?:[mwdfxhivnk]|gn|div\.?)(?:\s*[/|,]\s*(?:[mwdfxhivnk*]|gn|div\.?)){1,3}\s*\)|(?<=\s)[mwfh]\/[mwfhd](?:\/[dxi])?(?=\s|$)|\(all genders\)/giu;
const edge = /^[\s,;:.·•|()\-–—/]+|[\s,;:·•|(\-–—/]+$/gu;

/** Splits the head lines of an entry into parts, dates and durations removed. */
export function headPartsOf(lines: readonly CvLine[], tables: LanguageTables): readonly HeadPart[] {
  const parts: HeadPart[] = [];
  lines.forEach((line, at) => {
    const own = partsOfLine(line, tables);
    const last = parts.at(-1);
    const [first] = own;
    if (last && first && isCutWord(last, line)) {
      parts[parts.length - 1] = scorePart(joinLines([`${last.text}-`, first.text]), last.line, last.start, tables);
      parts.push(...own.slice(1));
    } else if (last && first && own.length === 1 && goesOn(last, first, lines[at - 1]))
      parts[parts.length - 1] = scorePart(joinLines([last.text, first.text]), last.line, last.start, tables);
    else parts.push(...own);
  });
  return parts;
}

/** True where a part is the rest of the one before it, and not the employer under a title or the place under both. */
function goesOn(last: HeadPart, next: HeadPart, before: CvLine | undefined): boolean {
  if (beginsWithAt(next.text)) return true;
  if (!isWrapped(before, next.line) && !isWrappedBesideDate(before, next.line)) return false;
  const isTitleAlone = last.title > 0 && !/[,;]/u.test(last.text);
  return !next.isPlace && !(isTitleAlone && next.organization > 0) && !(last.title === 0 && next.title > 0);
}

/** True for a part whose last word was cut by a hyphen at the end of its line or cell; a small letter begins the next line. */
function isCutWord(last: HeadPart, next: CvLine): boolean {
  return /^\p{Ll}/u.test(next.text) && !next.source.bullet && /^-\s*(?:\t|$)/u.test(last.line.text.slice(last.end));
}

/** Scores any text as a part of the given line. */
export function scorePart(text: string, line: CvLine, start: number, tables: LanguageTables): HeadPart {
  const words = wordsOf(fold(text));
  return {
    text,
    line,
    start,
    end: start + text.length,
    title: titleScore(words, tables),
    organization: organizationScore(text, words, tables),
    isPlace: isPlaceText(text, tables),
  };
}

/** A label that begins a line ("Employer: …") and where its value starts. */
function labelOf(line: CvLine, tables: LanguageTables): { readonly label: EntryLabel; readonly end: number } | null {
  const hit = tables.entryLabels.match(line.words, 0);
  const last = hit && line.words[hit.to - 1];
  const gap = last ? /^\s*[:：]\s*|^\t/u.exec(line.text.slice(last.end)) : null;
  return hit && last && gap ? { label: hit.value, end: last.end + gap[0].length } : null;
}

function partsOfLine(line: CvLine, tables: LanguageTables): readonly HeadPart[] {
  const label = labelOf(line, tables);
  const parts = splitLine(line, label?.end ?? 0, tables);
  if (!label || label.label === 'degree') return parts;
  const { label: kind } = label;
  return kind === 'other' ? [] : parts.map(part => labelled(part, kind));
}

/** A label outweighs all words. */
function labelled(part: HeadPart, label: EntryLabel): HeadPart {
  const { text, line, start, end } = part;
  return {
    text,
    line,
    start,
    end,
    title: label === 'title' ? 4 : 0,
    organization: label === 'organization' ? 4 : 0,
    isPlace: label === 'location',
  };
}

function splitLine(line: CvLine, begin: number, tables: LanguageTables): readonly HeadPart[] {
  const blanked = blankDates(line, tables);
  const parts: HeadPart[] = [];
  let from = begin;
  const push = (to: number) => {
    const raw = blanked.slice(from, to);
    const lead = /^[\s\0,;:.·•|\-–—/]*(?:\([\s\0]*\))?[\s\0,;:.·•|\-–—/]*/u.exec(raw)?.[0].length ?? 0;
    const text = raw
      .slice(lead)
      .replace(/\([\s\0,–—-]*\)/gu, '')
      .replace(/\0+/g, ' ')
      .replace(edge, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (/[\p{L}]/u.test(text)) parts.push(scorePart(balance(text), line, from + lead, tables));
  };
  for (const match of blanked.matchAll(separators)) {
    if (match.index < begin) continue;
    push(match.index);
    from = match.index + match[0].length;
  }
  push(blanked.length);
  return parts;
}

/** The line with its dates overwritten, so that offsets stay; small words left beside a date go too. */
function blankDates(line: CvLine, tables: LanguageTables): string {
  let text = line.text;
  const events = tables.entryEvents
    .find(line.words)
    .map(hit => ({ from: line.words[hit.from]?.start ?? 0, to: line.words[hit.to - 1]?.end ?? 0 }));
  const taken = [...line.dates, ...events, ...completionsOf(line, tables)];
  for (const { from, to } of taken) text = text.slice(0, from) + '\0'.repeat(to - from) + text.slice(to);
  return text
    .replace(genderMarks, blank)
    .replace(/(^|[\s(,|])(?:de|from|since|von|vom|seit|depuis|desde|du|od|dal|from:|ab|year|years)\s*(?=\0)/giu, blank)
    .replace(/\0[\s]*[-–—~][\s]*(?:$|(?=\t))/gu, blank);
}

/** "concluído em 2019": the words right before a date that say what happened then. */
function completionsOf(line: CvLine, tables: LanguageTables): readonly { readonly from: number; readonly to: number }[] {
  if (line.dates.length === 0) return [];
  return tables.completedWords.find(line.words).flatMap(hit => {
    const from = line.words[hit.from]?.start ?? 0;
    const to = line.words[hit.to - 1]?.end ?? 0;
    return line.dates.some(date => date.from >= to && /^[\s:.(]*$/u.test(line.text.slice(to, date.from))) ? [{ from, to }] : [];
  });
}

function blank(text: string): string {
  return text.replace(/[^\t]/gu, '\0');
}

function balance(text: string): string {
  const opens = (text.match(/\(/g) ?? []).length;
  const closes = (text.match(/\)/g) ?? []).length;
  if (opens > closes) return `${text})`;
  return closes > opens ? text.replace(/\)\s*$/, '').trim() : text;
}

type Words = ReturnType<typeof wordsOf>;

function titleScore(words: Words, tables: LanguageTables): number {
  const hits = tables.jobTitles.find(words);
  const first = hits[0];
  let score = 0;
  if (first) score = 1 + (first.from === 0 || hits.some(hit => hit.to === words.length) ? 0.3 : 0) + Math.min(0.4, (hits.length - 1) * 0.2);
  else if (words.some(word => (word.text.length > 6 || /[ァ-ヶ]/u.test(word.text)) && tables.jobTitleEndings.ends(word.text, false)))
    score = 1.2;
  else if (words.some(word => /[ァ-ヶー]{2,}|[\p{Script=Han}]/u.test(word.text)) && hasSpacelessTitle(words, tables)) score = 1.2;
  return score;
}

function hasSpacelessTitle(words: Words, tables: LanguageTables): boolean {
  return tables.jobTitles.occursIn(words);
}

function organizationScore(text: string, words: Words, tables: LanguageTables): number {
  let score = 0;
  const named = tables.organizations.find(words);
  const legal = tables.legalForms.find(words).filter(hit => isLegalForm(text, words, hit.from, hit.phrase));
  if (legal.length > 0) score += 1.5;
  if (named.length > 0) score += namesOrganization(words, named, tables) ? 1 : qualifierShare;
  if (tables.institutions.occursIn(words)) score += 0.8;
  else if (words.some(word => tables.institutionEndings.ends(word.text))) score += 0.8;
  return score;
}

/** What an organisation's word counts where the words around it say a title. */
const qualifierShare = 0.4;

/** "Security Officer" and "Ingeniero de Sistemas" are titles: the word that heads them is one and no organisation's stands at their end. */
function namesOrganization(words: Words, named: readonly { readonly to: number }[], tables: LanguageTables): boolean {
  if (named.at(-1)?.to === words.length) return true;
  return !tables.jobTitles.find(words).some(hit => hit.from === 0 || hit.to === words.length);
}

/** "SE", "AG", "Co." and the like count as legal forms in capitals or after a name only. */
function isLegalForm(text: string, words: Words, at: number, phrase: string): boolean {
  if (at === 0) return /[\p{Script=Han}\p{Script=Cyrillic}]/u.test(phrase);
  const word = words[at];
  const printed = word ? text.slice(word.start, word.end) : '';
  return /^\p{Lu}/u.test(printed) || phrase.length > 3 || /[\p{Script=Han}]/u.test(phrase);
}
