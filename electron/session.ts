import path from 'node:path';
import { AppError } from '../core/contract/errors.ts';
import { createApp, type App, type AppConfig } from './app.ts';
import type { Desktop } from './engine/desktop/desktop.ts';
import type { FindRouter } from './engine/rpc/connection.ts';
import { createSession, type SessionService } from './features/session/session.service.ts';
import { createWindowRouter, joinRouters, type AppRouter } from './router.ts';

/** How the session's app is put together, and where troubles of the session are noted. */
export interface DesktopSessionConfig {
  readonly app: Omit<AppConfig, 'temporary' | 'passphrase' | 'followsSettings'>;
  readonly desktop: Desktop;
  readonly onTrouble: (error: unknown) => void;
}

/** The session of the window, and what answers the window while it is open, locked or not to be opened. */
export interface DesktopSession {
  readonly session: SessionService<App>;
  readonly findRouter: FindRouter;
  /** True for what only an open workspace can answer. */
  readonly needsWorkspace: (path: string) => boolean;
}

/** Builds the app when its workspace opens and stops it when the workspace locks. */
export function createDesktopSession(config: DesktopSessionConfig): DesktopSession {
  const { workspaceFolder } = config.app;
  const session = createSession<App>({
    folder: workspaceFolder,
    name: path.basename(workspaceFolder),
    onTrouble: config.onTrouble,
    openApp: passphrase =>
      createApp({ ...config.app, temporary: false, followsSettings: true, ...(passphrase === null ? {} : { passphrase }) }),
  });
  const always = createWindowRouter({ session, desktop: config.desktop });
  let joined: { readonly app: App; readonly router: AppRouter } | null = null;

  session.onChange(state => {
    if (state.kind !== 'open') joined = null;
  });

  function routerOf(app: App): AppRouter {
    if (joined?.app !== app) joined = { app, router: joinRouters(always, app.router) };
    return joined.router;
  }

  return {
    session,
    needsWorkspace,
    findRouter: procedure => {
      if (!needsWorkspace(procedure)) return { router: always, gate: null };
      const app = session.app();
      if (app === null) throw new AppError('WORKSPACE_IS_LOCKED');
      return { router: routerOf(app), gate: app.blind.gate };
    },
  };
}

function needsWorkspace(procedure: string): boolean {
  return !/^(session|shell)\./.test(procedure);
}
