import type { ExportKind } from '../../../../core/contract/export.ts';
import { showCount } from '../../data/formats.ts';

/** The verb of the export button. */
export function exportVerb(what: ExportKind, people: number): string {
  switch (what) {
    case 'candidates':
      return people <= 1 ? 'Export PDF' : `Export ${showCount(people)} reports`;
    case 'comparison':
    case 'batch':
      return 'Export PDF';
    case 'workbook':
      return 'Export Excel';
    case 'csv':
      return 'Export CSV';
    case 'json':
      return 'Export JSON';
    case 'json-resume':
      return people <= 1 ? 'Export JSON' : `Export ${showCount(people)} files`;
  }
}

/** What kinds of reports there are, in the order of the list. */
export const reportKinds: readonly (readonly [ExportKind, string])[] = [
  ['candidates', 'Candidate'],
  ['comparison', 'Comparison of 2 to 4'],
  ['batch', 'Batch summary'],
  ['workbook', 'Ranking as Excel'],
  ['csv', 'Ranking as CSV'],
  ['json', 'Full result as JSON'],
  ['json-resume', 'CVs as JSON Resume'],
];

/** What a kind writes, where there are no pages to show. */
export const kindNotes: Readonly<Partial<Record<ExportKind, string>>> = {
  workbook:
    'Five sheets for a spreadsheet: summary, ranking, criteria in colour, evidence, and what is not ranked. Text that a spreadsheet would run is written as text.',
  csv: 'One line for each document, criteria and reasons beside the score. Text that a spreadsheet would run is written as text.',
  json: 'All that is known of each document, for other programs: the same shape as the command line writes.',
  'json-resume': 'What was read of a CV in the open format JSON Resume, a file for each person. Scores stay out of it.',
};

/** "Backend engineer - ranking.xlsx written", "6 files written". */
export function sayWritten(files: readonly string[]): { readonly strong: string; readonly text: string } {
  const [first] = files;
  if (files.length === 1 && first !== undefined) return { strong: fileName(first), text: 'written' };
  return { strong: `${showCount(files.length)} files`, text: 'written' };
}

/** The last part of a path, of either system. */
export function fileName(place: string): string {
  return place.split(/[\\/]/).findLast(part => part !== '') ?? place;
}
