import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readWorkspaceHeader } from '../../../db/header.ts';
import { listSettings, putSetting } from '../../../db/queries/settings.ts';
import { writeTx } from '../../../db/statement.ts';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { openWorkspace, type Workspace } from '../../../db/workspace.ts';
import { createTestIds } from '../../engine/clock/test-clock.ts';
import type { SecretStore } from '../../engine/secrets/secret-store.ts';
import { createSessionStore } from '../../engine/secrets/session-store.ts';
import { resolveWorkspaceKey } from '../../engine/secrets/workspace-key.ts';
import type { SessionState } from '../../../core/contract/settings.ts';
import { createSession } from './session.service.ts';

/** A system without a keychain. */
const noKeychain: SecretStore = {
  get: () => Promise.reject(new Error('no service')),
  set: () => Promise.reject(new Error('no service')),
  remove: () => Promise.reject(new Error('no service')),
};

interface Start {
  readonly folder?: string;
  readonly keychain?: SecretStore;
  readonly environment?: string | null;
}

function begin({ folder = join(createTestFolder(), 'default'), keychain = noKeychain, environment = null }: Start = {}) {
  const log: string[] = [];
  const troubles: unknown[] = [];
  const session = createSession({
    folder,
    name: 'default',
    onTrouble: error => troubles.push(error),
    openApp: async passphrase => {
      const key = await resolveWorkspaceKey({
        folder,
        existing: readWorkspaceHeader(folder),
        keychain,
        passphrase: passphrase ?? environment,
        newId: createTestIds(),
      });
      const workspace: Workspace = openWorkspace({ folder, key });
      return {
        workspace,
        start: () => log.push('started'),
        stop: async () => {
          log.push('stopped');
          workspace.close();
        },
      };
    },
  });
  onTestFinished(() => session.stop());
  return { session, folder, log, troubles };
}

const long = 'correct horse battery staple';

describe('a session', () => {
  it('opens silently with the keychain, and makes the workspace at the first start', async () => {
    const keychain = createSessionStore();
    const first = begin({ keychain });
    await first.session.open();
    expect(first.session.state()).toMatchObject({ kind: 'open', keyFrom: 'keychain', name: 'default' });
    await first.session.stop();
    const second = begin({ keychain, folder: first.folder });
    await second.session.open();
    expect(second.session.state()?.kind).toBe('open');
    expect(second.log).toEqual(['started']);
  });

  it('asks for a new passphrase where there is no keychain and no workspace yet', async () => {
    const { session, folder } = begin();
    await session.open();
    expect(session.state()).toEqual({ kind: 'new', folder });
    await expect(session.create('1234567')).rejects.toMatchObject({ code: 'PASSPHRASE_SHORT', details: { least: 8 } });
    expect(session.state()?.kind).toBe('new');
    await session.create(long);
    expect(session.state()).toMatchObject({ kind: 'open', keyFrom: 'passphrase' });
  });

  it('is locked at the next start, stays so for a wrong passphrase, and opens with the right one', async () => {
    const first = begin();
    await first.session.open();
    await first.session.create(long);
    await first.session.stop();
    const { session, log } = begin({ folder: first.folder });
    await session.open();
    expect(session.state()).toMatchObject({ kind: 'locked', reason: 'start', keyFrom: 'passphrase' });
    await expect(session.unlock('wrong horse')).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' });
    await expect(session.unlock('')).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' });
    expect(session.state()?.kind).toBe('locked');
    expect(session.app()).toBeNull();
    await session.unlock(long);
    expect(session.state()?.kind).toBe('open');
    expect(log).toEqual(['started']);
  });

  it('locks on demand: nothing answers from then on, what runs is stopped, and unlocking goes on', async () => {
    const { session, log } = begin({ environment: long });
    await session.open();
    const opened = session.app();
    writeTx(opened?.workspace.db ?? never(), tx => putSetting(tx, 'kept', 1, 1));
    const locking = session.lock('asked');
    const states: (string | undefined)[] = [];
    session.onChange(state => states.push(`${state.kind} ${session.app() === null ? 'nobody' : 'somebody'}`));
    await locking;
    expect(states).toEqual(['locked nobody']);
    expect(session.state()).toMatchObject({ kind: 'locked', reason: 'asked' });
    expect(opened?.workspace.db.open).toBe(false);
    await session.unlock(long);
    expect(new Map(listSettings(session.app()?.workspace.db ?? never(), '')).get('kept')).toBe(1);
    expect(log).toEqual(['started', 'stopped', 'started']);
  });

  it('does not open again by itself once it was locked, although the environment knows the passphrase', async () => {
    const { session } = begin({ environment: long });
    await session.open();
    await session.lock('idle');
    await session.retry();
    await session.open();
    expect(session.state()).toMatchObject({ kind: 'locked', reason: 'idle' });
    await expect(session.unlock('')).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' });
  });

  it('opens again without a passphrase where the keychain holds the key', async () => {
    const { session } = begin({ keychain: createSessionStore() });
    await session.open();
    await session.lock('asked');
    expect(session.state()).toMatchObject({ kind: 'locked', keyFrom: 'keychain' });
    await session.unlock('');
    expect(session.state()?.kind).toBe('open');
  });

  it('takes steps one after the other, however they come', async () => {
    const { session, log } = begin({ environment: long });
    await Promise.all([
      session.open(),
      session.lock('idle'),
      session.unlock(long),
      session.lock('asked'),
      session.lock('idle'),
      session.open(),
    ]);
    expect(session.state()).toMatchObject({ kind: 'locked', reason: 'asked' });
    expect(log).toEqual(['started', 'stopped', 'started', 'stopped']);
  });

  it('says why a workspace cannot be opened, and tries again', async () => {
    const { session, folder, troubles } = begin({ environment: long });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'workspace.db'), 'x'.repeat(5000));
    await session.open();
    expect(session.state()).toMatchObject({
      kind: 'failed',
      code: 'WORKSPACE_DAMAGED',
      nextStep: expect.stringContaining('Restore a backup'),
    });
    expect(troubles).toHaveLength(1);
    writeFileSync(join(folder, 'workspace.db'), '');
    await session.retry();
    expect(session.state()?.kind).toBe('open');
  });

  it('fails by name while the keychain that holds the key does not answer', async () => {
    const keychain = createSessionStore();
    const first = begin({ keychain });
    await first.session.open();
    await first.session.stop();
    const { session } = begin({ folder: first.folder });
    await session.open();
    expect(session.state()).toMatchObject({ kind: 'failed', code: 'WORKSPACE_KEY_MISSING' });
  });

  it('tells who watches the state as soon as there is one, then each change', async () => {
    const { session } = begin();
    const stop = new AbortController();
    const seen: string[] = [];
    const watching = (async () => {
      for await (const state of session.watch(stop.signal)) await note(state);
    })();
    async function note(state: SessionState): Promise<void> {
      seen.push(state.kind);
      if (state.kind === 'new') void session.create(long);
      if (state.kind === 'open') void session.lock('asked');
      if (state.kind === 'locked') stop.abort();
    }
    await session.open();
    await watching;
    expect(seen).toEqual(['new', 'open', 'locked']);
  });
});

function never(): never {
  throw new Error('nothing is open');
}
