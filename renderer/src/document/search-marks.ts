import type { TextLine } from '../../../core/contract/document.ts';
import { boxOfRange } from '../../../core/document/evidence.ts';
import type { SearchHit } from './find-in-lines.ts';
import type { PageMark } from './page-mark.ts';

/** The id of a hit, counted from 0. */
export function hitId(index: number): string {
  return `search#${index + 1}`;
}

/** True for the mark of this hit, and for its parts on the following lines. */
export function isPartOfHit(markId: string, hit: string | null): boolean {
  return hit !== null && (markId === hit || markId.startsWith(`${hit}.`));
}

/** Search hits as marks: one for each line that a hit touches. */
export function marksOfHits(hits: readonly SearchHit[], lines: readonly TextLine[]): readonly PageMark[] {
  return hits.flatMap((hit, index) =>
    hit.spans.flatMap((span, part): readonly PageMark[] => {
      const line = lines[span.line];
      if (line === undefined) return [];
      const id = part === 0 ? hitId(index) : `${hitId(index)}.${part + 1}`;
      const box = boxOfRange(line, span.start, span.end);
      return [{ id, page: line.page, box, kind: 'search', label: line.text.slice(span.start, span.end), span }];
    }),
  );
}
