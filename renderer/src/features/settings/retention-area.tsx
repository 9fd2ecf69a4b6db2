import type { ReactElement } from 'react';
import { changeSettings } from '../../data/settings.ts';
import type { AreaProps } from './areas.ts';
import { SelectSetting, SettingGroup } from './setting-row.tsx';
import styles from './settings.module.css';

const times = [
  ...[1, 3, 6, 12, 24].map(months => ({ value: String(months), label: months === 1 ? '1 month' : `${months} months` })),
  { value: '', label: 'until I delete them' },
];

/** How long candidates are kept. */
export function RetentionArea({ settings }: AreaProps): ReactElement {
  return (
    <>
      <h2 className={styles['headline']}>Kept as briefly as you say</h2>
      <SettingGroup title="Retention" note="counts from the day a job is closed">
        <SelectSetting
          title="Keep candidates for"
          note="The default of new jobs: when it is over, their candidates are due for deletion. Nothing is deleted without you."
          width={180}
          value={settings.retentionMonths === null ? '' : String(settings.retentionMonths)}
          options={times}
          onChange={value => void changeSettings({ retentionMonths: value === '' ? null : Number(value) })}
        />
      </SettingGroup>
    </>
  );
}
