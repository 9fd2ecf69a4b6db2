import type { PageSize } from '../contract/document.ts';
import type { LooseLine } from './build-lines.ts';

/** Running headers and footers stand in this share of a page at its top and bottom. */
const edgeShare = 0.12;
/** They stand at the same height on each page, within this many points. */
const sameHeight = 4;

const pageNumber =
  /^(?:(?:page|seite|pagina|página|pág\.?|p\.?|strona|str\.|blad|sida|side|стр\.?|第)\s*)?[-–—|[(]?\s*\d{1,2}\s*(?:(?:\/|of|von|de|di|van|z|sur|av|из|\|)\s*\d{1,2})?\s*[-–—|\])]?\s*(?:页|ページ)?$/iu;

/** What browsers print at the edges of a page: its address with the count of pages, and day and hour with its title. */
const printedAddress = /^(?:https?|file|blob):\S+(?:\s+\d{1,3}\s*\/\s*\d{1,3})?$/iu;
const printedTime = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s.*)?$/iu;

/** Marks running headers, footers and page numbers; of texts that repeat on several pages the first is kept. */
export function markRepeats(lines: readonly LooseLine[], pages: readonly PageSize[]): readonly LooseLine[] {
  const edges = lines.map(line => edgeOf(line, pages[line.page - 1]));
  const repeats = findRepeats(lines, edges);
  const kept = new Set<string>();
  const result: LooseLine[] = [];
  for (const [index, line] of lines.entries()) {
    const edge = edges[index] ?? null;
    const key = keyOf(line);
    if (edge !== null && pageNumber.test(line.text.trim()) && (edge === 'footer' || pages.length > 1)) {
      result.push({ ...line, region: 'footer' });
    } else if (edge !== null && (edge === 'footer' ? printedAddress : printedTime).test(line.text.trim())) {
      if (!kept.has(key)) result.push({ ...line, region: edge });
      kept.add(key);
    } else if (edge !== null && repeats.has(key)) {
      if (!kept.has(key)) result.push({ ...line, region: edge });
      kept.add(key);
    } else result.push(line);
  }
  return result;
}

function edgeOf(line: LooseLine, page: PageSize | undefined): 'header' | 'footer' | null {
  if (page === undefined || line.region === 'header' || line.region === 'footer') return null;
  const middle = line.box.y + line.box.height / 2;
  if (middle < edgeShare * page.height) return 'header';
  return middle > (1 - edgeShare) * page.height ? 'footer' : null;
}

function keyOf(line: LooseLine): string {
  return `${line.text.replace(/\d+/g, '#')} ${Math.round(line.fontSize)}`;
}

/** Texts that stand at the same height on at least two pages. */
function findRepeats(lines: readonly LooseLine[], edges: readonly ('header' | 'footer' | null)[]): ReadonlySet<string> {
  const first = new Map<string, LooseLine>();
  const repeats = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (edges[index] === null || line.text.length < 3) continue;
    const key = keyOf(line);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    else if (earlier.page !== line.page && Math.abs(earlier.box.y - line.box.y) <= sameHeight) repeats.add(key);
  }
  return repeats;
}
