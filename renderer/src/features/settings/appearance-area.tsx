import type { ReactElement } from 'react';
import { changeSettings } from '../../data/settings.ts';
import { LanguageField } from '../../language/language-field.tsx';
import { dateLocale, writePercent } from '../../language/locale.ts';
import { say } from '../../language/texts.ts';
import { SwitchRow } from '../../ui/check-box.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import type { AreaProps } from './areas.ts';
import { SelectSetting, SettingGroup, SettingRow } from './setting-row.tsx';
import styles from './settings.module.css';

const zooms = [80, 90, 100, 110, 125, 150, 175, 200];

/** Locales whose forms of dates and numbers can be chosen, with their own examples. */
const formats = [
  { value: 'en-GB', label: '12 Nov 2026 · 1,204.5' },
  { value: 'en-US', label: 'Nov 12, 2026 · 1,204.5' },
  { value: 'de-DE', label: '12. Nov. 2026 · 1.204,5' },
  { value: 'de-CH', label: '12. Nov. 2026 · 1’204.5' },
  { value: 'fr-FR', label: '12 nov. 2026 · 1 204,5' },
  { value: 'es-ES', label: '12 nov 2026 · 1204,5' },
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

const themes = ['system', 'light', 'dark'] as const;

/** How the window looks, its keys, formats and region. */
export function AppearanceArea({ settings }: AreaProps): ReactElement {
  return (
    <>
      <h2 className={styles['headline']}>{say('settings:headline.appearance')}</h2>
      <SettingGroup title={say('settings:appearance')}>
        <SettingRow title={say('settings:theme.title')} note={say('settings:theme.note')}>
          <SegmentedChoice
            label={say('settings:theme.title')}
            value={settings.appearance}
            options={themes.map(value => ({ value, label: say(`settings:theme.${value}`) }))}
            onChange={appearance => void changeSettings({ appearance })}
          />
        </SettingRow>
        <SelectSetting
          title={say('settings:zoom.title')}
          note={say('settings:zoom.note')}
          width={110}
          value={String(settings.zoomPct)}
          options={zooms.map(zoom => ({ value: String(zoom), label: writePercent(zoom / 100) }))}
          onChange={value => void changeSettings({ zoomPct: Number(value) })}
        />
      </SettingGroup>
      <SettingGroup title={say('settings:keys.title')}>
        <SwitchRow
          label={say('settings:keys.single')}
          hint={say('settings:keys.singleNote')}
          checked={settings.singleKeys}
          onChange={singleKeys => void changeSettings({ singleKeys })}
        />
        <SwitchRow
          label={say('settings:keys.notify')}
          hint={say('settings:keys.notifyNote')}
          checked={settings.notifyWhenFinished}
          onChange={notifyWhenFinished => void changeSettings({ notifyWhenFinished })}
        />
      </SettingGroup>
      <SettingGroup title={say('settings:region.group')}>
        <SettingRow title={say('language.title')} note={say('language.note')}>
          <div style={{ width: 230 }}>
            <LanguageField />
          </div>
        </SettingRow>
        <SelectSetting
          title={say('settings:formats.title')}
          note={say('settings:formats.note')}
          width={230}
          value={settings.formats}
          options={[{ value: 'system', label: say('settings:asSystem') }, ...formats]}
          onChange={value => void changeSettings({ formats: value })}
        />
        <SelectSetting
          title={say('settings:region.title')}
          note={say('settings:region.note')}
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
  return region === 'system' ? say('settings:asSystem') : (new Intl.DisplayNames(dateLocale(), { type: 'region' }).of(region) ?? region);
}
