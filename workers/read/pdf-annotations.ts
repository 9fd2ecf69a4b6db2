import type { PDFPageProxy } from 'pdfjs-dist';
import type { HidingTechnique } from '../../core/contract/document.ts';
import type { Box } from '../../core/contract/geometry.ts';
import { boxOfEdges, type Matrix, transformEdges } from './pdf-matrix.ts';
import type { PageSheet } from './pdf-page-sheet.ts';

/** Words of an annotation that nobody sees. */
interface UnseenNote {
  readonly text: string;
  readonly box: Box;
  readonly hidden: HidingTechnique;
}

/** An annotation of pdf.js, as far as it is used. */
interface Annotation {
  readonly subtype?: string;
  readonly annotationFlags?: number;
  readonly rect?: readonly number[];
  readonly contentsObj?: { readonly str?: string };
  readonly textContent?: readonly string[];
  readonly fieldValue?: unknown;
}

/** Flags of annotations that are not shown on a screen: hidden, not for viewing (PDF 32000-1, 12.5.3). */
const unseenFlags = 2 | 32;
/** Kinds whose words stand on the page; those of other kinds are comments, which readers open. */
const printedKinds: ReadonlySet<string> = new Set(['FreeText', 'Widget', 'Stamp']);
/** A box smaller than this, in points, shows nothing. */
const smallestBox = 2;
/** Annotations looked at per page, and characters kept of each. */
const mostNotes = 200;
const longestNote = 4_000;
const noteSize = 10;

/** Adds the words of annotations that are hidden, without size or beside the page. What is shown is drawn with the page. */
export async function addUnseenNotes(page: PDFPageProxy, matrix: Matrix, sheet: PageSheet): Promise<void> {
  const annotations: readonly Annotation[] = await page.getAnnotations({ intent: 'any' }).catch(() => []);
  if (annotations.length === 0) return;
  const [left = 0, top = 0, right = 0, bottom = 0] = page.getViewport({ scale: 1 }).viewBox;
  const paper = boxOfEdges(transformEdges(matrix, left, top, right, bottom));
  for (const annotation of annotations.slice(0, mostNotes)) {
    const note = unseenNote(annotation, matrix, paper);
    if (note !== null) sheet.addSpan(spanOf(note), note.hidden);
  }
}

function unseenNote(annotation: Annotation, matrix: Matrix, paper: Box): UnseenNote | null {
  const text = wordsOf(annotation).trim().slice(0, longestNote);
  if (text === '' || annotation.rect === undefined) return null;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = annotation.rect;
  const box = boxOfEdges(transformEdges(matrix, x0, y0, x1, y1));
  if (![box.x, box.y, box.width, box.height].every(Number.isFinite)) return null;
  if (((annotation.annotationFlags ?? 0) & unseenFlags) !== 0) return { text, box, hidden: 'hidden-layer' };
  if (!printedKinds.has(annotation.subtype ?? '')) return null;
  if (box.width < smallestBox || box.height < smallestBox) return { text, box, hidden: 'tiny' };
  const isBeside =
    box.x > paper.x + paper.width || box.y > paper.y + paper.height || box.x + box.width < paper.x || box.y + box.height < paper.y;
  return isBeside ? { text, box, hidden: 'off-page' } : null;
}

function wordsOf({ contentsObj, textContent, fieldValue }: Annotation): string {
  const value = Array.isArray(fieldValue) ? fieldValue.filter(each => typeof each === 'string').join(' ') : fieldValue;
  return [typeof value === 'string' ? value : '', contentsObj?.str ?? '', ...(textContent ?? [])].find(words => words.trim() !== '') ?? '';
}

function spanOf({ text, box }: UnseenNote): Parameters<PageSheet['addSpan']>[0] {
  return {
    text: ` ${text.replaceAll(/\s+/g, ' ')}`,
    box,
    baseline: box.y + box.height,
    fontSize: noteSize,
    bold: false,
    italic: false,
    color: null,
    rotation: 0,
    alpha: 1,
    invisible: false,
  };
}
