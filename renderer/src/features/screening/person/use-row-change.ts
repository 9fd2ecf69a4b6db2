import { useEffect, useEffectEvent, useRef } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';

/** Runs when a row that is looked at was told anew: something about its file or person is different. */
export function useRowChange(row: BatchRow, run: () => void): void {
  const seen = useRef(row);
  const tell = useEffectEvent(run);
  useEffect(() => {
    const before = seen.current;
    seen.current = row;
    if (before !== row && before.itemId === row.itemId) tell();
  }, [row]);
}
