import type { Cv } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import type { SortRuling } from '../contract/screening.ts';
import { documentSortOf } from './document-sort.ts';
import { documentSortWords, type DocumentSorts } from './document-sorts-tables.ts';

/** What a document counts as of which a person said that it is no CV, whatever else it may be. */
export const ruledOut = 'something else';

/**
 * What a document looks like that is no CV ("a cover letter"), or null for one that counts as a CV. A person's word goes
 * before what the words of the document say.
 */
export function looksLikeOf(document: DocumentText, cv: Cv, ruling: SortRuling | null, sorts: DocumentSorts): string | null {
  if (ruling === 'cv') return null;
  if (ruling === 'other') return ruledOut;
  const sort = documentSortOf(document, cv, sorts);
  return sort === null ? null : documentSortWords[sort];
}
