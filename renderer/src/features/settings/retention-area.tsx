import type { ReactElement } from 'react';
import { changeSettings } from '../../data/settings.ts';
import type { AreaProps } from './areas.ts';
import { SelectSetting, SettingGroup } from './setting-row.tsx';
import styles from './settings.module.css';
import { say } from '../../language/texts.ts';

const times = [1, 3, 6, 12, 24];
/** Which batches are blind. */
const blindChoices = ['off', 'new', 'always'] as const;

/** How long candidates are kept. */
export function RetentionArea({ settings }: AreaProps): ReactElement {
  return (
    <>
      <h2 className={styles['headline']}>{say('settings:retention.headline')}</h2>
      <SettingGroup title={say('settings:retention.title')} note={say('settings:retention.note')}>
        <SelectSetting
          title={say('settings:retention.keep')}
          note={say('settings:retention.keepNote')}
          width={180}
          value={settings.retentionMonths === null ? '' : String(settings.retentionMonths)}
          options={[
            ...times.map(months => ({ value: String(months), label: say('settings:retention.months', { count: months }) })),
            { value: '', label: say('settings:retention.never') },
          ]}
          onChange={value => void changeSettings({ retentionMonths: value === '' ? null : Number(value) })}
        />
      </SettingGroup>
      <SettingGroup title={say('blind:settings.label')}>
        <SelectSetting
          title={say('blind:settings.which')}
          note={say('blind:settings.help')}
          width={180}
          value={settings.blindScreening}
          options={blindChoices.map(value => ({ value, label: say(`blind:settings.${value}`) }))}
          onChange={value => void changeSettings({ blindScreening: value })}
        />
      </SettingGroup>
    </>
  );
}
