import type { RawDocument, RawSpan } from '../contract/document.ts';
import { textQuality } from './quality.ts';

/** Below this quality the text of a page is not what its letters show. */
const leastQuality = 0.5;
/** Text in one cut is judged by itself only when it has this many characters, and more strictly: lists of names and numbers are no prose. */
const fewestCharacters = 60;
const leastQualityOfCut = 0.3;

/**
 * Pages of a PDF whose text layer says something else than a reader sees, as far as language tells: fonts without a
 * usable character map, on the whole page or in one of its cuts (regular, bold, italic), and pages whose letters have none at all.
 */
export function findGarbledPages(raw: RawDocument): ReadonlySet<number> {
  const found = new Set<number>();
  if (raw.kind !== 'pdf' || raw.ordered) return found;
  for (const page of raw.imagePages) found.add(page);
  const pages = new Map<number, Map<string, string[]>>();
  for (const span of raw.spans) {
    if (span.hidden !== null) continue;
    const cuts = pages.get(span.page) ?? new Map<string, string[]>();
    pages.set(span.page, cuts);
    const texts = cuts.get(cutOf(span));
    if (texts === undefined) cuts.set(cutOf(span), [span.text]);
    else texts.push(span.text);
  }
  for (const [page, cuts] of pages) {
    if (isGarbled([...cuts.values()])) found.add(page);
  }
  return found;
}

function cutOf({ bold, italic }: RawSpan): string {
  return `${bold ? 'bold' : ''} ${italic ? 'italic' : ''}`;
}

function isGarbled(cuts: readonly (readonly string[])[]): boolean {
  if (cuts.some(texts => lengthOf(texts) >= fewestCharacters && textQuality(texts) < leastQualityOfCut)) return true;
  const all = cuts.flat();
  return lengthOf(all) >= fewestCharacters && textQuality(all) < leastQuality;
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
