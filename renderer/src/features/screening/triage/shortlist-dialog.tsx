import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { AutoShortlistInput } from '../../../../../core/contract/triage.ts';
import { api } from '../../../data/client.ts';
import { tell } from '../../../data/problem.ts';
import { showChange } from '../../../data/undo.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { showPeople } from '../ranking/sort-words.ts';
import styles from './dialogs.module.css';

/** Most people that can be asked for at once. */
const mostTop = 20_000;

interface ShortlistDialogProps {
  readonly batchId: string;
  /** Least score of a yes, offered as the threshold. */
  readonly threshold: number;
  readonly onClose: () => void;
}

/** Shortlists everyone who fits a rule: the best so many, a least score, or both. Who is decided about stays as they are. */
export function ShortlistDialog({ batchId, threshold: usual, onClose }: ShortlistDialogProps): ReactElement {
  const [top, setTop] = useState<number | null>(null);
  const [threshold, setThreshold] = useState<number | null>(usual);
  const rule = AutoShortlistInput.safeParse({ batchId, top, threshold });
  const { data: preview } = useQuery({
    queryKey: ['shortlist-preview', batchId, top, threshold],
    queryFn: () => api.triage.previewShortlist.query({ batchId, top, threshold }),
    enabled: rule.success,
    gcTime: 0,
    staleTime: 0,
  });
  const people = rule.success ? preview?.people : 0;

  async function run(): Promise<void> {
    if (!rule.success || people === 0) return;
    const outcome = await tell(api.triage.autoShortlist.mutate(rule.data));
    if (outcome === null) return;
    showChange(outcome);
    onClose();
  }

  return (
    <Dialog
      title="Shortlist by a rule"
      open
      onClose={onClose}
      width={440}
      commands={[
        { id: 'shortlist.run', title: 'Shortlist', group: 'Shortlist', keys: ['mod+enter'], inFields: true, run: () => void run() },
      ]}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" keys="mod+enter" onClick={() => void run()} disabled={people === undefined || people === 0}>
            {people === undefined ? 'Shortlist' : `Shortlist ${showPeople(people)}`}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.line}>
          <NumberField label="Least score" value={threshold} onChange={setThreshold} min={0} max={100} optional width={110} />
          <NumberField
            label="At most, best first"
            value={top}
            onChange={setTop}
            min={1}
            max={mostTop}
            optional
            placeholder="all"
            width={140}
          />
        </div>
        <p className={styles.hint} role="status">
          {sayPreview(rule.success, people)}
        </p>
      </div>
    </Dialog>
  );
}

function sayPreview(isRule: boolean, people: number | undefined): string {
  if (!isRule) return 'Give a least score, a number of people, or both.';
  if (people === undefined) return 'Counting …';
  if (people === 0) return 'Nobody new fits this rule.';
  return `${showPeople(people)} ${people === 1 ? 'fits and is' : 'fit and are'} not decided about yet. Decisions stay as they are; everything can be undone.`;
}
