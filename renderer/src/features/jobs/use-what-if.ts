import { useDeferredValue, useMemo } from 'react';
import type { SatisfactionTable } from '../../../../core/contract/batch-view.ts';
import type { Rubric } from '../../../../core/contract/rubric.ts';
import { createWhatIfOf, type WhatIf } from '../../../../core/match/what-if.ts';
import { judgedPart } from './what-if-limits.ts';
import { countMoved, keepRanking, type Ranking } from './moves.ts';

/** The people of a batch ranked by the saved rubric and by the one that is being edited. */
export interface WhatIfResult {
  readonly table: SatisfactionTable;
  readonly itemIds: readonly string[];
  readonly names: readonly string[];
  readonly before: Ranking;
  readonly after: Ranking;
  /** The rubric of `after`; it may lag behind while a slider moves. */
  readonly rubric: Rubric;
  readonly moved: number;
  /** How long the newest ranking took, in milliseconds. */
  readonly tookMs: number;
}

/** Ranks the people anew at each change of the rubric, after what the hand sees. Null while nobody can be ranked. */
export function useWhatIf(table: SatisfactionTable | undefined, saved: Rubric, current: Rubric): WhatIfResult | null {
  const rubric = useDeferredValue(current);
  const people = useMemo(() => (table === undefined || table.itemIds === '' ? null : prepare(table)), [table]);
  const before = useMemo(
    () => (people === null ? null : keepRanking(people.whatIf.rank(judgedPart(people.table.rubric, saved)))),
    [people, saved],
  );
  return useMemo(() => {
    if (people === null || before === null) return null;
    const { whatIf: _whatIf, ...shown } = people;
    return { ...shown, before, rubric, ...rankAnew(people, before, rubric === saved ? null : rubric) };
  }, [people, before, saved, rubric]);
}

/** The ranking by a changed rubric, and how long it took; the former one where nothing is changed. */
function rankAnew({ table, whatIf }: People, before: Ranking, rubric: Rubric | null): Pick<WhatIfResult, 'after' | 'moved' | 'tookMs'> {
  if (rubric === null) return { after: before, moved: 0, tookMs: 0 };
  const start = performance.now();
  const after = keepRanking(whatIf.rank(judgedPart(table.rubric, rubric)));
  return { after, moved: countMoved(before, after), tookMs: performance.now() - start };
}

interface People extends Pick<WhatIfResult, 'table' | 'itemIds' | 'names'> {
  readonly whatIf: WhatIf;
}

function prepare(table: SatisfactionTable): People {
  const itemIds = table.itemIds.split('\n');
  return { table, itemIds, names: table.names.split('\n'), whatIf: createWhatIfOf(table.rubric, itemIds.length, table.satisfaction) };
}
