import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { BatchCounts } from '../../../../../core/contract/task.ts';
import type { RowGroup, RowGroups } from '../../../data/batch-rows-groups.ts';
import { say } from '../../../language/texts.ts';
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
    term('completed', counts.completed - others),
    term('versions', others),
    term('needs-help', help),
    term('aside', aside),
    term('refused', counts.refused),
    term('failed', counts.failed),
    term('duplicates', counts.duplicate),
    term('in-progress', inProgress, isCancelled ? 'unread' : 'in-progress'),
  ];
  return all.filter(term => term.count > 0 || term.name === 'completed');
}

function term(name: Term['name'], count: number, word: Term['name'] | 'unread' = name): Term {
  return { name, count, words: say(`screening:term.${word}`, { count }), short: say(`screening:termShort.${word}`) };
}
