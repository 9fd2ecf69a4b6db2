import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';

describe('the window', () => {
  let launched: LaunchedApp;
  let server: Server;
  let origin = '';
  const visits: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      visits.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('<p>elsewhere</p>');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    launched = await launchApp();
  });

  afterAll(async () => {
    await launched.close();
    server.close();
  });

  it('asks for the opened workspace through the typed channel', async () => {
    const folder = path.join(launched.dataFolder, 'workspaces', 'default');
    expect(await ask(launched.page, 'workspace.about')).toMatchObject({ kind: 'result', value: { folder, name: 'default', documents: 0 } });
  });

  it('stays on its page when a script or a link tries to navigate it away', async () => {
    const { page } = launched;
    await page.evaluate(target => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
      location.href = `${target}/by-location`;
    }, origin);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(page.url().split('#')[0]).toBe('app://shortlist/index.html');
    expect(visits).toEqual([]);
  });

  it('opens no second window', async () => {
    const { app, page } = launched;
    const opened = await page.evaluate(target => window.open(`${target}/popup`) === null, origin);
    expect(opened).toBe(true);
    expect(app.windows()).toHaveLength(1);
    expect(visits).toEqual([]);
  });

  it('is refused every permission it asks for', async () => {
    const answers = await launched.page.evaluate(async () => {
      const states = await Promise.all(
        (['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read'] as PermissionName[]).map(
          async name => (await navigator.permissions.query({ name })).state,
        ),
      );
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        (error: unknown) => (error instanceof Error ? error.name : 'refused'),
      );
      return { states, media, notification: await Notification.requestPermission() };
    });
    expect(new Set(answers.states)).toEqual(new Set(['denied']));
    expect(answers.media).not.toBe('given');
    expect(answers.notification).toBe('denied');
  });

  it('cannot reach the network, run inline script or evaluate text', async () => {
    const { page } = launched;
    const outcome = await page.evaluate(async target => {
      const fetched = await fetch(`${target}/fetched`).then(
        () => 'reached',
        () => 'blocked',
      );
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      const image = new Image();
      const loaded = await new Promise(resolve => {
        image.addEventListener('load', () => resolve('loaded'));
        image.addEventListener('error', () => resolve('blocked'));
        image.src = `${target}/pixel.png`;
      });
      const timer = new Promise(resolve => {
        addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective), { once: true });
      });
      const evalScript = document.createElement('script');
      evalScript.textContent = 'window.inlineRan = true';
      document.body.append(evalScript);
      return { fetched, loaded, inline: 'inlineRan' in window, violated: await timer };
    }, origin);
    expect(outcome).toEqual({ fetched: 'blocked', loaded: 'blocked', inline: false, violated: 'script-src-elem' });
    expect(visits).toEqual([]);
  });

  it('sends a strict content security policy with each page', async () => {
    const policy = await launched.page.evaluate(async () =>
      (await fetch('app://shortlist/index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('gives each load a nonce for its styles that no other load had', async () => {
    const load = () =>
      launched.page.evaluate(async () => {
        const response = await fetch('app://shortlist/index.html');
        const policy = response.headers.get('content-security-policy') ?? '';
        const given = /name="style-nonce" content="([^"]+)"/.exec(await response.text())?.[1];
        return { given, allowed: /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1], cached: response.headers.get('cache-control') };
      });
    const loads = [await load(), await load(), await load()];
    for (const { given, allowed, cached } of loads) {
      expect(given).toBe(allowed);
      expect(Buffer.from(given ?? '', 'base64')).toHaveLength(16);
      expect(cached).toBe('no-store');
    }
    expect(new Set(loads.map(({ given }) => given)).size).toBe(3);
    const print = await launched.page.evaluate(async () =>
      (await fetch('app://shortlist/print.html')).headers.get('content-security-policy'),
    );
    expect(print).toContain("style-src 'self';");
  });

  it('draws a style element with the nonce of its load and no other', async () => {
    const drawn = await launched.page.evaluate(() => {
      const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
      return [nonce, 'bm90IHRoZSBub25jZSBvZiB0aGlz', ''].map(given => {
        const style = document.createElement('style');
        if (given !== '') style.nonce = given;
        style.textContent = '#root { --drawn: yes }';
        document.head.append(style);
        const value = getComputedStyle(document.querySelector('#root') ?? document.body)
          .getPropertyValue('--drawn')
          .trim();
        style.remove();
        return value;
      });
    });
    expect(drawn).toEqual(['yes', '', '']);
  });

  it('serves no file outside its own folder', async () => {
    const statuses = await launched.page.evaluate(() =>
      Promise.all(
        ['app://shortlist/..%2f..%2fpackage.json', 'app://shortlist/%2e%2e/main/main.js', 'app://other/index.html'].map(url =>
          fetch(url).then(
            response => response.status,
            () => 0,
          ),
        ),
      ),
    );
    for (const status of statuses) expect([0, 404]).toContain(status);
  });

  it('has no Node and only the one bridge', async () => {
    const reachable = await launched.page.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      bridge: Object.keys(window.shortlist).sort(),
    }));
    expect(reachable).toEqual({ require: 'undefined', process: 'undefined', bridge: ['onMessage', 'pathForFile', 'send'] });
  });

  it.each([
    ['no object', 'hello'],
    ['an unknown kind', { kind: 'eval', id: 1 }],
    ['a path that is no procedure', { kind: 'call', id: 2, type: 'query', path: '__proto__.constructor', input: null }],
    ['a procedure that does not exist', { kind: 'call', id: 3, type: 'query', path: 'workspace.destroy', input: null }],
    ['a wrong id', { kind: 'call', id: -1, type: 'query', path: 'workspace.about', input: null }],
  ])('answers an invalid message (%s) with a named error', async (_what, message) => {
    const reply = await launched.page.evaluate(
      sent =>
        new Promise<unknown>(resolve => {
          // What the screen itself is told meanwhile is no answer to this.
          const end = window.shortlist.onMessage(received => {
            if (JSON.stringify(received).includes('"kind":"error"')) {
              end();
              resolve(received);
            }
          });
          window.shortlist.send(sent);
        }),
      message,
    );
    expect(reply).toMatchObject({ kind: 'error', error: { code: 'REQUEST_INVALID' } });
  });

  it('does not answer a message from a page that is not the app’s', async () => {
    const answer = await launched.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const foreign = new BrowserWindow({ show: false, webPreferences: { offscreen: true, sandbox: true, preload } });
        await foreign.loadURL('data:text/html,<p>foreign</p>');
        const reply: unknown = await foreign.webContents.executeJavaScript(`new Promise(resolve => {
        window.shortlist.onMessage(resolve);
        window.shortlist.send({ kind: 'call', id: 1, type: 'query', path: 'workspace.about', input: null });
      })`);
        foreign.destroy();
        return reply;
      },
      path.resolve(import.meta.dirname, '../../out/preload/preload.cjs'),
    );
    expect(answer).toMatchObject({ kind: 'error', error: { code: 'REQUEST_FORBIDDEN' } });
  });
});
