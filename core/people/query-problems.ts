import type { QueryProblem } from '../contract/people.ts';
import { queryFields } from './query.ts';

/** What is wrong with a query in one sentence; `term` as in `QueryProblem`. */
export function problemSentence(code: QueryProblem['code'], term: string): string {
  switch (code) {
    case 'nothing-before':
      return `Nothing stands before ${term}.`;
    case 'nothing-behind':
      return `Nothing stands behind ${term}.`;
    case 'unknown-field':
      return `There is no field “${term}”; there are ${queryFields.join(', ')} and years.`;
    case 'not-closed':
      return 'This bracket is not closed.';
    case 'closes-nothing':
      return 'This bracket closes nothing.';
    case 'quotation-not-closed':
      return 'This quotation is not closed.';
    case 'years-missing':
      return 'How many years? For example years>5.';
    case 'too-many-terms':
      return `Only the first ${term} terms of a query are searched.`;
  }
}
