import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { api } from '../../data/client.ts';
import { backUpNow } from '../../data/back-up.ts';
import { tell } from '../../data/problem.ts';
import { changeSettings } from '../../data/settings.ts';
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
    const folder = await tell(api.shell.pickFolder.mutate({ title: 'Folder for backups' }));
    if (folder !== null) await changeSettings({ backupFolder: folder });
  }

  return (
    <>
      <h2 className={styles['headline']}>A copy that opens like the original</h2>
      <SettingGroup title="Backup">
        <SettingRow
          title="Folder"
          note={settings.backupFolder === '' ? 'Beside the workspace. Another drive is safer.' : settings.backupFolder}
        >
          <>
            <Button onClick={() => void chooseFolder()}>Choose…</Button>
            {settings.backupFolder !== '' && (
              <Button variant="quiet" onClick={() => void changeSettings({ backupFolder: '' })}>
                Beside the workspace
              </Button>
            )}
          </>
        </SettingRow>
        <p className={styles['actions']}>
          <Button variant="filled" busy={backup.isPending} onClick={() => backup.mutate()}>
            Back up now
          </Button>
        </p>
      </SettingGroup>
      <SettingGroup title="Backups" note={backups.length === 0 ? 'none yet' : String(backups.length)}>
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
