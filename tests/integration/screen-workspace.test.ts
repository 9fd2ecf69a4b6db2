import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestFolder } from '../../db/test-workspace.ts';
import { openWorkspace } from '../../db/workspace.ts';
import { makeCvPdf } from '../fixtures/cvs.ts';
import { runScreen, startScreen, until, type ScreenJson, type ScreenRun } from '../support/run-screen.ts';
import { holderOf, watchWorkspace } from '../support/watched-workspace.ts';

const passphrase = 'correct horse battery staple';
const environment = { SHORTLIST_PASSPHRASE: passphrase };
const finished = "SELECT count(*) FROM batch_item WHERE status NOT IN ('waiting', 'running')";

/** A folder with this many CVs, and a place for a workspace beside it. */
function setUp(count: number): {
  readonly folder: string;
  readonly cvs: string;
  readonly workspace: string;
  readonly args: readonly string[];
} {
  const folder = createTestFolder();
  const cvs = path.join(folder, 'cvs');
  const workspace = path.join(folder, 'workspace');
  mkdirSync(cvs);
  for (let index = 0; index < count; index += 1)
    writeFileSync(path.join(cvs, `cv-${String(index).padStart(3, '0')}.pdf`), makeCvPdf(index));
  return { folder, cvs, workspace, args: ['--quiet', '--workspace', workspace, cvs] };
}

function expectRefusal(run: ScreenRun, code: string): void {
  expect(run).toMatchObject({ status: 1, stdout: '' });
  expect(run.stderr).toMatch(new RegExp(`^shortlist: .+ \\[${code}\\]\\n$`));
}

describe('a workspace', () => {
  it('that another process uses is refused with its number, and the other goes on', async () => {
    const { workspace, args } = setUp(40);
    const first = startScreen(args, { environment });
    await until(() => holderOf(workspace) !== null);
    const second = await runScreen(args, { environment });
    expectRefusal(second, 'WORKSPACE_LOCKED');
    expect(second.stderr).toContain(`process ${holderOf(workspace)}`);
    expect((await first.ended).status).toBe(0);
  });

  it('that is damaged is refused and left as it is', async () => {
    const { workspace, args } = setUp(1);
    await runScreen(args, { environment });
    const database = path.join(workspace, 'workspace.db');
    const whole = readFileSync(database);
    for (const damage of [Buffer.from('no database at all'), whole.subarray(0, 2_000), Buffer.alloc(whole.length, 7), Buffer.alloc(0)]) {
      writeFileSync(database, damage);
      expectRefusal(await runScreen(args, { environment }), 'WORKSPACE_DAMAGED');
      expect(readFileSync(database).equals(damage)).toBe(true);
    }
    writeFileSync(database, whole);
    expect((await runScreen(args, { environment })).status).toBe(0);
  });

  it('of a newer program is refused and not changed', async () => {
    const { workspace, args } = setUp(1);
    await runScreen(args, { environment });
    const header = path.join(workspace, 'workspace.json');
    const before = readFileSync(header, 'utf8');
    writeFileSync(header, before.replace('"version": 1', '"version": 2'));
    expectRefusal(await runScreen(args, { environment }), 'WORKSPACE_NEWER');
    writeFileSync(header, before);
    setSchemaVersion(workspace, 999);
    expectRefusal(await runScreen(args, { environment }), 'WORKSPACE_NEWER');
  });

  it('is not opened with a wrong passphrase, nor without any', async () => {
    const { args } = setUp(1);
    const noKeychain = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere', SHORTLIST_PASSPHRASE: '' };
    expectRefusal(await runScreen(args, { environment: noKeychain }), 'WORKSPACE_KEY_MISSING');
    expect((await runScreen(args, { environment })).status).toBe(0);
    expectRefusal(await runScreen(args, { environment: noKeychain }), 'WORKSPACE_KEY_MISSING');
    expectRefusal(await runScreen(args, { environment: { SHORTLIST_PASSPHRASE: 'wrong' } }), 'WORKSPACE_WRONG_KEY');
  });

  it('in a place that cannot be written is refused', async () => {
    const { folder, cvs } = setUp(1);
    // For root no permission is missing anywhere but in what is no real disk.
    const place = process.getuid?.() === 0 ? '/proc/shortlist' : path.join(folder, 'locked', 'workspace');
    if (process.getuid?.() !== 0) {
      mkdirSync(path.join(folder, 'locked'));
      chmodSync(path.join(folder, 'locked'), 0o500);
    }
    expectRefusal(await runScreen(['--quiet', '--workspace', place, cvs], { environment }), 'WORKSPACE_NOT_WRITABLE');
  });

  it.runIf(canMount())('on a disk that fills up keeps what was finished, and goes on once there is room', async () => {
    const { folder, cvs } = setUp(120);
    const disk = path.join(folder, 'disk');
    mountSmallDisk(disk, 3);
    const ballast = path.join(disk, 'ballast');
    writeFileSync(ballast, Buffer.alloc(1_200 * 1024));
    const workspace = path.join(disk, 'workspace');
    const json = path.join(folder, 'out.json');
    const args = ['--quiet', '--json', json, '--workspace', workspace, cvs];
    expectRefusal(await runScreen(args, { environment }), 'DISK_FULL');
    expect(readdirSync(folder)).not.toContain('out.json');

    execFileSync('mount', ['-o', 'remount,size=200m', disk]);
    rmSync(ballast);
    const kept = countFinished(workspace);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(120);
    expect(await runScreen(args, { environment })).toMatchObject({ status: 0, stderr: '' });
    const { candidates } = JSON.parse(readFileSync(json, 'utf8')) as ScreenJson;
    expect(candidates.filter(candidate => candidate.status === 'completed')).toHaveLength(120);
  });
});

