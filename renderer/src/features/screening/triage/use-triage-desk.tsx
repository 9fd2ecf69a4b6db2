import { useState, type ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { HandStanding } from '../../../../../core/contract/triage.ts';
import { nameOf } from '../person/person-words.ts';
import { showPeople } from '../ranking/sort-words.ts';
import type { BatchActions } from '../batch-actions.ts';
import type { BatchScreen } from '../use-batch-screen.ts';
import { explainDecline, type Why } from './change-rows.ts';
import { DeclineDialog } from './decline-dialog.tsx';
import { these } from './whom.ts';
import { WhyDialog } from './why-dialog.tsx';

/** Acts of triage that ask something first. */
export interface TriageDesk {
  /** Puts the ticked people, else the focused one, there; a decline asks why. */
  readonly decide: (to: HandStanding) => void;
  /** The same for these people alone. */
  readonly put: (rows: readonly BatchRow[], to: HandStanding) => void;
  /** Asks anew why somebody was declined. */
  readonly explain: (row: BatchRow, said: Why) => void;
  /** Shows why two people rank as they do. */
  readonly compareScores: (one: string, other: string) => void;
  /** The question that is asked now, if any. */
  readonly dialog: ReactElement | null;
}

type Question =
  | { readonly ask: 'decline'; readonly whom: string; readonly act: (why: Why) => void }
  | { readonly ask: 'explain'; readonly whom: string; readonly said: Why; readonly act: (why: Why) => void }
  | { readonly ask: 'why'; readonly one: string; readonly other: string };

/** See `TriageDesk`. */
export function useTriageDesk(screen: BatchScreen, actions: BatchActions): TriageDesk {
  const { batchId, view, rows } = screen;
  const [question, setQuestion] = useState<Question | null>(null);
  const close = (): void => setQuestion(null);
  const whomOf = (ids: readonly string[]): string => {
    const [first] = ids.flatMap(id => rows.get(id) ?? []);
    return first === undefined || ids.length > 1 ? showPeople(ids.length) : nameOf(first);
  };
  return {
    decide: to => {
      // Whoever is scored anew has no place in the list for a moment; what is decided meanwhile waits for it.
      if (to !== 'decline') return actions.decide(to);
      const ids = view.ticked.size > 0 || view.focusedId === null ? actions.targets() : [view.focusedId];
      if (ids.length === 0) return;
      const whom = view.selected === null || view.ticked.size === 0 ? whomOf(ids) : showPeople(view.selected);
      setQuestion({ ask: 'decline', whom, act: why => actions.decide('decline', why) });
    },
    put: (people, to) => {
      const ids = people.map(row => row.itemId);
      if (to === 'decline') setQuestion({ ask: 'decline', whom: whomOf(ids), act: why => actions.put(ids, 'decline', why) });
      else actions.put(ids, to);
    },
    explain: (row, said) =>
      setQuestion({ ask: 'explain', whom: nameOf(row), said, act: why => void explainDecline(batchId, these([row.itemId]), why) }),
    compareScores: (one, other) => setQuestion({ ask: 'why', one, other }),
    dialog: question === null ? null : <Asked question={question} screen={screen} onClose={close} />,
  };
}

interface AskedProps {
  readonly question: Question;
  readonly screen: BatchScreen;
  readonly onClose: () => void;
}

function Asked({ question, screen, onClose }: AskedProps): ReactElement {
  switch (question.ask) {
    case 'decline':
      return <DeclineDialog whom={question.whom} before={null} onDone={question.act} onClose={onClose} />;
    case 'explain':
      return <DeclineDialog whom={question.whom} before={question.said} onDone={question.act} onClose={onClose} />;
    case 'why':
      return <WhyDialog screen={screen} one={question.one} other={question.other} onClose={onClose} />;
  }
}
