import type { Reader } from './painted.ts';

/** The ranking's length and the rows that are drawn of it, in their order. */
export const readRows: Reader = () => {
  const grid = document.querySelector('[role=grid][aria-label=Ranking]');
  const rows = [...(grid?.querySelectorAll<HTMLElement>('[role=row]:has([role=gridcell])') ?? [])];
  if (rows.length === 0) return '';
  const drawn = rows.map(row => `${row.dataset['index'] ?? ''} ${row.querySelectorAll('[role=gridcell]')[4]?.textContent ?? ''}`);
  return `${grid?.getAttribute('aria-rowcount') ?? ''} ${drawn.join('|')}`;
};

/** The person whose criteria are there. */
export const readCriteria: Reader = () => {
  const file = document.querySelector('[aria-label=Document] [title]')?.getAttribute('title') ?? '';
  return document.querySelector('[aria-label=Person] [data-criterion-id]') === null ? '' : file;
};

/** The document of which the first page is drawn, or the text is there. */
export const readSheet: Reader = () => {
  const file = document.querySelector('[aria-label=Document] [title]')?.getAttribute('title') ?? '';
  const drawn = document.querySelector('[data-page="1"] canvas') ?? document.querySelector('[data-page][aria-label^="Text of page"] p');
  return drawn === null ? '' : file;
};
