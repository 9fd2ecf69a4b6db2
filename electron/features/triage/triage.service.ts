import type {
  AutoShortlistInput,
  DecideInput,
  HistoryEntry,
  MarkReadInput,
  NoteInput,
  SetAsideInput,
  TagInput,
  TriageOutcome,
  UndoState,
} from '../../../core/contract/triage.ts';
import { listTags } from '../../../db/queries/tags.ts';
import type { Db } from '../../../db/statement.ts';
import { type ActionJournal, createActionJournal } from './action-journal.ts';
import { chooseForShortlist, countPeople } from './auto-shortlist.ts';
import { planDecisions } from './decisions.ts';
import { readHistory } from './history.ts';
import { knownPeople, openPeople, requireItems, requireJob } from './people.ts';
import { planAside, planNote, planRead, planTag } from './remarks.ts';
import { shortlistReason } from './shortlist-reason.ts';
import type { ChangeEffects } from './triage-change.ts';

/** What triage needs of its surroundings. */
export interface TriageParts {
  readonly db: Db;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What follows corrections; nothing where it is absent. */
  readonly effects?: ChangeEffects;
}

/**
 * What a person does to the people of a batch. Each change is one transaction with its events, and can be undone until
 * the program ends. Throws NOT_FOUND for a batch, file, note or person that is not there.
 */
export interface TriageService {
  /** A decision is about the person and the job: it shows on all files of the person. Throws BATCH_WITHOUT_JOB. */
  readonly decide: (input: DecideInput) => TriageOutcome;
  /** Shortlists the undecided people under the rule, nobody who lacks a condition of the job. Throws BATCH_WITHOUT_JOB. */
  readonly autoShortlist: (input: AutoShortlistInput) => TriageOutcome;
  /** How many people `autoShortlist` would shortlist now. Throws BATCH_WITHOUT_JOB. */
  readonly previewShortlist: (input: AutoShortlistInput) => { readonly people: number };
  readonly tag: (input: TagInput) => TriageOutcome;
  readonly note: (input: NoteInput) => TriageOutcome;
  /** Marks of reading are no act of their own: nothing to undo, and what was undone can still be redone. */
  readonly markRead: (input: MarkReadInput) => TriageOutcome;
  readonly setAside: (input: SetAsideInput) => TriageOutcome;
  /** Takes the last act back, exactly as it was before; what is gone or was changed since is left, and said. */
  readonly undo: () => TriageOutcome;
  readonly redo: () => TriageOutcome;
  /** Does what other areas plan, as one step of the same undo. */
  readonly act: ActionJournal['act'];
  readonly state: () => UndoState;
  /** The tags that somebody carries, by name, with the number of people. */
  readonly tags: () => readonly { readonly name: string; readonly people: number }[];
  readonly history: (itemId: string) => readonly HistoryEntry[];
}

const noEffects: ChangeEffects = { corrected: () => undefined, split: () => undefined };

/** Triage of one workspace. */
export function createTriageService({ db, newId, now, effects = noEffects }: TriageParts): TriageService {
  const journal = createActionJournal(db, now, effects);
  return {
    decide: ({ batchId, itemIds, decision, reason }) =>
      journal.act((tx, at) => {
        const jobId = requireJob(tx, batchId);
        const items = requireItems(tx, batchId, itemIds);
        const people = decision === null ? knownPeople(items) : openPeople(tx, items, { newId, at });
        const changes = planDecisions(tx, people, { jobId, batchId, decision, reason, at, newId });
        return { words: { did: 'decide', decision }, changes };
      }),
    autoShortlist: rule =>
      journal.act((tx, at) => {
        const { batchId } = rule;
        const order = { jobId: requireJob(tx, batchId), batchId, decision: 'shortlist', reason: shortlistReason(rule), at, newId } as const;
        const items = chooseForShortlist(tx, rule);
        const changes = items.length === 0 ? [] : planDecisions(tx, openPeople(tx, items, { newId, at }), order);
        return { words: { did: 'decide', decision: 'shortlist' }, changes };
      }),
    previewShortlist: rule => ({ people: countPeople(chooseForShortlist(db, rule)) }),
    tag: input =>
      journal.act((tx, at) => {
        const { tag, changes } = planTag(tx, input, { newId, at });
        return { words: { did: 'tag', tag, on: input.on }, changes };
      }),
    note: input =>
      journal.act((tx, at) => {
        const change = planNote(tx, input, { newId, at });
        return { words: { did: 'note', change: noteWord(input) }, changes: change === null ? [] : [change] };
      }),
    markRead: input => journal.act((tx, at) => ({ words: null, changes: planRead(tx, input, at) })),
    setAside: input => journal.act((tx, at) => ({ words: { did: 'aside', aside: input.aside }, changes: planAside(tx, input, at) })),
    undo: journal.undo,
    redo: journal.redo,
    act: journal.act,
    state: journal.state,
    tags: () => listTags(db).flatMap(({ name, people }) => (people === 0 ? [] : [{ name, people }])),
    history: itemId => readHistory(db, itemId),
  };
}

function noteWord({ noteId, text }: NoteInput): 'added' | 'changed' | 'deleted' {
  if (noteId === null) return 'added';
  return text === '' ? 'deleted' : 'changed';
}
