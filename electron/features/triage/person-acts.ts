import type {
  AutoShortlistInput,
  DecideInput,
  ExplainInput,
  HandStanding,
  Items,
  MarkReadInput,
  MoveInput,
  RateInput,
  SetAsideInput,
  TagInput,
} from '../../../core/contract/triage.ts';
import type { Db, WriteTransaction } from '../../../db/statement.ts';
import type { Act } from './acts.ts';
import { chooseForShortlist } from './auto-shortlist.ts';
import { type MoveOrder, planMoves, planRatings, requireReason, standingOfDecision } from './decisions.ts';
import { knownPeople, openPeople, type Person, requireItems, requireJob } from './people.ts';
import { planAside, planRead, planTag } from './remarks.ts';
import { shortlistReason } from './shortlist-reason.ts';

/** What the acts are made of. */
export interface ActParts {
  readonly db: Db;
  readonly newId: () => string;
  readonly itemsOf: (batchId: string, items: Items) => readonly string[];
}

/** The acts on the people of a batch. Making one throws NOT_FOUND, BATCH_WITHOUT_JOB, SELECTION_GONE. */
export interface PersonActs {
  readonly decide: (input: DecideInput) => Act;
  readonly move: (input: MoveInput) => Act;
  readonly explain: (input: ExplainInput) => Act;
  readonly rate: (input: RateInput) => Act;
  readonly tag: (input: TagInput) => Act;
  readonly setAside: (input: SetAsideInput) => Act;
  readonly markRead: (input: MarkReadInput) => Act;
  readonly autoShortlist: (rule: AutoShortlistInput) => Act;
}

type Why = Pick<MoveOrder, 'reason' | 'reasonId'>;

/** See `PersonActs`. */
export function createPersonActs({ db, newId, itemsOf }: ActParts): PersonActs {
  function move(batchId: string, itemIds: readonly string[], to: HandStanding, why: Why): Act {
    const jobId = requireJob(db, batchId);
    requireReason(db, why.reasonId);
    return {
      itemIds,
      to,
      needsPeople: to !== 'new',
      words: left => ({ did: 'move', to, left }),
      plan: (tx, some, at) => {
        const people = peopleOf(tx, batchId, some, to === 'new' ? null : { newId, at });
        return { people: people.length, ...planMoves(tx, people, { jobId, batchId, to, at, newId, ...why }) };
      },
    };
  }

  return {
    decide: ({ batchId, itemIds, decision, ...why }) => move(batchId, itemsOf(batchId, itemIds), standingOfDecision(decision), why),
    move: ({ batchId, itemIds, to, ...why }) => move(batchId, itemsOf(batchId, itemIds), to, why),
    explain: ({ batchId, itemIds, ...why }) => ({
      ...move(batchId, itemsOf(batchId, itemIds), 'decline', why),
      words: () => ({ did: 'explain' }),
    }),
    rate: ({ batchId, itemIds, rating }) => {
      const jobId = requireJob(db, batchId);
      return {
        itemIds: itemsOf(batchId, itemIds),
        needsPeople: rating !== null,
        words: () => ({ did: 'rate', rating }),
        plan: (tx, some, at) => {
          const people = peopleOf(tx, batchId, some, rating === null ? null : { newId, at });
          return { people: people.length, changes: planRatings(tx, people, rating, { jobId, batchId, at, newId }), refused: [] };
        },
      };
    },
    tag: ({ batchId, itemIds, tag: written, on }) => {
      let tag = written;
      return {
        itemIds: itemsOf(batchId, itemIds),
        needsPeople: on,
        words: () => ({ did: 'tag', tag, on }),
        plan: (tx, some, at) => {
          const planned = planTag(tx, { batchId, itemIds: some, tag: written, on }, { newId, at });
          tag = planned.tag;
          return { people: planned.people, changes: planned.changes, refused: [] };
        },
      };
    },
    setAside: ({ batchId, itemIds, aside }) => ({
      itemIds: itemsOf(batchId, itemIds),
      needsPeople: false,
      words: () => ({ did: 'aside', aside }),
      plan: (tx, some, at) => ({ people: 0, changes: planAside(tx, { batchId, itemIds: some, aside }, at), refused: [] }),
    }),
    markRead: ({ batchId, itemIds, read }) => ({
      itemIds: itemsOf(batchId, itemIds),
      needsPeople: false,
      words: () => null,
      plan: (tx, some, at) => ({ people: 0, changes: planRead(tx, { batchId, itemIds: some, read }, at), refused: [] }),
    }),
    autoShortlist: rule => {
      const chosen = chooseForShortlist(db, rule).map(item => item.itemId);
      return { ...move(rule.batchId, chosen, 'shortlist', { reason: shortlistReason(rule) }), needsPeople: false };
    },
  };
}

function peopleOf(
  tx: WriteTransaction,
  batchId: string,
  itemIds: readonly string[],
  make: { readonly newId: () => string; readonly at: number } | null,
): readonly Person[] {
  const items = requireItems(tx, batchId, itemIds);
  return make === null ? knownPeople(items) : openPeople(tx, items, make);
}
