import type { ExportKind } from '../../../../core/contract/export.ts';
import { say } from '../../language/texts.ts';

/** The verb of the export button. */
export function exportVerb(what: ExportKind, people: number): string {
  switch (what) {
    case 'candidates':
      return say('reports:verb.reports', { count: Math.max(1, people) });
    case 'comparison':
    case 'batch':
      return say('reports:verb.pdf');
    case 'workbook':
      return say('reports:verb.excel');
    case 'csv':
      return say('reports:verb.csv');
    case 'json':
      return say('reports:verb.json');
    case 'json-resume':
      return say('reports:verb.files', { count: Math.max(1, people) });
  }
}

/** What kinds of reports there are, in the order of the list, with the keys of their words. */
export const reportKinds = [
  ['candidates', 'reports:kind.candidates'],
  ['comparison', 'reports:kind.comparison'],
  ['batch', 'reports:kind.batch'],
  ['workbook', 'reports:kind.workbook'],
  ['csv', 'reports:kind.csv'],
  ['json', 'reports:kind.json'],
  ['json-resume', 'reports:kind.resume'],
] as const satisfies readonly (readonly [ExportKind, string])[];

/** A kind in words. */
export function sayKind(what: ExportKind): string {
  const key = reportKinds.find(([name]) => name === what)?.[1];
  return key === undefined ? '' : say(key);
}

/** What a kind writes, where there are no pages to show; undefined for what has pages. */
export function kindNote(what: ExportKind): string | undefined {
  switch (what) {
    case 'workbook':
      return say('reports:note.workbook');
    case 'csv':
      return say('reports:note.csv');
    case 'json':
      return say('reports:note.json');
    case 'json-resume':
      return say('reports:note.resume');
    case 'candidates':
    case 'comparison':
    case 'batch':
      return undefined;
  }
}

/** "Backend engineer - ranking.xlsx written", "6 files written". */
export function sayWritten(files: readonly string[]): { readonly strong: string; readonly text: string } {
  const [first] = files;
  if (files.length === 1 && first !== undefined) return { strong: fileName(first), text: say('reports:written.one') };
  return { strong: say('reports:written.files', { count: files.length }), text: say('reports:written.several') };
}

/** The last part of a path, of either system. */
export function fileName(place: string): string {
  return place.split(/[\\/]/).findLast(part => part !== '') ?? place;
}
