import type { DocumentText, TextLine } from '../contract/document.ts';
import type { Box, Evidence } from '../contract/geometry.ts';

/** Evidence for a stretch of a line; the box is cut from the spans it touches. */
export function skillEvidence(document: DocumentText, line: number, start: number, end: number): Evidence | null {
  const textLine = document.lines[line];
  if (!textLine || end <= start) return null;
  return { page: textLine.page, box: boxOf(textLine, start, end), quote: textLine.text.slice(start, end), line, start, end };
}

function boxOf(line: TextLine, start: number, end: number): Box {
  const length = Math.max(1, line.text.length);
  const x = line.box.x + (line.box.width * start) / length;
  return { x, y: line.box.y, width: (line.box.width * (end - start)) / length, height: line.box.height };
}
