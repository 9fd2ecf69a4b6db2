import { useRouter, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useCommands } from '../../app/commands/use-commands.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { useSettings } from '../../data/settings.ts';
import { AboutArea } from './about-area.tsx';
import { AppearanceArea } from './appearance-area.tsx';
import { BackupArea } from './backup-area.tsx';
import { DiagnosticsArea } from './diagnostics-area.tsx';
import { FoldersArea } from './folders-area.tsx';
import { ReportsArea } from './reports-area.tsx';
import { RetentionArea } from './retention-area.tsx';
import { ScoringArea } from './scoring-area.tsx';
import { WorkspaceArea } from './workspace-area.tsx';
import { areas, isArea, type AreaId } from './areas.ts';
import styles from './settings.module.css';
import { say } from '../../language/texts.ts';

const pages = {
  appearance: AppearanceArea,
  workspace: WorkspaceArea,
  scoring: ScoringArea,
  reports: ReportsArea,
  retention: RetentionArea,
  folders: FoldersArea,
  backup: BackupArea,
  diagnostics: DiagnosticsArea,
  about: AboutArea,
} as const satisfies Record<AreaId, unknown>;

/** All that can be set; each change applies at once. */
export function SettingsPage(): ReactElement {
  const router = useRouter();
  const search: { readonly area?: unknown } = useSearch({ strict: false });
  const settings = useSettings();
  const area: AreaId = isArea(search.area) ? search.area : 'appearance';
  const go = (id: AreaId): void => void router.navigate({ to: '/settings', search: { area: id } });
  const index = areas.findIndex(entry => entry.id === area);
  useCommands([
    ...areas.map(entry => ({
      id: `settings.${entry.id}`,
      title: say(`settings:area.${entry.id}`),
      group: say('places.settings'),
      run: () => go(entry.id),
    })),
    {
      id: 'settings.next',
      title: say('settings:nextArea'),
      group: say('places.settings'),
      keys: ['j'],
      hint: say('settings:areaHint'),
      quiet: true,
      run: () => go(areas[Math.min(areas.length - 1, index + 1)]?.id ?? area),
    },
    {
      id: 'settings.previous',
      title: say('settings:previousArea'),
      group: say('places.settings'),
      keys: ['k'],
      hint: say('settings:areaHint'),
      quiet: true,
      run: () => go(areas[Math.max(0, index - 1)]?.id ?? area),
    },
  ]);
  const Page = pages[area];
  return (
    <>
      <TitleBar title={say('places.settings')} context={say(`settings:area.${area}`)} />
      <div className={styles['split']}>
        <nav className={styles['areas']} aria-label={say('settings:areas')} data-pane="areas">
          {areas.map(entry => (
            <button
              key={entry.id}
              type="button"
              className={styles['area']}
              aria-current={entry.id === area ? 'page' : undefined}
              data-pane-focus={entry.id === area || undefined}
              onClick={() => go(entry.id)}
            >
              {say(`settings:area.${entry.id}`)}
            </button>
          ))}
        </nav>
        <div className={styles['content']} data-pane="settings" tabIndex={-1}>
          {settings !== undefined && <Page settings={settings} />}
        </div>
      </div>
    </>
  );
}
