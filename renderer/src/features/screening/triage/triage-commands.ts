import { IconArrowBarToDown, IconArrowsDiff, IconColumns3, IconMessageQuestion, IconStar, IconTable } from '@tabler/icons-react';
import type { HandStanding } from '../../../../../core/contract/triage.ts';
import type { Command } from '../../../app/commands/command.ts';
import { say } from '../../../language/texts.ts';
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
  const group =
    view.ticked.size > 0
      ? say('triage:command.ticked')
      : one === null
        ? say('triage:command.thisPerson')
        : say('triage:command.on', { name: nameOf(one) });
  const nobody = one === null && view.ticked.size === 0 ? say('triage:unavailable.nobody') : undefined;
  const unavailable = nobody ?? (head.jobId === null ? say('triage:unavailable.noJob') : undefined);
  const [first, second] = pairOf(screen);
  const put = (id: string, title: string, to: HandStanding): Command => ({ id, title, group, unavailable, run: () => desk.decide(to) });
  return [
    ...ratings.map(rating => ({
      id: `triage.rate-${rating}`,
      title: say('ui:rating.rate', { rating }),
      group,
      keys: [String(rating)],
      icon: IconStar,
      unavailable,
      run: () => actions.rate(rating),
    })),
    { id: 'triage.rate-0', title: say('ui:rating.remove'), group, keys: ['0'], unavailable, run: () => actions.rate(null) },
    put('triage.hired', say('triage:command.hired'), 'hired'),
    put('triage.withdrawn', say('triage:command.withdrawn'), 'withdrawn'),
    {
      id: 'triage.explain',
      title: say('triage:command.explain'),
      group,
      icon: IconMessageQuestion,
      unavailable: one?.standing === 'decline' ? undefined : say('triage:unavailable.notDeclined'),
      run: () => one !== null && desk.explain(one, { reasonId: one.reasonId, reason: decisionWords }),
    },
    {
      id: 'triage.nextUndecided',
      title: say('triage:command.next'),
      group: say('triage:command.move'),
      keys: ['o'],
      icon: IconArrowBarToDown,
      unavailable: shown.length === 0 ? say('triage:unavailable.empty') : undefined,
      run: actions.toUndecided,
    },
    {
      id: 'triage.why',
      title: say(view.ticked.size === 2 ? 'triage:command.whyTwo' : 'triage:command.whyAbove'),
      group,
      keys: ['w'],
      icon: IconArrowsDiff,
      unavailable: first === undefined || second === undefined ? say('triage:unavailable.pair') : undefined,
      run: () => first !== undefined && second !== undefined && desk.compareScores(first, second),
    },
    {
      id: 'batch.board',
      title: say(view.layout === 'board' ? 'triage:command.asTable' : 'triage:command.asBoard'),
      group: say('triage:command.list'),
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
