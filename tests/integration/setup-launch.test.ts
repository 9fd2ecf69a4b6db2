import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArguments } from '../../electron/setup/electron-process.mjs';
import { projectRoot, userFolder } from '../../electron/setup/places.mjs';
import { makeReady } from '../../electron/setup/ready.mjs';

const setupFolder = fileURLToPath(new URL('../../electron/setup/', import.meta.url));

/** What the small application below does: reports how it was started, then ends as its second word says. */
const applicationSource = `
import { app, BrowserWindow } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const handed = process.env.SHORTLIST_ARGV;
const words = JSON.parse(handed.startsWith('@') ? readFileSync(handed.slice(1), 'utf8') : handed);
const Database = createRequire(process.env.PROJECT)('better-sqlite3');
const binding = process.env.SHORTLIST_SQLITE_BINDING;
const db = new Database(':memory:', binding ? { nativeBinding: binding } : {});
app.on('window-all-closed', () => undefined);
app.whenReady().then(async () => {
  // Electron sets its own handlers shortly before ready, over any set earlier.
  if (words[1] === 'wait') process.on('SIGTERM', () => app.exit(143));
  const window = new BrowserWindow({ show: false, webPreferences: { offscreen: true } });
  await window.loadURL('data:text/html,<h1>page</h1>');
  const pdf = await window.webContents.printToPDF({});
  const rows = db.prepare('select 41 + 1 as answer').get();
  const report = { words, cwd: process.cwd(), handedCwd: process.env.SHORTLIST_CWD, name: app.getName(), version: app.getVersion(), answer: rows.answer, pdf: pdf.length > 500 };
  process.stdout.write(JSON.stringify(report) + '\\n');
  if (words[1] === 'wait') return void setInterval(() => {}, 1000);
  if (words[1] === 'kill') return process.kill(process.pid, 'SIGKILL');
  app.exit(words[1] === 'exit' ? Number(words[2]) : 0);
});
`;

let folder: string;
let environment: NodeJS.ProcessEnv;
let executable: string;

