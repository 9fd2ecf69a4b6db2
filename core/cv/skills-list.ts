import type { CvSkill } from '../contract/cv.ts';
import type { TextLine } from '../contract/document.ts';
import { foldText } from '../skills/fold.ts';
import { headingItems, joiningWords, levelWords } from './skills-tables.ts';

/** One item of a skill list, cleaned; offsets are those of the name in the line's text. */
export interface ListItem {
  readonly name: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly level: NonNullable<CvSkill['proficiency']>['level'] | null;
  readonly years: number | null;
}

/** A stretch of a line between two separators. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

const separators = /[,;•|·●▪■◦‣∙⋅○◆►▸✓✔➢\t\u2022\uf0b7]|\s[–—]\s|\s\/\s|\s{2,}/gu;
const rating = /^[\s★☆⭐●○◉◯■□▪▫▮▯█░▒⬤◼◻.·•*+\-–—|/\d%()]*$/u;
const parenthesised = /\s*[([]([^)\]]*)[)\]]\s*$/u;
const trailingRating = /[\s:–—-]*(?:[★☆⭐●○◉◯■□▮▯█░⬤]+|\d{1,3}\s?%|\d{1,2}\s?\/\s?(?:5|10|100)|(?:level|niveau|stufe|nivel)\s?\d)\s*$/iu;
const trailingYears = /[\s:,–—-]*\(?\d{1,2}(?:[.,]\d)?\s?\+?\s*(?:years?|yrs?|jahren?|ans?|anos?|anni|jaar|lata?|lat|años)\b[^,;]*$/iu;
const yearsInside = /(\d{1,2}(?:[.,]\d)?)\s?\+?\s*(?:years?|yrs?|jahren?|ans?|anos?|anni|jaar|lata?|lat|años)\b/iu;

/** The items of one line of a skill list: labels, levels, ratings and years are taken off. `isKnown`: a term is in the vocabulary. */
export function readListLine(line: TextLine, index: number, isKnown: (text: string) => boolean): readonly ListItem[] {
  const from = labelEnd(line, isKnown);
  return splitPieces(line.text, from)
    .map(piece => cleanPiece(line.text, piece, index))
    .filter(item => item !== null);
}

/** Level claimed by words alone ("Expert", "Grundkenntnisse"), null for anything else. */
export function levelOf(text: string): ListItem['level'] {
  const folded = foldText(text)
    .replace(/[^\p{L} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (folded === '') return null;
  return levelWords.find(({ words }) => words.includes(folded))?.level ?? null;
}

/** Where the list of a line begins: behind "Group:" or a bold start with the list in plain type. */
function labelEnd(line: TextLine, isKnown: (text: string) => boolean): number {
  const colon = /^[^:,;()]{1,60}[:：]\s*/u.exec(line.text);
  if (colon && colon[0].split(/\s+/).length <= 7) return colon[0].length;
  const firstPlain = line.spans.findIndex(span => !span.bold && line.text.slice(span.start, span.end).trim() !== '');
  const start = line.spans[firstPlain]?.start ?? 0;
  const label = line.text.slice(0, start);
  const boldBefore =
    firstPlain > 0 && line.spans.slice(0, firstPlain).every(span => span.bold || line.text.slice(span.start, span.end).trim() === '');
  if (boldBefore && !/[,;|]/.test(label) && /[,;|•·]/.test(line.text.slice(start))) return start;
  const tab = line.text.indexOf('\t');
  const oneTab = tab > 0 && line.text.indexOf('\t', tab + 1) < 0;
  if (oneTab && !isKnown(line.text.slice(0, tab)) && !/[,;|•·]/.test(line.text.slice(0, tab)) && /[,;|•·]/.test(line.text.slice(tab)))
    return tab + 1;
  return 0;
}

function splitPieces(text: string, from: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (const match of text.matchAll(separators)) {
    if (match.index < from || insideBrackets(text, from, match.index)) continue;
    pieces.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  pieces.push({ start, end: text.length });
  return pieces;
}

function insideBrackets(text: string, from: number, index: number): boolean {
  const before = text.slice(from, index);
  return before.lastIndexOf('(') > before.lastIndexOf(')') && text.indexOf(')', index) >= 0;
}

function cleanPiece(text: string, piece: Piece, line: number): ListItem | null {
  let { start, end } = piece;
  const whole = text.slice(start, end);
  const inner = parenthesised.exec(whole)?.[1] ?? '';
  let level = levelOf(inner);
  const years = yearsInside.exec(whole)?.[1];
  if (inner !== '' && (level !== null || yearsInside.test(inner) || rating.test(inner)))
    end = start + whole.length - (parenthesised.exec(whole)?.[0].length ?? 0);
  for (const pattern of [trailingYears, trailingRating]) end -= pattern.exec(text.slice(start, end))?.[0].length ?? 0;
  const tail = /[\s:–—-]+([\p{L} ]+)$/u.exec(text.slice(start, end));
  const claimed = tail ? levelOf(tail[1] ?? '') : null;
  if (tail && claimed !== null && /[:–—-]/.test(tail[0])) {
    level = claimed;
    end -= tail[0].length;
  }
  [start, end] = trimmed(text, start, end);
  const lead = joiningWords.find(word => foldText(text.slice(start, end)).startsWith(`${word} `));
  if (lead) [start, end] = trimmed(text, start + lead.length, end);
  const name = text.slice(start, end);
  if (!isName(name)) return null;
  return { name, line, start, end, level, years: years === undefined ? null : Number(years.replace(',', '.')) };
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  let from = start;
  let to = end;
  while (from < to && /[\s:–—\-•*"“”'’.]/u.test(text.charAt(from)) && !/^\.(net|js)/i.test(text.slice(from, to))) from += 1;
  while (to > from && /[\s:–—\-•*"“”'’.,;]/u.test(text.charAt(to - 1))) to -= 1;
  return [from, to];
}

function isName(name: string): boolean {
  if (name === '' || rating.test(name) || !/\p{L}/u.test(name)) return false;
  const bare = name.replace(/\([^)]*\)/g, '').trim();
  const folded = foldText(bare).replace(/[-\s]+/g, ' ');
  return !headingItems.has(folded) && levelOf(bare) === null;
}
