import { useState, type ReactElement } from 'react';
import type { Criterion, Rubric } from '../../../../core/contract/rubric.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { degreeOptions, languageLevelOptions } from './criterion-words.ts';
import type { EditRubric } from './job-editing.ts';
import styles from './rubric-pane.module.css';

interface Props {
  readonly criterion: Criterion;
  readonly edit: EditRubric;
}

/** How much is asked for: years, degree, level, places. Nothing for certificates. */
export function CriterionMeasure({ criterion, edit }: Props): ReactElement | null {
  const set = (next: Criterion, key?: string): void =>
    edit(rubric => replace(rubric, next), key === undefined ? undefined : `${key} ${next.id}`);
  switch (criterion.kind) {
    case 'skill':
      return (
        <div className={styles['measure']}>
          <span>at least</span>
          <NumberField
            label="Least years"
            labelHidden
            unit="years"
            width={92}
            min={0}
            max={60}
            optional
            placeholder="any"
            value={criterion.minYears}
            onChange={minYears => set({ ...criterion, minYears: minYears === 0 ? null : minYears }, 'years')}
          />
        </div>
      );
    case 'experience':
      return (
        <div className={styles['measure']}>
          <span>at least</span>
          <NumberField
            label="Least years"
            labelHidden
            unit="years"
            width={92}
            min={0}
            max={60}
            value={criterion.minYears}
            onChange={minYears => set({ ...criterion, minYears: minYears ?? 0 }, 'years')}
          />
          <span>as</span>
          <WordsField
            label="Field or position"
            value={criterion.inField ?? ''}
            onSettle={words => set({ ...criterion, inField: words === '' ? null : words })}
          />
        </div>
      );
    case 'education':
      return (
        <div className={styles['measure']}>
          <span>at least</span>
          <SelectField
            label="Least level"
            labelHidden
            value={criterion.level}
            options={degreeOptions}
            onChange={level => set({ ...criterion, level })}
          />
          <span>in</span>
          <WordsField label="Fields" value={criterion.fields.join(', ')} onSettle={words => set({ ...criterion, fields: listOf(words) })} />
          <CheckBox label="Or comparable" checked={criterion.orEquivalent} onChange={orEquivalent => set({ ...criterion, orEquivalent })} />
        </div>
      );
    case 'language':
      return (
        <div className={styles['measure']}>
          <span>at least</span>
          <SelectField
            label="Least level"
            labelHidden
            value={criterion.level ?? 'any'}
            options={languageLevelOptions}
            onChange={level => set({ ...criterion, level: level === 'any' ? null : level })}
          />
        </div>
      );
    case 'location':
      return (
        <div className={styles['measure']}>
          <span>in</span>
          <WordsField label="Places" value={criterion.places.join(', ')} onSettle={words => set({ ...criterion, places: listOf(words) })} />
          <CheckBox label="Or remote" checked={criterion.remote} onChange={remote => set({ ...criterion, remote })} />
        </div>
      );
    case 'certificate':
    case 'licence':
      return null;
    default:
      return criterion satisfies never;
  }
}

/** Words that count when one leaves the field or presses Enter. */
function WordsField({
  label,
  value,
  onSettle,
}: {
  readonly label: string;
  readonly value: string;
  readonly onSettle: (words: string) => void;
}): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  function settle(): void {
    if (draft !== null && draft.trim() !== value) onSettle(draft.trim());
    setDraft(null);
  }
  return (
    <TextField
      label={label}
      labelHidden
      placeholder="any"
      value={draft ?? value}
      onChange={setDraft}
      onBlur={settle}
      onKeyDown={event => event.key === 'Enter' && settle()}
    />
  );
}

/** Parts of a list with commas. */
export function listOf(words: string): readonly string[] {
  return words
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '');
}

function replace(rubric: Rubric, next: Criterion): Rubric {
  return { ...rubric, criteria: rubric.criteria.map(criterion => (criterion.id === next.id ? next : criterion)) };
}
