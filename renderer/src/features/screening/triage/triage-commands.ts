import { IconArrowBarToDown, IconArrowsDiff, IconColumns3, IconMessageQuestion, IconStar, IconTable } from '@tabler/icons-react';
import type { HandStanding } from '../../../../../core/contract/triage.ts';
import type { Command } from '../../../app/commands/command.ts';
import { nameOf } from '../person/person-words.ts';
import type { BatchActions } from '../batch-actions.ts';
import type { BatchScreen } from '../use-batch-screen.ts';
import type { TriageDesk } from './use-triage-desk.tsx';

interface TriageParts {
  readonly screen: BatchScreen;
  readonly actions: BatchActions;
  readonly desk: TriageDesk;
  /** Words beside the reason of the focused person. */
  readonly decisionWords: string;
}

const ratings = [1, 2, 3, 4, 5] as const;

/** What the desk adds to S, M and D: ratings, the next undecided person, reasons, why one ranks above another, the board. */
export function triageCommands({ screen, actions, desk, decisionWords }: TriageParts): readonly Command[] {
  const { focused, view, head, shown } = screen;
  const one = focused !== null && focused.status === 'completed' ? focused : null;
  const group = view.ticked.size > 0 ? 'On the ticked people' : one === null ? 'On this person' : `On ${nameOf(one)}`;
  const nobody = one === null && view.ticked.size === 0 ? 'nobody is chosen' : undefined;
  const unavailable = nobody ?? (head.jobId === null ? 'this batch has no job' : undefined);
  const [first, second] = pairOf(screen);
  const put = (id: string, title: string, to: HandStanding): Command => ({ id, title, group, unavailable, run: () => desk.decide(to) });
  return [
    ...ratings.map(rating => ({
      id: `triage.rate-${rating}`,
      title: `Rate ${rating} of 5`,
      group,
      keys: [String(rating)],
      icon: IconStar,
      unavailable,
      run: () => actions.rate(rating),
    })),
    { id: 'triage.rate-0', title: 'Take the rating off', group, keys: ['0'], unavailable, run: () => actions.rate(null) },
    put('triage.hired', 'Mark as hired', 'hired'),
    put('triage.withdrawn', 'Mark as withdrawn', 'withdrawn'),
    {
      id: 'triage.explain',
      title: 'Why declined…',
      group,
      icon: IconMessageQuestion,
      unavailable: one?.standing === 'decline' ? undefined : 'nobody declined is chosen',
      run: () => one !== null && desk.explain(one, { reasonId: one.reasonId, reason: decisionWords }),
    },
    {
      id: 'triage.nextUndecided',
      title: 'Next undecided',
      group: 'Move',
      keys: ['o'],
      icon: IconArrowBarToDown,
      unavailable: shown.length === 0 ? 'nobody is in the list' : undefined,
      run: actions.toUndecided,
    },
    {
      id: 'triage.why',
      title: view.ticked.size === 2 ? 'Why one ranks above the other' : 'Why below the one above',
      group,
      keys: ['w'],
      icon: IconArrowsDiff,
      unavailable: first === undefined || second === undefined ? 'tick two people, or choose one below another' : undefined,
      run: () => first !== undefined && second !== undefined && desk.compareScores(first, second),
    },
    {
      id: 'batch.board',
      title: view.layout === 'board' ? 'Show as a table' : 'Show as a board',
      group: 'In the list',
      keys: ['v'],
      icon: view.layout === 'board' ? IconTable : IconColumns3,
      run: () => actions.setLayout(view.layout === 'board' ? 'table' : 'board'),
    },
  ];
}

/** The two who are ticked, else the focused person and whoever ranks right above; nobody without points. */
export function pairOf({ view, rows, shown, places, head }: BatchScreen): readonly string[] {
  if (head.rubric === null) return [];
  const ticked = [...view.ticked].filter(id => rows.get(id)?.score !== undefined);
  if (ticked.length === 2) return ticked;
  const rank = view.focusedId === null ? undefined : places.get(view.focusedId)?.rank;
  if (ticked.length > 0 || rank === undefined || view.focusedId === null) return [];
  const above = shown.filter(id => (places.get(id)?.rank ?? Infinity) < rank);
  const nearest = above.toSorted((one, other) => (places.get(other)?.rank ?? 0) - (places.get(one)?.rank ?? 0))[0];
  return nearest === undefined ? [] : [nearest, view.focusedId];
}
