import { Slider } from '@mantine/core';
import type { ReactElement } from 'react';
import { defaultGroupWeights, defaultThresholds, type CriterionGroup, type Thresholds } from '../../../../core/contract/rubric.ts';
import { changeSettings } from '../../data/settings.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { AreaProps } from './areas.ts';
import { SettingGroup } from './setting-row.tsx';
import styles from './settings.module.css';

const groups: readonly (readonly [CriterionGroup, string])[] = [
  ['required', 'Required'],
  ['preferred', 'Preferred'],
  ['experience', 'Experience'],
  ['education', 'Education'],
];
const limits: readonly (readonly [keyof Thresholds, string])[] = [
  ['strongYes', 'Strong yes from'],
  ['yes', 'Yes from'],
  ['maybe', 'Maybe from'],
  ['no', 'No from; below is a strong no'],
];

/** Weights and thresholds that a new rubric begins with. */
export function ScoringArea({ settings }: AreaProps): ReactElement {
  const sum = groups.reduce((total, [group]) => total + settings.weights[group], 0);
  return (
    <>
      <h2 className={styles['headline']}>What a new job begins with</h2>
      <p className={styles['lead']}>Rubrics that are saved already stay as they are.</p>
      <SettingGroup title="Points of the groups" note={sum === 0 ? 'all zero: nothing to score by' : `share of ${sum}`}>
        {groups.map(([group, label]) => (
          <div key={group} className={styles['weight']}>
            <span>{label}</span>
            <Slider
              key={settings.weights[group]}
              thumbLabel={`Points of ${label}`}
              min={0}
              max={100}
              defaultValue={settings.weights[group]}
              onChangeEnd={value => void changeSettings({ weights: { ...settings.weights, [group]: value } })}
            />
            <Points
              label={`Points of ${label}`}
              value={settings.weights[group]}
              onChange={value => void changeSettings({ weights: { ...settings.weights, [group]: value } })}
            />
          </div>
        ))}
      </SettingGroup>
      <SettingGroup title="Advice" note="least score of each">
        {limits.map(([limit, label]) => (
          <div key={limit} className={styles['weight']}>
            <span>{label}</span>
            <span />
            <Points
              label={label}
              value={settings.thresholds[limit]}
              onChange={value => void changeSettings({ thresholds: { ...settings.thresholds, [limit]: value } })}
            />
          </div>
        ))}
      </SettingGroup>
      <p className={styles['actions']}>
        <Button onClick={() => void changeSettings({ weights: defaultGroupWeights, thresholds: defaultThresholds })}>
          Back to the defaults
        </Button>
      </p>
    </>
  );
}

function Points({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}): ReactElement {
  return (
    <NumberField
      label={label}
      labelHidden
      width={56}
      min={0}
      max={100}
      value={value}
      onChange={next => next !== null && next !== value && onChange(next)}
    />
  );
}
