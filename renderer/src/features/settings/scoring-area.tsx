import { Slider } from '@mantine/core';
import type { ReactElement } from 'react';
import { defaultGroupWeights, defaultThresholds, type CriterionGroup, type Thresholds } from '../../../../core/contract/rubric.ts';
import { changeSettings } from '../../data/settings.ts';
import { say } from '../../language/texts.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { AreaProps } from './areas.ts';
import { SettingGroup } from './setting-row.tsx';
import styles from './settings.module.css';

const groups = ['required', 'preferred', 'experience', 'education'] as const satisfies readonly CriterionGroup[];
const limits = ['strongYes', 'yes', 'maybe', 'no'] as const satisfies readonly (keyof Thresholds)[];

/** Weights and thresholds that a new rubric begins with. */
export function ScoringArea({ settings }: AreaProps): ReactElement {
  const sum = groups.reduce((total, group) => total + settings.weights[group], 0);
  return (
    <>
      <h2 className={styles['headline']}>{say('settings:scoring.headline')}</h2>
      <p className={styles['lead']}>{say('settings:scoring.lead')}</p>
      <SettingGroup
        title={say('settings:scoring.points')}
        note={sum === 0 ? say('settings:scoring.zero') : say('settings:scoring.share', { sum })}
      >
        {groups.map(group => (
          <div key={group} className={styles['weight']}>
            <span>{say(`settings:scoring.group.${group}`)}</span>
            <Slider
              key={settings.weights[group]}
              thumbLabel={sayPoints(group)}
              min={0}
              max={100}
              defaultValue={settings.weights[group]}
              onChangeEnd={value => void changeSettings({ weights: { ...settings.weights, [group]: value } })}
            />
            <Points
              label={sayPoints(group)}
              value={settings.weights[group]}
              onChange={value => void changeSettings({ weights: { ...settings.weights, [group]: value } })}
            />
          </div>
        ))}
      </SettingGroup>
      <SettingGroup title={say('settings:scoring.advice')} note={say('settings:scoring.least')}>
        {limits.map(limit => (
          <div key={limit} className={styles['weight']}>
            <span>{say(`settings:scoring.limit.${limit}`)}</span>
            <span />
            <Points
              label={say(`settings:scoring.limit.${limit}`)}
              value={settings.thresholds[limit]}
              onChange={value => void changeSettings({ thresholds: { ...settings.thresholds, [limit]: value } })}
            />
          </div>
        ))}
      </SettingGroup>
      <p className={styles['actions']}>
        <Button onClick={() => void changeSettings({ weights: defaultGroupWeights, thresholds: defaultThresholds })}>
          {say('settings:scoring.defaults')}
        </Button>
      </p>
    </>
  );
}

function sayPoints(group: CriterionGroup): string {
  return say('settings:scoring.pointsOf', { group: say(`settings:scoring.group.${group}`) });
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
