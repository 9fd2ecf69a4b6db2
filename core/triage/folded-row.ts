import type { BatchRow } from '../contract/batch-view.ts';

/** The words of a row that are searched. */
export type WordsOfRow = Pick<BatchRow, 'name' | 'headline' | 'file' | 'tags'>;

interface FoldedRow {
  readonly name: string;
  readonly words: string;
}

// oxlint-disable-next-line no-control-regex -- the whole of ASCII
const asciiOnly = /^[\x00-\x7f]*$/;

const known = new WeakMap<WordsOfRow, FoldedRow>();

/** Text without case and accents, for finding and sorting: "Öztürk" → "ozturk". */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return asciiOnly.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Folded name and folded words (name, headline, file, tags) of a row; kept as long as the row is. */
export function foldRow(row: WordsOfRow): FoldedRow {
  const former = known.get(row);
  if (former !== undefined) return former;
  const folded = {
    name: foldText(row.name === '' ? row.file : row.name),
    words: foldText([row.name, row.headline, row.file, ...row.tags].join('\n')),
  };
  known.set(row, folded);
  return folded;
}
