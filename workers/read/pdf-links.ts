import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageLink } from '../../core/contract/document.ts';
import { linkAddress } from './link-text.ts';
import { type Matrix, transformEdges, boxOfEdges } from './pdf-matrix.ts';
import { matrixOf } from './pdf-operands.ts';
import type { PageSheet } from './pdf-page-sheet.ts';

/** More links than this on a first page are no contact data. */
const mostLinks = 40;

/** A link of pdf.js's annotations, as far as it is used. */
interface LinkAnnotation {
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly rect?: readonly number[];
}

/** Contact addresses that the first page leads to and does not print; where the links are broken, none. */
export async function contactLinks(document: PDFDocumentProxy, sheet: PageSheet | undefined): Promise<readonly PageLink[]> {
  if (sheet === undefined) return [];
  const page = await document.getPage(1);
  const annotations: readonly LinkAnnotation[] = await page.getAnnotations().catch(() => []);
  const matrix = matrixOf(page.getViewport({ scale: 1 }).transform) ?? identity;
  const printed = sheet.spans.map(span => span.text.trim()).join('');
  const links = new Map<string, PageLink>();
  for (const { url, unsafeUrl, rect } of annotations.slice(0, mostLinks)) {
    const address = linkAddress(url ?? unsafeUrl ?? '', printed);
    if (address === null || rect === undefined || links.has(address)) continue;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect;
    links.set(address, { page: 1, box: boxOfEdges(transformEdges(matrix, x0, y0, x1, y1)), address });
  }
  page.cleanup();
  return [...links.values()];
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];
