import { useState, type ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { nameOf } from '../person/person-words.ts';
import { foldText } from '../../../../../core/triage/folded-row.ts';
import { isRanked } from '../../../../../core/triage/row-filter.ts';
import styles from './compare.module.css';

/** People that are offered at once; typing finds the others. */
const mostOffered = 8;

interface AddPersonDialogProps {
  readonly rows: ReadonlyMap<string, BatchRow>;
  readonly present: readonly string[];
  readonly onAdd: (itemId: string) => void;
  readonly onClose: () => void;
}

/** Finds one more person of the batch, best first. */
export function AddPersonDialog({ rows, present, onAdd, onClose }: AddPersonDialogProps): ReactElement {
  const [typed, setTyped] = useState('');
  const offered = offeredPeople(rows, present, typed);
  const [first] = offered;
  return (
    <Dialog title="Add to the comparison" open onClose={onClose} width={420}>
      <form
        className={styles.adding}
        onSubmit={event => {
          event.preventDefault();
          if (first !== undefined) onAdd(first.itemId);
        }}
      >
        <TextField label="Name" labelHidden placeholder="Name" value={typed} onChange={setTyped} data-autofocus />
        <ul aria-label="People of this batch">
          {offered.map(row => (
            <li key={row.itemId}>
              <button type="button" onClick={() => onAdd(row.itemId)}>
                <span>{nameOf(row)}</span>
                <b>{row.score === null ? '' : Math.round(row.score)}</b>
              </button>
            </li>
          ))}
        </ul>
        {first === undefined && <p role="status">Nobody else has this name.</p>}
      </form>
    </Dialog>
  );
}

/** People who are read and not there yet, whose name holds what is typed; best first. */
export function offeredPeople(rows: ReadonlyMap<string, BatchRow>, present: readonly string[], typed: string): readonly BatchRow[] {
  const wanted = foldText(typed.trim());
  return [...rows.values()]
    .filter(row => isRanked(row) && !present.includes(row.itemId) && foldText(nameOf(row)).includes(wanted))
    .toSorted((one, other) => (other.score ?? -1) - (one.score ?? -1) || one.position - other.position)
    .slice(0, mostOffered);
}
