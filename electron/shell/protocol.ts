import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, session } from 'electron';

/** Scheme and host under which the windows' own files are served; nothing else is ever loaded. */
export const appOrigin = 'app://shortlist';

/** No inline script or style, no eval, no network, no frames (spec: trust, *Security*). */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Must run before the app is ready: makes `app:` a standard, secure scheme. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built windows from `folder` under `app://shortlist/`, each answer with the content security policy. */
export function serveApp(folder: string): void {
  protocol.handle('app', async request => {
    const file = fileOf(folder, request.url);
    if (request.method !== 'GET' || file === null) return new Response('Not found', { status: 404 });
    return respond(file);
  });
}

/** Blocks every request that is not for the app's own files or data made in the window; the app has no remote content. */
export function blockNetwork(): void {
  session.defaultSession.webRequest.onBeforeRequest((details, decide) => {
    const allowed = details.url.startsWith(`${appOrigin}/`) || /^(data|blob|devtools):/.test(details.url);
    decide({ cancel: !allowed });
  });
}

function fileOf(folder: string, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { host, pathname } = new URL(url);
  if (host !== 'shortlist') return null;
  const file = path.resolve(folder, `.${decodeURIComponent(pathname === '/' ? '/index.html' : pathname)}`);
  return file.startsWith(folder + path.sep) ? file : null;
}

async function respond(file: string): Promise<Response> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return new Response('Not found', { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    },
  });
}