beforeAll(async () => {
  const ready = await makeReady({ build: false });
  executable = ready.runtime.executable;
  environment = { ...ready.env, PROJECT: path.join(projectRoot, 'package.json') };
  folder = mkdtempSync(path.join(tmpdir(), 'shortlist-launch-'));
  mkdirSync(path.join(folder, 'application'));
  mkdirSync(path.join(folder, 'where the user stands'));
  const about = { name: 'small', productName: 'Small', version: '4.5.6', type: 'module', main: 'main.js' };
  writeFileSync(path.join(folder, 'application', 'package.json'), JSON.stringify(about));
  writeFileSync(path.join(folder, 'application', 'main.js'), applicationSource);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the small application through the launcher's own code, in a process of its own as npm would. */
function start(words: readonly string[]) {
  const request = {
    executable,
    application: path.join(folder, 'application'),
    words,
    hasWindow: false,
    cwd: path.join(folder, 'where the user stands'),
  };
  const requestFile = path.join(folder, 'request.json');
  writeFileSync(requestFile, JSON.stringify(request));
  const script = `const { runElectron } = await import(${JSON.stringify(path.join(setupFolder, 'electron-process.mjs'))});
    const { readFileSync } = await import('node:fs');
    const request = JSON.parse(readFileSync(${JSON.stringify(requestFile)}, 'utf8'));
    process.exitCode = await runElectron({ ...request, env: process.env });`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function run(words: readonly string[]) {
  const child = start(words);
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { stdout, stderr, status: Number(status) };
}

describe('starting the application', () => {
  it('hands over every word unchanged, also those Electron and Chromium would take for themselves', async () => {
    const words = [
      'screen',
      '--version',
      '--help',
      '-v',
      '-r',
      'x',
      '--json=-',
      '--',
      '--no-sandbox',
      'two words',
      '"quoted" \'too\'',
      'a\nb',
      '',
      '$HOME',
      '*',
      'Žofia 简历.pdf',
    ];
    const { stdout, stderr, status } = await run(words);
    expect(JSON.parse(stdout)).toEqual({
      words,
      cwd: path.join(folder, 'where the user stands'),
      handedCwd: path.join(folder, 'where the user stands'),
      name: 'Small',
      version: '4.5.6',
      answer: 42,
      pdf: true,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('hands over more words than the environment can hold', async () => {
    const words = ['screen', ...Array.from({ length: 5000 }, (_, index) => `/folder/of/many/cvs/candidate number ${index}.pdf`)];
    const { stdout, status } = await run(words);
    expect(JSON.parse(stdout)).toMatchObject({ words });
    expect(status).toBe(0);
  });

  it.each([0, 1, 2, 77, 255])('ends with the exit status %i of the application', async code => {
    expect((await run(['screen', 'exit', String(code)])).status).toBe(code);
  });

  it('ends with 128 + n when a signal ended the application', async () => {
    expect((await run(['screen', 'kill'])).status).toBe(137);
  });

  it('passes a signal on and waits for the application to end', async () => {
    const child = start(['screen', 'wait']);
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    child.kill('SIGTERM');
    await expect.poll(() => child.exitCode, { timeout: 20_000 }).toBe(143);
  });
});

describe('words for the application', () => {
  it('stay in the environment while they fit and leave no file behind when they did not', () => {
    expect(encodeArguments(['screen', '--help']).value).toBe('["screen","--help"]');
    const long = encodeArguments(['screen', 'ä'.repeat(60_000)]);
    const file = long.value.slice(1);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(['screen', 'ä'.repeat(60_000)]);
    long.dispose();
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});

describe('the folder the user stands in', () => {
  it('is the one npm was started in, and the real one without npm', () => {
    expect(userFolder({ INIT_CWD: '/home/anna/cvs' }, projectRoot)).toBe('/home/anna/cvs');
    expect(userFolder({ INIT_CWD: '/home/anna/cvs' }, '/home/bert')).toBe('/home/bert');
    expect(userFolder({}, projectRoot)).toBe(projectRoot);
  });
});

/** Runs one of the scripts behind `npm run`. */
async function runScript(name: string, args: readonly string[], changes: NodeJS.ProcessEnv = {}) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = environment;
  const child = spawn(process.execPath, [path.join(setupFolder, name), ...args], {
    env: { ...rest, ...changes },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { stdout, stderr, status: Number(status) };
}

describe('the scripts', () => {
  it.runIf(process.platform === 'linux')('say in one sentence that there is no display, and name the command line', async () => {
    const { stderr, status } = await runScript('launch.mjs', ['window']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('no display');
    expect(stderr).toContain('npm run screen');
    expect(status).toBe(1);
  });

  it('say which file is wrong when SHORTLIST_ELECTRON names none, and what to do', async () => {
    const { stderr, status } = await runScript('prepare.mjs', [], { SHORTLIST_ELECTRON: '/nowhere/electron' });
    expect(stderr).toContain('/nowhere/electron');
    expect(stderr).toContain('Next step:');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
  });

  it('tell the doctor that screening can run here, with a finding for every part', async () => {
    const { stdout, status } = await runScript('doctor.mjs', ['--json']);
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({ canScreen: true });
    for (const id of ['node', 'runtime', 'libraries', 'binding', 'build', 'data', 'keychain', 'display', 'disk']) {
      expect(report).toMatchObject({ checks: expect.arrayContaining([expect.objectContaining({ id, detail: expect.any(String) })]) });
    }
    expect(status).toBe(0);
  });

  it('let the doctor fail, with a next step, when the runtime cannot be used', async () => {
    const { stdout, status } = await runScript('doctor.mjs', [], { SHORTLIST_ELECTRON: '/nowhere/electron' });
    expect(stdout).toMatch(/FAIL {2}Electron .*\/nowhere\/electron\n\s+→ /);
    expect(status).toBe(1);
  });
});
