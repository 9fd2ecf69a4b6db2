import type { TextLine } from '../../../core/contract/document.ts';
import type { TextSpan } from './page-mark.ts';

/** One place where the words of a search stand; more than one span where they run over the end of a line. */
export interface SearchHit {
  readonly spans: readonly TextSpan[];
}

/** More hits than this are not looked for: nobody steps through them. */
const mostHits = 1_000;

interface Folded {
  readonly text: string;
  /** For each character of `text`: line and offset it came from. */
  readonly lines: readonly number[];
  readonly offsets: readonly number[];
  /** For each character of `text`: where the character it came from ends. */
  readonly ends: readonly number[];
}

/**
 * Every place of a query in the document, in reading order. Case, accents and the kind of white space do not count,
 * and a phrase is found across the end of a line of the same block. Empty for an empty query.
 */
export function findInLines(lines: readonly TextLine[], query: string): readonly SearchHit[] {
  const wanted = foldText(query).trim();
  if (wanted === '') return [];
  const { text, ...origin } = folded(lines);
  const hits: SearchHit[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && hits.length < mostHits; at = text.indexOf(wanted, at + wanted.length)) {
    hits.push({ spans: spansOf(at, at + wanted.length, origin) });
  }
  return hits;
}

const foldedDocuments = new WeakMap<readonly TextLine[], Folded>();

function folded(lines: readonly TextLine[]): Folded {
  const known = foldedDocuments.get(lines);
  if (known !== undefined) return known;
  const made = foldLines(lines);
  foldedDocuments.set(lines, made);
  return made;
}

function foldLines(lines: readonly TextLine[]): Folded {
  let text = '';
  const from: number[] = [];
  const offsets: number[] = [];
  const ends: number[] = [];
  const add = (letters: string, line: number, offset: number, end: number): void => {
    const added = letters === ' ' && text.endsWith(' ') ? '' : letters;
    text += added;
    for (let unit = 0; unit < added.length; unit += 1) {
      from.push(line);
      offsets.push(offset);
      ends.push(end);
    }
  };
  for (const [line, { text: printed, block }] of lines.entries()) {
    let offset = 0;
    for (const character of printed) {
      add(foldCharacter(character), line, offset, offset + character.length);
      offset += character.length;
    }
    add(lines[line + 1]?.block === block ? ' ' : '\n', line, printed.length, printed.length);
  }
  return { text, lines: from, offsets, ends };
}

function foldText(text: string): string {
  return Array.from(text, foldCharacter).join('').replaceAll(/ +/g, ' ');
}

/** Lower case, without accents and soft hyphens, every white space a plain one. */
function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u00ad]/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ');
}

function spansOf(from: number, to: number, { lines, offsets, ends }: Omit<Folded, 'text'>): readonly TextSpan[] {
  const spans: { line: number; start: number; end: number }[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? 0;
    const end = ends[at] ?? 0;
    const last = spans.at(-1);
    if (last?.line === line) last.end = end;
    else spans.push({ line, start: offsets[at] ?? 0, end });
  }
  return spans;
}
