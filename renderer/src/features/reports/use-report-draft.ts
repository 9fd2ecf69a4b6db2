import { useState } from 'react';
import { exportKinds, type ExportKind } from '../../../../core/contract/export.ts';
import { chosenPeople, comparedPeople, whyNot, type ReportPerson, type Whom } from './chosen-people.ts';
import { useReportPeople } from './report-people.ts';

/** What is chosen on the screen: kind, batch, people, one file or several. */
export interface ReportDraft {
  readonly what: ExportKind;
  readonly setWhat: (what: ExportKind) => void;
  readonly batchId: string | null;
  readonly whom: Whom;
  readonly setWhom: (whom: Whom) => void;
  /** How many people another screen has handed over. */
  readonly givenCount: number;
  /** Everyone in the ranking of the batch, best first. */
  readonly everybody: readonly ReportPerson[];
  /** Those of whom it is. */
  readonly people: readonly ReportPerson[];
  /** Whose pages are shown; null without people. */
  readonly current: ReportPerson | null;
  readonly show: (itemId: string | null) => void;
  readonly compare: (itemIds: readonly string[]) => void;
  readonly merged: boolean;
  readonly setMerged: (merged: boolean) => void;
  /** Why nothing can be exported now. */
  readonly unavailable: string | undefined;
}

/** What the address asks for. */
export interface ReportAddress {
  readonly batch?: unknown;
  readonly items?: unknown;
  readonly what?: unknown;
}

/** The choices of the screen, begun with what its address names. */
export function useReportDraft(search: ReportAddress, newestBatch: string | null): ReportDraft {
  const batchId = typeof search.batch === 'string' ? search.batch : newestBatch;
  const given = Array.isArray(search.items) ? search.items.filter(item => typeof item === 'string') : [];
  const [what, setWhat] = useState<ExportKind>(exportKinds.find(kind => kind === search.what) ?? 'candidates');
  const [whom, setWhom] = useState<Whom>(given.length > 0 ? 'chosen' : 'shortlisted');
  const [ticked, compare] = useState<readonly string[] | null>(null);
  const [merged, setMerged] = useState(true);
  const [shown, show] = useState<string | null>(null);
  const everybody = useReportPeople(batchId);
  const people = what === 'comparison' ? comparedPeople(everybody, given, ticked) : chosenPeople(everybody, whom, given);
  return {
    what,
    setWhat,
    batchId,
    whom,
    setWhom,
    givenCount: given.length,
    everybody,
    people,
    current: people.find(person => person.itemId === shown) ?? people[0] ?? null,
    show,
    compare,
    merged,
    setMerged,
    unavailable: whyNot(what, whom, people.length, batchId),
  };
}
