import type { ExportInput } from '../../../../core/contract/export.ts';
import { showCount } from '../../data/formats.ts';

/** The verb of the export button. */
export function exportVerb(what: ExportInput['what'], people: number): string {
  switch (what) {
    case 'candidates':
      return people <= 1 ? 'Export PDF' : `Export ${showCount(people)} reports`;
    case 'batch':
      return 'Export PDF';
    case 'workbook':
      return 'Export Excel';
    case 'csv':
      return 'Export CSV';
  }
}

/** What kinds of reports there are, in the order of the list. */
export const reportKinds: readonly (readonly [ExportInput['what'], string])[] = [
  ['candidates', 'Candidate'],
  ['batch', 'Batch summary'],
  ['workbook', 'Ranking as Excel'],
  ['csv', 'Ranking as CSV'],
];

/** "6 files written", "Backend engineer - ranking.xlsx written". */
export function sayWritten(files: readonly string[]): { readonly strong: string; readonly text: string } {
  const [first] = files;
  if (files.length === 1 && first !== undefined) return { strong: first.split(/[\\/]/).at(-1) ?? first, text: 'written' };
  return { strong: `${showCount(files.length)} files`, text: 'written' };
}
