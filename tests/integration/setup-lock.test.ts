import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../electron/setup/lock.mjs';

const lockModule = fileURLToPath(new URL('../../electron/setup/lock.mjs', import.meta.url));

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shortlist-lock-'));
  file = path.join(folder, 'build.lock');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Takes the lock in another process, runs `body` there and prints a line once it holds it. */
function startHolder(body: string) {
  const script = `const { withLock } = await import(${JSON.stringify(lockModule)});
    await withLock(${JSON.stringify(file)}, async () => { console.log('holding'); ${body} }, { pollMs: 5 });`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('withLock', () => {
  it('lets eight processes change one file without losing a change', async () => {
    const counter = path.join(folder, 'counter');
    writeFileSync(counter, '0');
    const body = `const fs = await import('node:fs'); const value = Number(fs.readFileSync(${JSON.stringify(counter)}, 'utf8'));
      await new Promise(resolve => setTimeout(resolve, 20)); fs.writeFileSync(${JSON.stringify(counter)}, String(value + 1));`;
    const holders = Array.from({ length: 8 }, () => startHolder(body));
    await Promise.all(holders.map(holder => once(holder, 'exit')));
    expect(readFileSync(counter, 'utf8')).toBe('8');
    expect(existsSync(file)).toBe(false);
  });

  it('takes over at once from a process that was killed', async () => {
    const holder = startHolder('await new Promise(resolve => setTimeout(resolve, 60_000));');
    await once(holder.stdout, 'data');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(existsSync(file)).toBe(true);
    expect(await withLock(file, () => Promise.resolve('mine'), { pollMs: 5 })).toBe('mine');
  });

  it('names the owner while it waits for a living one', async () => {
    const waits: number[] = [];
    let release = (): void => undefined;
    const first = withLock(file, () => new Promise<void>(resolve => void (release = resolve)));
    await expect.poll(() => existsSync(file)).toBe(true);
    const onWait = (owner: number): void => {
      waits.push(owner);
      release();
    };
    await withLock(file, () => Promise.resolve(), { pollMs: 5, onWait });
    await first;
    expect(waits).toEqual([process.pid]);
  });

  it('takes over a file on another machine or half-written only when it is old', async () => {
    for (const content of [JSON.stringify({ pid: 1, host: `not-${hostname()}`, token: 'x' }), '{"pid":']) {
      writeFileSync(file, content);
      const old = new Date(Date.now() - 120_000);
      utimesSync(file, old, old);
      expect(await withLock(file, () => Promise.resolve('taken'))).toBe('taken');
    }
  });

  it('is free again after a failure', async () => {
    await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await withLock(file, () => Promise.resolve('next'))).toBe('next');
  });
});