describe('a run that is asked to stop', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s says so, ends with 130, and is continued by the same command', async name => {
    const { workspace, args } = setUp(150);
    const watched = watchWorkspace(workspace, passphrase);
    onTestFinished(watched.close);
    const screen = startScreen(args, { environment });
    await until(() => (watched.figure(finished) ?? 0) >= 5);
    screen.signal(name);
    const run = await screen.ended;
    expect(run).toMatchObject({ status: 130, stdout: '' });
    expect(run.stderr).toBe(
      'shortlist: Stopped on request. What was finished is kept. Run the same command again to continue. [CANCELLED]\n',
    );
    const kept = watched.figure(finished) ?? 0;
    expect(kept).toBeLessThan(150);
    expect(watched.figure("SELECT count(*) FROM task WHERE state = 'running'")).toBe(0);
    watched.close();

    expect((await runScreen(args, { environment })).status).toBe(0);
    // A stop is held against no document, however often it happens.
    expect(watched.figure('SELECT count(*) FROM task_attempt WHERE error_class IS NOT NULL')).toBe(0);
    expect(watched.figure("SELECT count(*) FROM batch_item WHERE status = 'completed'")).toBe(150);
  });
});

describe('standard output that is closed', () => {
  it('is no error: the run ends as if all had been read', async () => {
    const { cvs, folder } = setUp(3);
    const json = path.join(folder, 'out.json');
    const screen = startScreen(['--quiet', '--json', json, cvs]);
    screen.closeOutput();
    expect(await screen.ended).toMatchObject({ status: 0, stderr: '' });
    expect((JSON.parse(readFileSync(json, 'utf8')) as ScreenJson).candidates).toHaveLength(3);
    const toOutput = startScreen(['--quiet', '--json', '-', cvs]);
    toOutput.closeOutput();
    expect(await toOutput.ended).toMatchObject({ status: 0, stderr: '' });
  });
});

function setSchemaVersion(workspace: string, version: number): void {
  const opened = openWorkspace({ folder: workspace, key: { mode: 'passphrase', passphrase } });
  opened.db.pragma(`user_version = ${version}`);
  opened.close();
}

function countFinished(workspace: string): number {
  const watched = watchWorkspace(workspace, passphrase);
  try {
    return watched.figure(finished) ?? 0;
  } finally {
    watched.close();
  }
}

/** Whether this user may mount a disk of its own: root outside of narrow containers. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function mountSmallDisk(place: string, sizeMb: number): void {
  mkdirSync(place);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'none', place]);
  onTestFinished(() => void execFileSync('umount', ['--lazy', place]));
}
