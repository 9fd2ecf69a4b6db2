import type { ReactElement } from 'react';
import type { CriterionGroup, Rubric, Thresholds } from '../../../../core/contract/rubric.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { EditRubric } from './job-editing.ts';
import styles from './rubric-pane.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly rubric: Rubric;
  readonly edit: EditRubric;
}

const groups: readonly { readonly id: CriterionGroup; readonly label: string }[] = [
  { id: 'required', label: 'Required skills' },
  { id: 'preferred', label: 'Preferred skills' },
  { id: 'experience', label: 'Experience' },
  { id: 'education', label: 'Education' },
];
const limits: readonly {
  readonly id: keyof Thresholds;
  readonly label: string;
  readonly below: keyof Thresholds | null;
  readonly above: keyof Thresholds | null;
}[] = [
  { id: 'strongYes', label: 'Strong yes from', below: 'yes', above: null },
  { id: 'yes', label: 'Yes from', below: 'maybe', above: 'strongYes' },
  { id: 'maybe', label: 'Maybe from', below: 'no', above: 'yes' },
  { id: 'no', label: 'No from, strong no below', below: null, above: 'maybe' },
];

/** Points of the groups and least scores of the recommendations; each change counts at once and can be taken back. */
export function PointsDialog({ open, onClose, rubric, edit }: Props): ReactElement {
  const { weights, thresholds } = rubric;
  const sum = Object.values(weights).reduce((total, points) => total + points, 0);
  return (
    <Dialog
      title="Points and recommendations"
      open={open}
      onClose={onClose}
      footer={
        <Button variant="filled" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles['points']}>
        <h3>Points of the groups</h3>
        <p>
          {Math.round(sum * 10) / 10} in all, counted as 100. A group without criteria gives its points to the others; languages,
          certificates and places share those of the skills.
        </p>
        {groups.map(({ id, label }) => (
          <NumberField
            key={id}
            label={label}
            min={0}
            max={100}
            step={5}
            value={Math.round(weights[id] * 10) / 10}
            onChange={points => edit(current => ({ ...current, weights: { ...current.weights, [id]: points ?? 0 } }), `points ${id}`)}
          />
        ))}
        <h3>Recommendations</h3>
        {limits.map(({ id, label, below, above }) => (
          <NumberField
            key={id}
            label={label}
            min={below === null ? 1 : thresholds[below] + 1}
            max={above === null ? 100 : thresholds[above] - 1}
            value={thresholds[id]}
            onChange={score =>
              edit(
                current => (score === null ? current : { ...current, thresholds: { ...current.thresholds, [id]: score } }),
                `threshold ${id}`,
              )
            }
          />
        ))}
      </div>
    </Dialog>
  );
}
