import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { BatchCounts } from '../../../../../core/contract/task.ts';
import type { RowGroup, RowGroups } from '../../../data/batch-rows-groups.ts';
import type { GroupName } from '../../../state/batch-view.ts';

/** Groups from top to bottom. */
export const groupOrder: readonly GroupName[] = ['needs-help', 'versions', 'refused', 'failed', 'duplicates', 'aside', 'in-progress'];

/** Of what is in progress first what is worked on, then what is read next, then scans: text recognition goes after reading. */
const inProgress: readonly RowGroup[] = ['working', 'waiting', 'scans'];

/** What is not in the ranking, by group. */
export interface BatchGroups {
  readonly sizeOf: (group: GroupName) => number;
  /** Its rows in order of receipt; of what is in progress by the order in which they are worked on. */
  readonly rowsOf: (group: GroupName) => readonly BatchRow[];
  /** Files that are worked on now. */
  readonly working: number;
}

/** The groups below the ranking. Rows are put in order only when somebody looks at them. */
export function batchGroups(groups: RowGroups): BatchGroups {
  const partsOf = (group: GroupName): readonly RowGroup[] => (group === 'in-progress' ? inProgress : [group]);
  return {
    sizeOf: group => partsOf(group).reduce((sum, part) => sum + groups[part].size, 0),
    rowsOf: group => partsOf(group).flatMap(part => inOrder(groups[part])),
    working: groups.working.size,
  };
}

const known = new WeakMap<ReadonlyMap<string, BatchRow>, readonly BatchRow[]>();

function inOrder(rows: ReadonlyMap<string, BatchRow>): readonly BatchRow[] {
  const ordered = known.get(rows) ?? [...rows.values()].sort((one, other) => one.position - other.position);
  known.set(rows, ordered);
  return ordered;
}

/** One term of the equation of a batch. */
export interface Term {
  readonly name: 'completed' | GroupName;
  readonly count: number;
  /** Words after the count, as long as the title bar has room, and short. */
  readonly words: string;
  readonly short: string;
}

/** What is told apart from the count in which it is. */
export interface TakenOut {
  readonly setAside: number;
  readonly versions: number;
}

/**
 * received = all terms together, always. What was set aside is taken out of what needs help, other versions of a ranked
 * CV out of what is completed, and what a cancelled batch has left is not read; terms of zero that say nothing are left out.
 */
export function termsOf(counts: BatchCounts, { setAside, versions }: TakenOut, isCancelled = false): readonly Term[] {
  const others = Math.min(versions, counts.completed);
  const aside = Math.min(setAside, counts.needsHelp);
  const help = counts.needsHelp - aside;
  const inProgress = counts.waiting + counts.running;
  const all: readonly Term[] = [
    { name: 'completed', count: counts.completed - others, words: 'completed', short: 'done' },
    { name: 'versions', count: others, words: others === 1 ? 'other version' : 'other versions', short: 'versions' },
    { name: 'needs-help', count: help, words: help === 1 ? 'needs help' : 'need help', short: 'help' },
    { name: 'aside', count: aside, words: 'set aside', short: 'aside' },
    { name: 'refused', count: counts.refused, words: 'refused', short: 'refused' },
    { name: 'failed', count: counts.failed, words: 'failed', short: 'failed' },
    { name: 'duplicates', count: counts.duplicate, words: counts.duplicate === 1 ? 'duplicate' : 'duplicates', short: 'dupl.' },
    { name: 'in-progress', count: inProgress, words: isCancelled ? 'not read' : 'in progress', short: isCancelled ? 'not read' : 'left' },
  ];
  return all.filter(term => term.count > 0 || term.name === 'completed');
}
