import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, session } from 'electron';
import { directions, type Language } from '../../core/contract/language.ts';

/** Scheme and host under which the windows' own files are served; nothing else is ever loaded. */
export const appOrigin = 'app://shortlist';

/**
 * No inline script, no eval, no network, no frames (spec: trust, *Security*).
 * Styles come from the app's own files; with a nonce also from style elements that carry it, as the components of the app window make them.
 */
export function contentSecurityPolicy(styleNonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    styleNonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Stands in the app window's page where the nonce of this load goes. */
const noncePlaceholder = '__STYLE_NONCE__';

/** As the app window's page is written; it is served in the language of the moment. */
const englishPage = '<html lang="en" dir="ltr">';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pfb': 'application/x-font-type1',
  '.bcmap': 'application/octet-stream',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

/** Must run before the app is ready: makes `app:` a standard, secure scheme. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built windows from `folder` under `app://shortlist/`, each answer with the content security policy, pages in the language of the moment. */
export function serveApp(folder: string, language: () => Language): void {
  protocol.handle('app', async request => {
    const file = fileOf(folder, request.url);
    if (request.method !== 'GET' || file === null) return new Response('Not found', { status: 404 });
    return respond(file, language());
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

async function respond(file: string, language: Language): Promise<Response> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return new Response('Not found', { status: 404 });
  const isAppPage = path.basename(file) === 'index.html';
  const styleNonce = isAppPage ? randomBytes(16).toString('base64') : null;
  const body = styleNonce === null ? new Uint8Array(bytes) : writePage(bytes.toString('utf8'), styleNonce, language);
  return new Response(body, {
    headers: {
      'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy(styleNonce),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      // A page that is shown again needs a nonce of its own.
      'cache-control': isAppPage ? 'no-store' : 'no-cache',
    },
  });
}

function writePage(page: string, styleNonce: string, language: Language): string {
  return page.replaceAll(noncePlaceholder, styleNonce).replace(englishPage, `<html lang="${language}" dir="${directions[language]}">`);
}
