import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Diagnosis } from '../../../../core/contract/settings.ts';
import { api } from '../../data/client.ts';
import { say } from '../../language/texts.ts';
import { showToast } from '../../state/toasts.ts';
import { Button } from '../../ui/button.tsx';
import type { AreaProps } from './areas.ts';
import { SettingGroup } from './setting-row.tsx';
import styles from './settings.module.css';

/** Looks at the parts of the app and says what is well and what is not. */
export function DiagnosticsArea(_props: AreaProps): ReactElement {
  const {
    data: checks,
    isFetching,
    refetch,
  } = useQuery({ queryKey: ['diagnostics'], queryFn: () => api.settings.diagnostics.query(), staleTime: 0 });
  const amiss = checks?.filter(check => check.state !== 'good').length ?? 0;

  async function copy(): Promise<void> {
    const lines = (checks ?? []).map(check => `${check.state}\t${check.area}\t${check.text}`);
    await navigator.clipboard.writeText(lines.join('\n'));
    showToast({ text: say('settings:diagnostics.copied') });
  }

  return (
    <>
      <h2 className={styles['headline']}>{headline(checks, amiss)}</h2>
      <SettingGroup title={say('settings:diagnostics.checks')} note={isFetching ? say('settings:diagnostics.looking') : ''}>
        {(checks ?? []).map(check => (
          <Check key={check.area} check={check} />
        ))}
      </SettingGroup>
      <p className={styles['actions']}>
        <Button busy={isFetching} onClick={() => void refetch()}>
          {say('settings:diagnostics.again')}
        </Button>
        <Button onClick={() => void copy()}>{say('settings:diagnostics.copy')}</Button>
      </p>
    </>
  );
}

function headline(checks: readonly Diagnosis[] | undefined, amiss: number): string {
  if (checks === undefined) return say('settings:diagnostics.begin');
  return amiss === 0 ? say('settings:diagnostics.well') : say('settings:diagnostics.amiss', { count: amiss });
}

function Check({ check }: { readonly check: Diagnosis }): ReactElement {
  const Icon = check.state === 'good' ? IconCircleCheck : IconAlertTriangle;
  return (
    <div className={styles['check']} data-state={check.state}>
      <Icon size={16} stroke={1.6} aria-label={say(`settings:diagnostics.${check.state}`)} role="img" />
      <b>{check.area}</b>
      <div>
        <p className="selectable">{check.text}</p>
        {check.nextStep !== null && <p className={styles['next']}>{check.nextStep}</p>}
      </div>
    </div>
  );
}
