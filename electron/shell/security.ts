import { app, session, shell, type WebContents } from 'electron';
import { appOrigin } from './protocol.ts';

/** Schemes that may be handed to the system's own programs. */
const externalSchemes = new Set(['https:', 'mailto:']);

/** Plain text that a person copies with a press; nothing is ever read from the clipboard. */
const copying = 'clipboard-sanitized-write';

/** Denies what a window could use to leave its place: navigation, new windows, embedded views, permissions. */
export function hardenWindows(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === copying));
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === copying);
  session.defaultSession.setDevicePermissionHandler(() => false);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', event => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame || !isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', event => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openExternally(url);
    return { action: 'deny' };
  });
}

/** True for the app's own pages. */
export function isAppUrl(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`);
}

function openExternally(url: string): void {
  if (URL.canParse(url) && externalSchemes.has(new URL(url).protocol)) void shell.openExternal(url);
}
