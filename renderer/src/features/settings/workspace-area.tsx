import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api } from '../../data/client.ts';
import { tell } from '../../data/problem.ts';
import { changeSettings } from '../../data/settings.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { AreaProps } from './areas.ts';
import { SelectSetting, SettingGroup, SettingRow } from './setting-row.tsx';
import { showCount, showSize } from '../../data/formats.ts';
import styles from './settings.module.css';

const lockTimes = [
  { value: '', label: 'never' },
  ...[5, 10, 15, 30, 60].map(minutes => ({ value: String(minutes), label: `after ${minutes} minutes` })),
];

/** One language, or one with English, whose words stand in most CVs. */
const scanLanguageChoices = [
  { value: '', label: 'all that are installed' },
  { value: 'eng', label: 'English' },
  ...[
    ['deu', 'German'],
    ['fra', 'French'],
    ['spa', 'Spanish'],
    ['ita', 'Italian'],
    ['por', 'Portuguese'],
    ['nld', 'Dutch'],
    ['pol', 'Polish'],
  ].map(([code, name]) => ({ value: `${code},eng`, label: `${name} and English` })),
];

/** The encrypted file, how it locks, how many threads read. */
export function WorkspaceArea({ settings }: AreaProps): ReactElement {
  const { data: about } = useQuery({ queryKey: ['workspace', 'about', 'now'], queryFn: () => api.workspace.about.query(), staleTime: 0 });
  return (
    <>
      <h2 className={styles['headline']}>One encrypted file</h2>
      <SettingGroup title="Workspace">
        {about !== undefined && (
          <dl className={styles['facts']}>
            <Fact name="Folder" value={about.folder} />
            <Fact name="Holds" value={contentsOf(about)} />
            <Fact name="Size" value={showSize(about.sizeBytes)} />
          </dl>
        )}
        <p className={styles['actions']}>
          <Button onClick={() => about !== undefined && void tell(api.shell.showInFolder.mutate({ path: about.folder }))}>
            Show in folder
          </Button>
          <Button keys="mod+alt+l" onClick={() => void tell(api.session.lock.mutate())}>
            Lock now
          </Button>
        </p>
      </SettingGroup>
      <SettingGroup title="Lock">
        <SelectSetting
          title="Lock without input"
          note="Reading stops and goes on once the workspace is open again."
          width={170}
          value={settings.lockAfterMinutes === null ? '' : String(settings.lockAfterMinutes)}
          options={lockTimes}
          onChange={value => void changeSettings({ lockAfterMinutes: value === '' ? null : Number(value) })}
        />
      </SettingGroup>
      <SettingGroup title="Work">
        <SelectSetting
          title="Languages of scans"
          note="Chosen for each document among these; fewer are a little quicker."
          width={230}
          value={settings.scanLanguages.join()}
          options={scanLanguageChoices}
          onChange={value => void changeSettings({ scanLanguages: value === '' ? [] : value.split(',') })}
        />
        <SettingRow title="Threads that read CVs" note="0 chooses by the processor. From the next start.">
          <NumberField
            label="Threads that read CVs"
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
  const several = (count: number, one: string, many: string): string => `${showCount(count)} ${count === 1 ? one : many}`;
  return [
    several(held.documents, 'document', 'documents'),
    several(held.candidates, 'person', 'people'),
    several(held.jobs, 'job', 'jobs'),
    several(held.batches, 'batch', 'batches'),
  ].join(', ');
}
