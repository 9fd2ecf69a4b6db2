import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../../data/settings.ts';
import { LanguageField } from '../../language/language-field.tsx';
import { SwitchRow } from '../../ui/check-box.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import type { AreaProps } from './areas.ts';
import { SelectSetting, SettingGroup, SettingRow } from './setting-row.tsx';
import styles from './settings.module.css';

const zooms = [80, 90, 100, 110, 125, 150, 175, 200];

/** Locales whose forms of dates and numbers can be chosen; the words of the app stay English. */
const formats = [
  { value: 'system', label: 'As the system' },
  { value: 'en-GB', label: '12 Nov 2026 · 1,204.5' },
  { value: 'en-US', label: 'Nov 12, 2026 · 1,204.5' },
  { value: 'de-DE', label: '12. Nov. 2026 · 1.204,5' },
  { value: 'fr-FR', label: '12 nov. 2026 · 1 204,5' },
  { value: 'sv-SE', label: '12 nov. 2026 · 1 204,5 (sv)' },
];

const regions = [
  'system',
  'AT',
  'AU',
  'BE',
  'CA',
  'CH',
  'DE',
  'DK',
  'ES',
  'FI',
  'FR',
  'GB',
  'IE',
  'IN',
  'IT',
  'LU',
  'NL',
  'NO',
  'NZ',
  'PL',
  'PT',
  'SE',
  'US',
  'ZA',
];

const themes = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** How the window looks, its keys, formats and region. */
export function AppearanceArea({ settings }: AreaProps): ReactElement {
  const { t } = useTranslation('frame');
  return (
    <>
      <h2 className={styles['headline']}>Quiet, dense, by keyboard</h2>
      <SettingGroup title="Appearance">
        <SettingRow title="Theme" note="Follows the system unless you choose.">
          <SegmentedChoice
            label="Theme"
            value={settings.appearance}
            options={themes}
            onChange={appearance => void changeSettings({ appearance })}
          />
        </SettingRow>
        <SelectSetting
          title="Zoom"
          note="80 to 200 %, for all windows."
          width={110}
          value={String(settings.zoomPct)}
          options={zooms.map(zoom => ({ value: String(zoom), label: `${zoom} %` }))}
          onChange={value => void changeSettings({ zoomPct: Number(value) })}
        />
      </SettingGroup>
      <SettingGroup title="Keys and messages">
        <SwitchRow
          label="Single letters act"
          hint="J and K move, S shortlists. Off: only keys with Ctrl or Cmd, and arrows."
          checked={settings.singleKeys}
          onChange={singleKeys => void changeSettings({ singleKeys })}
        />
        <SwitchRow
          label="Say when a batch is finished"
          hint="A notification of the system, only while the window is not in front."
          checked={settings.notifyWhenFinished}
          onChange={notifyWhenFinished => void changeSettings({ notifyWhenFinished })}
        />
      </SettingGroup>
      <SettingGroup title="Language and region">
        <SettingRow title={t('language.title')} note={t('language.note')}>
          <div style={{ width: 230 }}>
            <LanguageField />
          </div>
        </SettingRow>
        <SelectSetting
          title="Dates and numbers"
          width={230}
          value={settings.formats}
          options={formats}
          onChange={value => void changeSettings({ formats: value })}
        />
        <SelectSetting
          title="Region of phone numbers"
          note="Numbers without a country prefix are read as from here. From the next start."
          width={230}
          searchable
          value={settings.region}
          options={regions.map(region => ({ value: region, label: nameOfRegion(region) }))}
          onChange={value => void changeSettings({ region: value })}
        />
      </SettingGroup>
    </>
  );
}

function nameOfRegion(region: string): string {
  return region === 'system' ? 'As the system' : (new Intl.DisplayNames('en', { type: 'region' }).of(region) ?? region);
}
