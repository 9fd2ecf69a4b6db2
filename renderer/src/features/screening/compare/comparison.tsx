import { useRouter } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import type { BatchHead } from '../../../../../core/contract/batch-view.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { TitleBar } from '../../../app/frame/title-bar.tsx';
import { useBatchLink } from '../../../state/batch-link.ts';
import { useBatchViews } from '../../../state/batch-view.ts';
import { Button } from '../../../ui/button.tsx';
import { SegmentedChoice } from '../../../ui/segmented-choice.tsx';
import { nextEvidence } from '../person/criteria-groups.ts';
import { decide } from '../triage/change-rows.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { compareCommands } from './compare-commands.ts';
import { compareRows } from './compare-rows.ts';
import { CompareTable } from './compare-table.tsx';
import { addressOf, fewestCompared, mostCompared } from './compared-people.ts';
import type { Compared } from './use-compared.ts';

interface ComparisonProps {
  readonly batchId: string;
  readonly head: BatchHead;
  readonly compared: Compared;
}

type Shown = 'differences' | 'all';

/** People side by side: who is better in what, with the words that say so. */
export function Comparison({ batchId, head, compared: { people, rows: batchRows } }: ComparisonProps): ReactElement {
  const router = useRouter();
  const [shown, setShown] = useState<Shown>('differences');
  const [isAdding, setAdding] = useState(false);
  const [chosenIndex, setChosen] = useState(0);
  const [focusedId, setFocused] = useState<string | null>(null);
  const { rubric } = head;
  const all =
    rubric === null
      ? []
      : compareRows(
          rubric,
          people.map(({ person }) => person ?? { match: null, hidden: [] }),
        );
  const differing = all.filter(row => !row.equal);
  const listed = shown === 'all' ? all : differing;
  const at = Math.max(
    0,
    listed.findIndex(row => row.criterion.id === focusedId),
  );
  const focused = listed[at];
  const chosen = people[Math.min(chosenIndex, people.length - 1)];
  const ids = people.map(({ row }) => row.itemId);

  const toBatch = (): void => void router.navigate({ to: '/batches/$batchId', params: { batchId } });
  const goTo = (people: readonly string[]): void =>
    void router.navigate({ to: '/batches/$batchId/compare', params: { batchId }, search: addressOf(people), replace: true });

  function openEvidence(personIndex: number, criterionId: string): void {
    const person = people[personIndex];
    const line = all.find(row => row.criterion.id === criterionId)?.cells[personIndex]?.line;
    if (person === undefined) return;
    useBatchViews.getState().change(batchId, { focusedId: person.row.itemId, tab: 'criteria', touched: true });
    const evidence = line === undefined ? null : nextEvidence(line.evidenceIds, null);
    if (evidence !== null) {
      useBatchLink.getState().point(criterionId, evidence);
      useBatchLink.getState().show(evidence);
    }
    toBatch();
  }

  useCommands(
    compareCommands({
      people: people.map(({ row }) => row),
      chosen: chosen?.row,
      hasJob: head.jobId !== null,
      addUnavailable: people.length >= mostCompared ? 'four people are the most' : undefined,
      removeUnavailable: people.length <= fewestCompared ? 'two people are the fewest' : undefined,
      actions: {
        choose: setChosen,
        move: step => setFocused(listed[Math.min(listed.length - 1, Math.max(0, at + step))]?.criterion.id ?? null),
        open: () =>
          focused !== undefined &&
          openEvidence(
            people.findIndex(person => person === chosen),
            focused.criterion.id,
          ),
        decide: decision => chosen !== undefined && void decide(batchId, [chosen.row.itemId], decision),
        add: () => setAdding(true),
        remove: () => goTo(ids.filter(id => id !== chosen?.row.itemId)),
        showAll: () => setShown(shown === 'all' ? 'differences' : 'all'),
        exportReport: () => void router.navigate({ to: '/reports', search: { batch: batchId, items: [...ids], what: 'comparison' } }),
        back: toBatch,
      },
    }),
  );

  return (
    <>
      <TitleBar title={`Compare ${people.length}`} context={[head.jobTitle, head.title].filter(part => part !== null).join(', ')}>
        {rubric !== null && (
          <SegmentedChoice<Shown>
            label="Criteria"
            size="small"
            value={shown}
            options={[
              { value: 'differences', label: `Differences ${differing.length}` },
              { value: 'all', label: `All criteria ${all.length}` },
            ]}
            onChange={setShown}
          />
        )}
        <Button
          keys="e"
          onClick={() => void router.navigate({ to: '/reports', search: { batch: batchId, items: [...ids], what: 'comparison' } })}
        >
          Print or export
        </Button>
      </TitleBar>
      <CompareTable
        people={people}
        rubric={rubric}
        rows={listed}
        folded={shown === 'all' ? [] : all.filter(row => row.equal)}
        chosenIndex={people.findIndex(person => person === chosen)}
        focusedId={focused?.criterion.id ?? null}
        onChoose={setChosen}
        onFocusRow={setFocused}
        onUnfold={() => setShown('all')}
        onOpen={openEvidence}
      />
      {isAdding && (
        <AddPersonDialog
          rows={batchRows}
          present={ids}
          onAdd={itemId => {
            setAdding(false);
            goTo([...ids, itemId]);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
