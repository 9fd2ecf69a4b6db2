import { useState } from 'react';
import type { DocumentHits } from '../../../../../core/contract/people.ts';
import { useHits } from '../use-people.ts';

/** The hits of the document on screen and the one that stands out. */
export interface HitStep {
  readonly hits: DocumentHits | null;
  readonly at: number;
  /** To the next or the previous one, round at the ends. */
  readonly step: (step: 1 | -1) => void;
}

/** Steps through the places where the words of a query stand in a document; another document or query begins at its first. */
export function useHitStep(documentId: string | null, query: string): HitStep {
  const { data } = useHits(documentId, query);
  const name = `${documentId ?? ''} ${query}`;
  const [state, setState] = useState({ name, at: 0 });
  const hits = query.trim() === '' || documentId === null ? null : (data ?? null);
  const count = hits?.marks.length ?? 0;
  const at = state.name === name ? Math.min(state.at, Math.max(0, count - 1)) : 0;
  return { hits, at, step: step => setState({ name, at: count === 0 ? 0 : (at + step + count) % count }) };
}
