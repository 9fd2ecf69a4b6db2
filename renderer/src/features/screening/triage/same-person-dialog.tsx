import { useState, type ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { api } from '../../../data/client.ts';
import { tell } from '../../../data/problem.ts';
import { showChange } from '../../../data/undo.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { nameOf } from '../person/person-words.ts';
import styles from './dialogs.module.css';

interface SamePersonDialogProps {
  readonly row: BatchRow;
  readonly rows: readonly BatchRow[];
  readonly onClose: () => void;
}

/** Asks which person of the batch this file belongs to; their files become versions of one CV. */
export function SamePersonDialog({ row, rows, onClose }: SamePersonDialogProps): ReactElement {
  const others = rows
    .filter(other => other.candidateId !== null && other.candidateId !== row.candidateId)
    .sort(
      (one, other) =>
        Number(nameOf(other) === nameOf(row)) - Number(nameOf(one) === nameOf(row)) || nameOf(one).localeCompare(nameOf(other)),
    );
  // Nobody is taken for somebody else by a slip: only a namesake is proposed.
  const [chosen, setChosen] = useState(others.find(other => nameOf(other) === nameOf(row))?.itemId ?? null);
  const [isBusy, setBusy] = useState(false);

  async function join(): Promise<void> {
    if (chosen === null) return;
    setBusy(true);
    const outcome = await tell(api.corrections.merge.mutate({ itemId: row.itemId, otherItemId: chosen }));
    setBusy(false);
    if (outcome === null) return;
    showChange(outcome);
    onClose();
  }

  return (
    <Dialog
      title={`Same person as ${nameOf(row)}`}
      open
      onClose={onClose}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" busy={isBusy} disabled={chosen === null} onClick={() => void join()}>
            Join
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <SelectField
          label="Person"
          placeholder="Choose a person of this batch"
          value={chosen}
          options={others.map(other => ({ value: other.itemId, label: nameOf(other), detail: other.file }))}
          onChange={setChosen}
          searchable
        />
        <p className={styles.hint}>Decisions, notes and tags come together; of two decisions on one job the later one stays.</p>
      </div>
    </Dialog>
  );
}
