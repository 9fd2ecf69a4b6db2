import type { HitText } from '../contract/people.ts';
import type { Hit } from './find-hits.ts';

/** A passage of a document that shows hits; `page` from 1. */
export interface Passage extends HitText {
  readonly page: number;
}

/** So long passages are shown, in characters: two lines of a list. */
const longest = 150;
/** Characters that are shown before the first hit where a passage has to be cut. */
const lead = 40;

/** The passages that show most of what was sought: the best, and others that show something else. */
export function bestPassages(text: string, hits: readonly Hit[], most = 2): readonly Passage[] {
  const shown = new Set<number>();
  const passages: Passage[] = [];
  const windows = windowsOf(text, hits);
  while (passages.length < most) {
    const gain = ({ hits: inside }: Window): number => new Set(inside.flatMap(hit => (shown.has(hit.sought) ? [] : [hit.sought]))).size;
    const best = windows.reduce<Window | null>((one, other) => (gain(other) > (one === null ? 0 : gain(one)) ? other : one), null);
    if (best === null) break;
    for (const hit of best.hits) shown.add(hit.sought);
    passages.push(passageOf(text, best));
  }
  return passages;
}

/** Page of an offset, from 1. */
export function pageOf(text: string, offset: number): number {
  let page = 1;
  for (let at = text.indexOf('\f'); at >= 0 && at < offset; at = text.indexOf('\f', at + 1)) page += 1;
  return page;
}

interface Window {
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
}

/** For each hit the text that begins at its line, or shortly before it in a long line, and is as long as is shown. */
function windowsOf(text: string, hits: readonly Hit[]): readonly Window[] {
  return hits.map((hit, index) => {
    const lineStart = Math.max(text.lastIndexOf('\n', hit.start - 1), text.lastIndexOf('\f', hit.start - 1)) + 1;
    const start = hit.start - lineStart > longest - lead ? nextWord(text, hit.start - lead, hit.start) : lineStart;
    const pageEnd = indexOr(text, '\f', hit.end, text.length);
    const end = Math.max(hit.end, lastWord(text, Math.min(start + longest, pageEnd), pageEnd));
    const inside: Hit[] = [];
    for (let at = index; at < hits.length && (hits[at]?.start ?? 0) < end; at += 1) {
      const other = hits[at];
      if (other !== undefined && other.end <= end) inside.push(other);
    }
    return {
      start,
      end,
      hits: hits
        .slice(0, index)
        .filter(other => other.start >= start)
        .concat(inside),
    };
  });
}

function passageOf(text: string, { start, end, hits }: Window): Passage {
  const before = isLineStart(text, start) ? '' : '… ';
  const raw = text.slice(start, end).replace(/[\n\t\f]/g, ' ');
  const trimmed = raw.trimEnd();
  const shift = before.length - start;
  const cut = end < text.length && !/[\n\f]/.test(text[end] ?? '\n') ? ' …' : '';
  return {
    text: `${before}${trimmed}${cut}`,
    hits: hits.map(hit => ({ start: hit.start + shift, end: hit.end + shift })),
    page: pageOf(text, start),
  };
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || /[\n\f]/.test(text[at - 1] ?? '');
}

/** The beginning of the first word from `at` on, before `limit`. */
function nextWord(text: string, at: number, limit: number): number {
  const blank = text.slice(at, limit).search(/\s/);
  return blank < 0 ? at : at + blank + 1;
}

/** The end of the last whole word before `at`. */
function lastWord(text: string, at: number, end: number): number {
  if (at >= end) return end;
  const blank = text.slice(0, at + 1).search(/\s\S*$/);
  return blank < 0 ? at : blank;
}

function indexOr(text: string, sign: string, from: number, otherwise: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? otherwise : at;
}
