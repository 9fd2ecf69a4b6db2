import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api } from '../../data/client.ts';
import { tell } from '../../data/problem.ts';
import { changeSettings } from '../../data/settings.ts';
import { dateLocale } from '../../language/locale.ts';
import { say } from '../../language/texts.ts';
import type { SelectOption } from '../../ui/select-field.tsx';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { AreaProps } from './areas.ts';
import { SelectSetting, SettingGroup, SettingRow } from './setting-row.tsx';
import { showSize } from '../../data/formats.ts';
import styles from './settings.module.css';

const lockTimes = [5, 10, 15, 30, 60];

/** One language, or one with English, whose words stand in most CVs. */
function scanLanguageChoices(): readonly SelectOption<string>[] {
  const names = new Intl.DisplayNames(dateLocale(), { type: 'language' });
  return [
    { value: '', label: say('settings:workspace.allScans') },
    { value: 'eng', label: names.of('en') ?? 'en' },
    ...['deu', 'fra', 'spa', 'ita', 'por', 'nld', 'pol'].map(code => ({
      value: `${code},eng`,
      label: say('settings:workspace.andEnglish', { language: names.of(code) ?? code }),
    })),
  ];
}

/** The encrypted file, how it locks, how many threads read. */
export function WorkspaceArea({ settings }: AreaProps): ReactElement {
  const { data: about } = useQuery({ queryKey: ['workspace', 'about', 'now'], queryFn: () => api.workspace.about.query(), staleTime: 0 });
  return (
    <>
      <h2 className={styles['headline']}>{say('settings:workspace.headline')}</h2>
      <SettingGroup title={say('settings:workspace.title')}>
        {about !== undefined && (
          <dl className={styles['facts']}>
            <Fact name={say('settings:backup.folder')} value={about.folder} />
            <Fact name={say('settings:workspace.holds')} value={contentsOf(about)} />
            <Fact name={say('settings:workspace.size')} value={showSize(about.sizeBytes)} />
          </dl>
        )}
        <p className={styles['actions']}>
          <Button onClick={() => about !== undefined && void tell(api.shell.showInFolder.mutate({ path: about.folder }))}>
            {say('showInFolder')}
          </Button>
          <Button keys="mod+alt+l" onClick={() => void tell(api.session.lock.mutate())}>
            {say('settings:workspace.lockNow')}
          </Button>
        </p>
      </SettingGroup>
      <SettingGroup title={say('settings:workspace.lock')}>
        <SelectSetting
          title={say('settings:workspace.lockAfter')}
          note={say('settings:workspace.lockNote')}
          width={170}
          value={settings.lockAfterMinutes === null ? '' : String(settings.lockAfterMinutes)}
          options={[
            { value: '', label: say('settings:workspace.never') },
            ...lockTimes.map(minutes => ({ value: String(minutes), label: say('settings:workspace.after', { count: minutes }) })),
          ]}
          onChange={value => void changeSettings({ lockAfterMinutes: value === '' ? null : Number(value) })}
        />
      </SettingGroup>
      <SettingGroup title={say('settings:workspace.work')}>
        <SelectSetting
          title={say('settings:workspace.scans')}
          note={say('settings:workspace.scansNote')}
          width={230}
          value={settings.scanLanguages.join()}
          options={scanLanguageChoices()}
          onChange={value => void changeSettings({ scanLanguages: value === '' ? [] : value.split(',') })}
        />
        <SettingRow title={say('settings:workspace.threads')} note={say('settings:workspace.threadsNote')}>
          <NumberField
            label={say('settings:workspace.threads')}
            labelHidden
            width={64}
            min={0}
            max={64}
            value={settings.workers}
            onChange={workers => workers !== null && void changeSettings({ workers })}
          />
        </SettingRow>
      </SettingGroup>
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="selectable">{value}</dd>
    </div>
  );
}

function contentsOf(held: {
  readonly documents: number;
  readonly candidates: number;
  readonly jobs: number;
  readonly batches: number;
}): string {
  return [
    say('settings:workspace.documents', { count: held.documents }),
    say('settings:workspace.people', { count: held.candidates }),
    say('settings:workspace.jobs', { count: held.jobs }),
    say('settings:workspace.batches', { count: held.batches }),
  ].join(', ');
}
