import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { chooseInputs, takeIn } from '../../data/intake.ts';
import { useLanguageCommands } from '../../language/language-commands.ts';
import { say } from '../../language/texts.ts';
import { useDrop, useDropTarget } from '../../state/drop.ts';
import { useAppCommands } from '../app-commands.ts';
import { DropLayer } from '../drop/drop-layer.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { Palette } from '../palette/palette.tsx';
import { ShortcutSheet } from '../palette/shortcut-sheet.tsx';
import { ToastArea } from '../toasts/toast-area.tsx';
import { useBadges } from './badges.ts';
import { HintBar } from './hint-bar.tsx';
import { places } from './places.ts';
import { Rail } from './rail.tsx';
import { useMenuState } from './menu-state.ts';
import { useShellCommands } from './shell-commands.ts';
import styles from './frame.module.css';

type Open = 'palette' | 'shortcuts' | null;

/** What stands around every screen: rail, hint bar, palette, toasts, and the window as a target for files. */
export function Frame(): ReactElement {
  const [open, setOpen] = useState<Open>(null);
  const router = useRouter();
  const path = useRouterState({ select: state => state.location.pathname });
  const badges = useBadges();

  async function take(paths: readonly string[]): Promise<void> {
    const batchId = await takeIn(paths);
    if (batchId !== null) await router.navigate({ to: '/batches/$batchId', params: { batchId } });
  }

  async function chooseFiles(folders: boolean): Promise<void> {
    const paths = await chooseInputs(folders);
    const inner = useDrop.getState().targets.at(-1);
    if (paths.length > 0) inner?.target.take(paths);
  }

  useAppCommands({
    openPalette: () => setOpen('palette'),
    openShortcuts: () => setOpen('shortcuts'),
    chooseFiles: folders => void chooseFiles(folders),
  });
  useLanguageCommands();
  useShellCommands(paths => void take(paths));
  useMenuState();
  useDropTarget({ label: say('drop.release'), take: paths => void take(paths) });

  return (
    <div className={styles['frame']}>
      <Rail places={places} badges={badges} />
      <main className={styles['main']} id="main">
        <ErrorBoundary resetKey={path} kept={say('keptHere')}>
          <Outlet />
        </ErrorBoundary>
      </main>
      <HintBar />
      <ToastArea />
      <DropLayer quiet={path === '/'} />
      {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
      {open === 'shortcuts' && <ShortcutSheet onClose={() => setOpen(null)} />}
    </div>
  );
}
