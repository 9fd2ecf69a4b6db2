import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { runCommand } from '../../app/commands/registry.ts';
import { api } from '../../data/client.ts';
import { say } from '../../language/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { AreaProps } from './areas.ts';
import { SettingGroup } from './setting-row.tsx';
import styles from './settings.module.css';

/** Version, licence, keys. */
export function AboutArea(_props: AreaProps): ReactElement {
  const { data: about } = useQuery({ queryKey: ['workspace', 'about'], queryFn: () => api.workspace.about.query() });
  return (
    <>
      <h2 className={styles['headline']}>Shortlist {about?.version}</h2>
      <p className={styles['lead']}>{say('settings:about.lead')}</p>
      <SettingGroup title={say('settings:about.licence')}>
        <dl className={styles['facts']}>
          <div>
            <dt>Shortlist</dt>
            <dd>{say('settings:about.mit')}</dd>
          </div>
          <div>
            <dt>{say('settings:about.typeface')}</dt>
            <dd>Inter, SIL Open Font License 1.1</dd>
          </div>
        </dl>
      </SettingGroup>
      <p className={styles['actions']}>
        <Button keys="?" onClick={() => runCommand('shortcuts.open')}>
          {say('command.shortcuts')}
        </Button>
      </p>
    </>
  );
}
