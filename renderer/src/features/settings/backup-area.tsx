import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api } from '../../data/client.ts';
import { backUpNow } from '../../data/back-up.ts';
import { tell } from '../../data/problem.ts';
import { changeSettings } from '../../data/settings.ts';
import { say } from '../../language/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { AreaProps } from './areas.ts';
import { SettingGroup, SettingRow } from './setting-row.tsx';
import { showMoment, showSize } from '../../data/formats.ts';
import styles from './settings.module.css';

/** A copy of the workspace, encrypted like itself. */
export function BackupArea({ settings }: AreaProps): ReactElement {
  const { data: backups = [] } = useQuery({
    queryKey: ['backups', settings.backupFolder],
    queryFn: () => api.settings.backups.query(),
    staleTime: 0,
  });
  const backup = useMutation({ mutationFn: backUpNow });

  async function chooseFolder(): Promise<void> {
    const folder = await tell(api.shell.pickFolder.mutate({ title: say('settings:backup.pick') }));
    if (folder !== null) await changeSettings({ backupFolder: folder });
  }

  return (
    <>
      <h2 className={styles['headline']}>{say('settings:backup.headline')}</h2>
      <SettingGroup title={say('settings:area.backup')}>
        <SettingRow
          title={say('settings:backup.folder')}
          note={settings.backupFolder === '' ? say('settings:backup.besideNote') : settings.backupFolder}
        >
          <>
            <Button onClick={() => void chooseFolder()}>{say('settings:backup.choose')}</Button>
            {settings.backupFolder !== '' && (
              <Button variant="quiet" onClick={() => void changeSettings({ backupFolder: '' })}>
                {say('settings:backup.beside')}
              </Button>
            )}
          </>
        </SettingRow>
        <p className={styles['actions']}>
          <Button variant="filled" busy={backup.isPending} onClick={() => backup.mutate()}>
            {say('command.backUp')}
          </Button>
        </p>
      </SettingGroup>
      <SettingGroup title={say('settings:backup.list')} note={backups.length === 0 ? say('settings:backup.none') : String(backups.length)}>
        <dl className={styles['facts']}>
          {backups.map(entry => (
            <div key={entry.file}>
              <dt>{showMoment(entry.at)}</dt>
              <dd className="selectable">
                {showSize(entry.sizeBytes)} · {entry.file}
              </dd>
            </div>
          ))}
        </dl>
      </SettingGroup>
    </>
  );
}
