import type { ReportPaper } from '../../../core/contract/report.ts';

/** Height of a first page between its margins (18 mm above, 22 mm below), in millimetres. */
const firstPageMm: Readonly<Record<ReportPaper, number>> = { A4: 297 - 18 - 22, Letter: 279.4 - 18 - 22 };

/** The same of a sheet on its side. */
const landscapePageMm: Readonly<Record<ReportPaper, number>> = { A4: 210 - 18 - 22, Letter: 215.9 - 18 - 22 };

/** Left free at the end of a first page, so that print and screen may differ by a line: in millimetres. */
const reserveMm = 6;

const pixelsPerMm = 96 / 25.4;

/**
 * How many rows of its table stand on the first page of each report, null where all do. First pages have no running
 * header and later ones have, and a sheet takes its header from the name of its first block: so a table that runs on
 * has to be two blocks.
 */
export function measureFirstPages(container: Element, paper: ReportPaper): readonly (number | null)[] {
  return [...container.querySelectorAll('article')].map(article => {
    const first = article.querySelector('.first');
    const heights = article.classList.contains('landscape') ? landscapePageMm : firstPageMm;
    return first === null ? null : rowsThatFit(first, heights[paper] * pixelsPerMm);
  });
}

function rowsThatFit(first: Element, height: number): number | null {
  const top = first.getBoundingClientRect().top;
  if (first.getBoundingClientRect().height <= height) return null;
  const rows = [...first.querySelectorAll('tr[data-row]')];
  const last = rows.findIndex(row => row.getBoundingClientRect().bottom - top > height - reserveMm * pixelsPerMm);
  return last === -1 ? null : Math.max(1, last);
}
