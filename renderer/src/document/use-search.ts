import { useDeferredValue, useMemo, useState } from 'react';
import type { TextLine } from '../../../core/contract/document.ts';
import { findInLines } from './find-in-lines.ts';
import type { PageMark } from './page-mark.ts';
import { hitId, marksOfHits } from './search-marks.ts';

/** The search of a document pane. */
export interface PageSearch {
  readonly isOpen: boolean;
  readonly query: string;
  readonly marks: readonly PageMark[];
  /** Null while the text is not there. */
  readonly count: number | null;
  readonly index: number;
  /** Id of the hit it stands on. */
  readonly hit: string | null;
  readonly focusNonce: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly search: (query: string) => void;
  readonly step: (step: 1 | -1) => void;
}

interface SearchState {
  readonly isOpen: boolean;
  readonly query: string;
  readonly index: number;
  readonly focusNonce: number;
}

/** Looks for words in the lines of a document; the query stays when another document comes. */
export function useSearch(lines: readonly TextLine[] | null): PageSearch {
  const [state, setState] = useState<SearchState>({ isOpen: false, query: '', index: 0, focusNonce: 0 });
  const query = useDeferredValue(state.isOpen ? state.query : '');
  const hits = useMemo(() => (lines === null ? [] : findInLines(lines, query)), [lines, query]);
  const marks = useMemo(() => marksOfHits(hits, lines ?? []), [hits, lines]);
  const index = Math.min(state.index, Math.max(0, hits.length - 1));
  return {
    ...state,
    index,
    marks,
    count: lines === null ? null : hits.length,
    hit: hits.length === 0 ? null : hitId(index),
    open: () => setState(before => ({ ...before, isOpen: true, focusNonce: before.focusNonce + 1 })),
    close: () => setState(before => ({ ...before, isOpen: false })),
    search: text => setState(before => ({ ...before, query: text, index: 0 })),
    step: step => setState(before => ({ ...before, index: hits.length === 0 ? 0 : (index + step + hits.length) % hits.length })),
  };
}
