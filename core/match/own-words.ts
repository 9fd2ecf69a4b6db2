import type { DocumentText, TextLine } from '../contract/document.ts';
import type { Evidence } from '../contract/geometry.ts';
import { evidenceFor } from '../document/evidence.ts';
import { joinLines } from '../document/join-lines.ts';

/** End of a sentence before the next one; the dot of “Node.js” or “e.g. by” is none. */
const sentenceEnd = /[.!?]\s+(?=[\p{Lu}\d])/gu;

/** Lines that belong together: one list item or one paragraph. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly number[];
}

/** Longest quote, in characters; longer ones are cut at words. */
const longestQuote = 150;
/** Longest passage that is put together, in lines; more is a page of prose without a break. */
const mostLines = 8;

/** The list item or paragraph around a line, its lines joined and cut words made whole. */
export function passageAt(document: DocumentText, line: number): Passage {
  let first = line;
  while (first > 0 && line - first < mostLines && continues(document.lines[first - 1], document.lines[first])) first -= 1;
  let last = line;
  while (last - first < mostLines && continues(document.lines[last], document.lines[last + 1])) last += 1;
  const lines = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  return { text: joinLines(lines.map(index => document.lines[index]?.text ?? '')), lines };
}

/** Evidence for a whole passage, one piece per line. */
export function passageEvidence(document: DocumentText, passage: Passage): readonly Evidence[] {
  return passage.lines.map(index => evidenceFor(document, index, 0, document.lines[index]?.text.length ?? 0));
}

/**
 * The candidate's own words around the best piece of evidence: its sentence, or the part of the list it stands in.
 * A sentence from a position says more than a list of skills; `told` are the lines of positions.
 */
export function ownWords(document: DocumentText, evidence: readonly Evidence[], told: ReadonlySet<number>): string {
  const best = evidence.find(each => told.has(each.line) && isProse(document.lines[each.line])) ?? evidence[0];
  if (best === undefined) return '';
  const { text } = passageAt(document, best.line);
  const at = text.indexOf(best.quote);
  const flat = text.replaceAll('\t', ' ');
  return at === -1 ? best.quote : cutAround(flat, at, at + best.quote.length);
}

/** True when the second line goes on with what the first one began. */
function continues(above: TextLine | undefined, below: TextLine | undefined): boolean {
  if (above === undefined || below === undefined || below.bullet) return false;
  if (above.block !== below.block || above.column !== below.column || above.bold !== below.bold) return false;
  if (Math.abs(above.fontSize - below.fontSize) > 0.5 || isCapitals(above) || isCapitals(below)) return false;
  return !/[.!?:]$/.test(above.text) && !above.text.includes('\t') && !below.text.includes('\t');
}

/** A line in capitals alone is a heading or a name. */
function isCapitals({ text }: TextLine): boolean {
  return text.length > 2 && text === text.toUpperCase() && text !== text.toLowerCase();
}

function isProse(line: TextLine | undefined): boolean {
  return line !== undefined && !line.text.includes('\t') && line.text.split(' ').length >= 4;
}

function cutAround(text: string, start: number, end: number): string {
  const begin = [...text.matchAll(sentenceEnd)].findLast(end => end.index + end[0].length <= start);
  const from = begin === undefined ? 0 : begin.index + begin[0].length;
  const stop = /[.!?](?=\s+[\p{Lu}\d]|\s*$)/u.exec(text.slice(end));
  const to = stop === null ? text.length : end + stop.index;
  const sentence = text.slice(from, to).trim();
  if (sentence.length <= longestQuote) return sentence;
  const room = Math.max(20, Math.floor((longestQuote - (end - start)) / 2));
  const left = Math.max(from, start - room);
  const right = Math.min(to, end + room);
  const head = left > from ? `… ${text.slice(left, start).replace(/^\S*\s/, '')}` : text.slice(from, start).trimStart();
  const tail = right < to ? `${text.slice(end, right).replace(/\s\S*$/, '')} …` : text.slice(end, to);
  return `${head}${text.slice(start, end)}${tail}`.trim();
}
