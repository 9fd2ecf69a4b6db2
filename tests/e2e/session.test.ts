import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/ask.ts';
import { launchApp, launchParts, testPassphrase, type LaunchedApp } from '../support/launch-app.ts';

describe('the session of the window', () => {
  let dataFolder = '';
  let launched: LaunchedApp;

  beforeAll(async () => {
    dataFolder = await mkdtemp(path.join(tmpdir(), 'shortlist-e2e-'));
  });

  afterAll(async () => {
    await launched.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  async function restart(passphrase: string | null): Promise<void> {
    await launched.close();
    launched = await launchApp({ dataFolder, passphrase });
  }

  it('begins with the choice of a passphrase where no keychain answers, and answers nothing else', async () => {
    launched = await launchApp({ dataFolder, passphrase: null });
    await launched.page.getByRole('heading', { name: 'Choose a passphrase' }).waitFor();
    expect(await ask(launched.page, 'workspace.about')).toMatchObject({ error: { code: 'WORKSPACE_IS_LOCKED' } });
    expect(await ask(launched.page, 'session.create', { passphrase: 'short' }, 'mutation')).toMatchObject({
      error: { code: 'PASSPHRASE_SHORT' },
    });
    expect(await ask(launched.page, 'session.create', { passphrase: testPassphrase }, 'mutation')).toMatchObject({ kind: 'result' });
    expect(await ask(launched.page, 'workspace.about')).toMatchObject({ kind: 'result', value: { jobs: 0 } });
  });

  it('is locked at the next start; a wrong passphrase keeps it so, the right one opens it', async () => {
    await restart(null);
    const { page } = launched;
    await page.getByRole('heading', { name: 'The workspace is locked' }).waitFor();
    await page.getByLabel('Passphrase', { exact: true }).fill('wrong horse battery staple');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByText('That is not the passphrase of this workspace.').waitFor();
    expect(await ask(page, 'workspace.about')).toMatchObject({ error: { code: 'WORKSPACE_IS_LOCKED' } });
    await page.getByLabel('Passphrase', { exact: true }).fill(testPassphrase);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await page.getByRole('heading', { name: 'The workspace is locked' }).waitFor({ state: 'detached' });
    expect(await ask(page, 'workspace.about')).toMatchObject({ kind: 'result' });
  });

  it('locks when it is asked to, although the environment knows the passphrase', async () => {
    await restart(testPassphrase);
    const { page } = launched;
    expect(await ask(page, 'session.watch', undefined, 'subscription')).toMatchObject({ value: { kind: 'open', keyFrom: 'passphrase' } });
    await ask(page, 'session.lock', undefined, 'mutation');
    await page.getByRole('heading', { name: 'The workspace is locked' }).waitFor();
    expect(await ask(page, 'settings.get')).toMatchObject({ error: { code: 'WORKSPACE_IS_LOCKED' } });
    expect(await ask(page, 'session.unlock', { passphrase: testPassphrase }, 'mutation')).toMatchObject({ kind: 'result' });
    expect(await ask(page, 'settings.get')).toMatchObject({ kind: 'result', value: { appearance: 'system' } });
  });

  it('brings the window to the front when it is started again, and takes the files of that start', async () => {
    const { app } = launched;
    const file = path.join(dataFolder, 'Ana.txt');
    await writeFile(file, 'Ana Lindqvist');
    const told = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<unknown>(resolve => {
          const [window] = BrowserWindow.getAllWindows();
          const send = window?.webContents.send.bind(window.webContents);
          let shown = false;
          window?.once('show', () => {
            shown = true;
          });
          window?.hide();
          if (window !== undefined && send !== undefined) {
            window.webContents.send = (channel: string, message: { value?: { id?: string } }) => {
              send(channel, message);
              if (message.value?.id === 'intake') resolve({ command: message.value, shown, windows: BrowserWindow.getAllWindows().length });
            };
          }
        }),
    );
    const { executablePath, args, env } = launchParts(dataFolder, { words: [file, path.join(dataFolder, 'gone.pdf')] });
    const second = spawn(executablePath, args, { env, stdio: 'ignore' });
    const status = await new Promise<number | null>(resolve => {
      second.once('exit', resolve);
    });
    expect(status).toBe(0);
    expect(await told).toEqual({ command: { id: 'intake', paths: [file] }, shown: true, windows: 1 });
  });

  it('says what keeps a workspace from opening, and tries again', async () => {
    await launched.close();
    const header = path.join(dataFolder, 'workspaces', 'default', 'workspace.json');
    const whole = await readFile(header, 'utf8');
    await writeFile(header, '{');
    launched = await launchApp({ dataFolder });
    const { page } = launched;
    await page.getByText(/is damaged/).waitFor();
    await writeFile(header, whole);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(/is damaged/).waitFor({ state: 'detached' });
    expect(await ask(page, 'workspace.about')).toMatchObject({ kind: 'result' });
  });

  it('is where it was after its window’s process ended', async () => {
    const { app, page } = launched;
    await page.evaluate(() => {
      location.hash = '#/jobs';
    });
    const loaded = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>(resolve => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => resolve(contents.getURL()));
          contents?.forcefullyCrashRenderer();
        }),
    );
    expect(await loaded).toBe('app://shortlist/index.html#/jobs');
  });

  it('goes on after an error that nobody caught, and tells the window so', async () => {
    const { app } = launched;
    const told = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<unknown>(resolve => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          const send = contents?.send.bind(contents);
          if (contents !== undefined && send !== undefined) {
            contents.send = (channel: string, message: { value?: { id?: string; sentence?: string } }) => {
              send(channel, message);
              if (message.value?.id === 'trouble') resolve(message.value.sentence);
            };
          }
          setTimeout(() => {
            throw new TypeError('Ana Lindqvist');
          }, 1);
        }),
    );
    expect(await told).toBe('Something unexpected happened in Shortlist. All data is safe.');
    const log = await readFile(path.join(dataFolder, 'logs', 'shortlist.log'), 'utf8');
    expect(log).toContain('"event":"uncaught exception","error":"TypeError"');
    expect(log).not.toContain('Lindqvist');
  });
});
