import type { DocumentText } from '../contract/document.ts';
import type { Evidence } from '../contract/geometry.ts';
import { evidenceFor } from '../document/evidence.ts';
import type { CvLine } from './lines.ts';

/** Evidence for characters of one line of the document; `end` defaults to the end of the line, a missing line gives none. */
export function evidenceOfLine(document: DocumentText, index: number, start = 0, end?: number): readonly Evidence[] {
  const line = document.lines[index];
  return line ? [evidenceFor(document, index, start, end ?? line.text.length)] : [];
}

/** Evidence for whole lines. */
export function evidenceOfLines(document: DocumentText, lines: readonly CvLine[]): readonly Evidence[] {
  return lines.flatMap(line => evidenceOfLine(document, line.index));
}
