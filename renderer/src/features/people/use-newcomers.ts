import { useEffect, useRef } from 'react';
import { useBatches } from '../../data/batches.ts';
import { refreshPeople } from '../../data/people.ts';

/** People who are read meanwhile are taken in so often at most, in milliseconds: nothing jumps with every file. */
const paceMs = 2_000;

/** Asks anew for the people found when batches that run have read somebody. */
export function useNewcomers(): void {
  const { data: batches = [] } = useBatches();
  const read = batches.reduce((sum, { counts }) => sum + counts.completed, 0);
  const shown = useRef(read);
  useEffect(() => {
    if (shown.current === read) return undefined;
    const timer = setTimeout(() => {
      shown.current = read;
      void refreshPeople();
    }, paceMs);
    return () => clearTimeout(timer);
  }, [read]);
}
