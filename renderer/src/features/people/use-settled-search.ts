import { useEffect, useMemo, useState } from 'react';
import type { PeopleSearch } from '../../../../core/contract/people.ts';
import { searchOf, usePeopleView } from './people-view.ts';

/** How long the letters of a query stand still before they are searched for, in milliseconds. */
const pauseMs = 90;

/** The search of the view: filters at once, a query once its letters stand still. */
export function useSettledSearch(): { readonly search: PeopleSearch; readonly isSettled: boolean } {
  const { query, filters, sort } = usePeopleView();
  const [settled, setSettled] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), pauseMs);
    return () => clearTimeout(timer);
  }, [query]);
  const search = useMemo(() => searchOf({ query: settled, filters, sort }), [settled, filters, sort]);
  return { search, isSettled: settled === query };
}
