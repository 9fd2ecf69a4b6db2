import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../data/batch-rows.fixture.ts';
import { moveRows, noGroups } from '../../../data/batch-rows-groups.ts';
import type { GroupName } from '../../../state/batch-view.ts';
import { batchGroups, groupOrder, termsOf } from './batch-groups.ts';

describe('batchGroups', () => {
  it('puts every file that is not ranked into one group, in progress by the order in which files are worked on', () => {
    const rows = [
      rowOf('ranked'),
      rowOf('late', { status: 'waiting', position: 3 }),
      rowOf('early', { status: 'waiting', position: 1 }),
      rowOf('picture', { status: 'running', recognition: 'queued', position: 0 }),
      rowOf('now', { status: 'running', position: 5 }),
      rowOf('scan', { status: 'needs-help', position: 2 }),
      rowOf('put-away', { status: 'needs-help', aside: true }),
      rowOf('twin', { status: 'duplicate' }),
    ];
    const groups = batchGroups(moveRows(noGroups, new Map(), rows));
    const idsOf = (group: GroupName) => groups.rowsOf(group).map(row => row.itemId);
    expect(idsOf('in-progress')).toEqual(['now', 'early', 'late', 'picture']);
    expect(idsOf('needs-help')).toEqual(['scan']);
    expect(idsOf('aside')).toEqual(['put-away']);
    expect(idsOf('duplicates')).toEqual(['twin']);
    expect(groupOrder.reduce((sum, group) => sum + groups.sizeOf(group), 0)).toBe(rows.length - 1);
    expect(groups.working).toBe(1);
  });
});

describe('termsOf', () => {
  it('adds up to what was received, whatever is set aside', () => {
    const few = fc.nat(50);
    fc.assert(
      fc.property(
        fc.tuple(few, few, few, few, few, few, few),
        fc.record({ setAside: few, versions: few }),
        ([completed, needsHelp, refused, duplicate, failed, waiting, running], taken) => {
          const received = completed + needsHelp + refused + duplicate + failed + waiting + running;
          const terms = termsOf({ received, completed, needsHelp, refused, duplicate, failed, waiting, running }, taken);
          expect(terms.reduce((sum, term) => sum + term.count, 0)).toBe(received);
        },
      ),
    );
  });

  it('says what is there in words and leaves out what is not', () => {
    const counts = { received: 12, completed: 10, needsHelp: 2, refused: 0, duplicate: 0, failed: 0, waiting: 0, running: 0 };
    expect(termsOf(counts, { setAside: 1, versions: 2 }).map(term => `${term.count} ${term.words}`)).toEqual([
      '8 completed',
      '2 other versions',
      '1 needs help',
      '1 set aside',
    ]);
    expect(termsOf({ ...counts, received: 15, waiting: 3 }, { setAside: 0, versions: 0 }, true).at(-1)).toMatchObject({
      count: 3,
      words: 'not read',
    });
  });
});
