import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  AutoShortlistInput,
  DecideInput,
  DeclineReason,
  ExplainInput,
  HistoryEntry,
  MarkReadInput,
  MoveInput,
  NoteInput,
  RateInput,
  ReasonChange,
  SetAsideInput,
  TagInput,
  TriageOutcome,
  UndoState,
} from '../../../core/contract/triage.ts';
import { listReasons } from '../../../db/queries/decline-reasons.ts';
import { listTags } from '../../../db/queries/tags.ts';
import { type ActionJournal, createActionJournal } from './action-journal.ts';
import { type Act, planAct } from './acts.ts';
import { chooseForShortlist, countPeople } from './auto-shortlist.ts';
import { readHistory } from './history.ts';
import { createPersonActs, type PersonActs } from './person-acts.ts';
import { planReason } from './reasons.ts';
import { planNote } from './remarks.ts';
import { createSelections, type RowReader, type Selections } from './selections.ts';
import type { ChangeEffects } from './triage-change.ts';
import type { TurnParts } from './turn-log.ts';

/** What triage needs of its surroundings. */
export interface TriageParts extends Pick<TurnParts, 'db' | 'newId' | 'now'> {
  /** What follows corrections; nothing where it is absent. */
  readonly effects?: ChangeEffects;
  /** Lets other work run within long acts; the next turn of the event loop unless told otherwise. */
  readonly rest?: () => Promise<void>;
  /** The rows of a batch, for filters. */
  readonly rowsOf?: RowReader;
}

/**
 * What a person does to the people of a batch. Each act is done as a whole with its events, and can be undone until the
 * program ends. Throws NOT_FOUND for a batch, file, note or person that is not there.
 */
export interface TriageService {
  /** A decision is about the person and the job: it shows on all files of the person. Throws BATCH_WITHOUT_JOB, MOVE_NOT_ALLOWED. */
  readonly decide: (input: DecideInput) => TriageOutcome;
  /** Puts people where the board shows them. Throws as `decide`. */
  readonly move: (input: MoveInput) => TriageOutcome;
  /** Says why people were declined. Throws as `decide`. */
  readonly explain: (input: ExplainInput) => TriageOutcome;
  /** Rates people for the job, without deciding. Throws BATCH_WITHOUT_JOB. */
  readonly rate: (input: RateInput) => TriageOutcome;
  /** Shortlists the undecided people under the rule, nobody who lacks a condition of the job. Throws BATCH_WITHOUT_JOB. */
  readonly autoShortlist: (rule: AutoShortlistInput) => TriageOutcome;
  /** How many people `autoShortlist` would shortlist now. Throws BATCH_WITHOUT_JOB. */
  readonly previewShortlist: (input: AutoShortlistInput) => { readonly people: number };
  readonly tag: (input: TagInput) => TriageOutcome;
  readonly note: (input: NoteInput) => TriageOutcome;
  /** Marks of reading are no act of their own: nothing to undo, and what was undone can still be redone. */
  readonly markRead: (input: MarkReadInput) => TriageOutcome;
  readonly setAside: (input: SetAsideInput) => TriageOutcome;
  /** Changes the list of reasons for declining. Throws REASON_EXISTS. */
  readonly changeReason: (change: ReasonChange) => TriageOutcome;
  /** Takes the last act back, exactly as it was before; what is gone or was changed since is left, and said. */
  readonly undo: () => TriageOutcome;
  readonly redo: () => TriageOutcome;
  /** Does what other areas plan, as one step of the same undo. */
  readonly act: ActionJournal['act'];
  /** One of the acts above when those before it are done; very many people are done a part at a time, with other work in between. */
  readonly inTurns: <Input>(make: (acts: PersonActs) => (input: Input) => Act, input: Input) => Promise<TriageOutcome>;
  readonly undoInTurns: () => Promise<TriageOutcome>;
  readonly redoInTurns: () => Promise<TriageOutcome>;
  /** Something short, when what was begun before is done. */
  readonly queued: (work: () => TriageOutcome) => Promise<TriageOutcome>;
  /** Whom a filter finds. */
  readonly select: Selections['select'];
  /** Does the rest of an act that a crash interrupted. */
  readonly resume: () => Promise<void>;
  readonly state: () => UndoState;
  /** The tags that somebody carries, by name, with the number of people. */
  readonly tags: () => readonly { readonly name: string; readonly people: number }[];
  /** Reasons for declining in their order, retired ones too. */
  readonly reasons: () => readonly DeclineReason[];
  readonly history: (itemId: string) => readonly HistoryEntry[];
}

const noEffects: ChangeEffects = { corrected: () => undefined, split: () => undefined };
const noRows: RowReader = async function* () {};

/** Triage of one workspace. */
export function createTriageService(given: TriageParts): TriageService {
  const { db, newId, now, effects = noEffects, rest = nextTurn, rowsOf = noRows } = given;
  const journal = createActionJournal({ db, newId, now, effects, rest });
  const { inTurns } = journal;
  const { select, itemsOf } = createSelections(rowsOf, newId);
  const acts = createPersonActs({ db, newId, itemsOf });
  const atOnce = (act: Act): TriageOutcome => journal.act((tx, at) => planAct(act, tx, at));
  return {
    decide: input => atOnce(acts.decide(input)),
    move: input => atOnce(acts.move(input)),
    explain: input => atOnce(acts.explain(input)),
    rate: input => atOnce(acts.rate(input)),
    autoShortlist: rule => atOnce(acts.autoShortlist(rule)),
    previewShortlist: rule => ({ people: countPeople(chooseForShortlist(db, rule)) }),
    tag: input => atOnce(acts.tag(input)),
    markRead: input => atOnce(acts.markRead(input)),
    setAside: input => atOnce(acts.setAside(input)),
    note: input =>
      journal.act((tx, at) => {
        const change = planNote(tx, input, { newId, at });
        return { words: { did: 'note', change: noteWord(input) }, changes: change === null ? [] : [change] };
      }),
    changeReason: change => journal.act((tx, at) => planReason(tx, change, { newId, at })),
    undo: journal.undo,
    redo: journal.redo,
    act: journal.act,
    inTurns: (make, input) => inTurns.act(() => make(acts)(input)),
    undoInTurns: inTurns.undo,
    redoInTurns: inTurns.redo,
    queued: inTurns.do,
    select,
    resume: journal.resume,
    state: journal.state,
    tags: () => listTags(db).flatMap(({ name, people }) => (people === 0 ? [] : [{ name, people }])),
    reasons: () => listReasons(db),
    history: itemId => readHistory(db, itemId),
  };
}

function noteWord({ noteId, text }: NoteInput): 'added' | 'changed' | 'deleted' {
  if (noteId === null) return 'added';
  return text === '' ? 'deleted' : 'changed';
}
