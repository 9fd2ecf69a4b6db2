import type { Rubric, SourceSpan } from '../contract/rubric.ts';

/**
 * A rubric whose sources point into this text of its ad. A span whose words have moved is found again by its quote, the
 * nearest one; one whose words are gone is dropped. Null stands for a job without an ad.
 */
export function placeSources(rubric: Rubric, adText: string | null): Rubric {
  return {
    ...rubric,
    criteria: rubric.criteria.map(criterion => ({ ...criterion, source: placeSource(criterion.source, adText) })),
    lint: rubric.lint.map(note => ({ ...note, source: placeSource(note.source, adText) })),
  };
}

function placeSource(source: SourceSpan | null, text: string | null): SourceSpan | null {
  if (source === null || text === null || source.quote === '') return null;
  const { start, end, quote } = source;
  if (text.slice(start, end) === quote) return source;
  const after = text.indexOf(quote, start);
  const before = text.lastIndexOf(quote, start);
  const nearest = after < 0 || (before >= 0 && start - before < after - start) ? before : after;
  return nearest < 0 ? null : { start: nearest, end: nearest + quote.length, quote };
}
