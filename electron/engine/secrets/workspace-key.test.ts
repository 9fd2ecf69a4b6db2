import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkspaceHeader } from '../../../db/header.ts';
import { createTestFolder } from '../../../db/test-workspace.ts';
import { openWorkspace } from '../../../db/workspace.ts';
import { createTestIds } from '../clock/test-clock.ts';
import { passphraseFromEnvironment } from './passphrase.ts';
import type { SecretStore } from './secret-store.ts';
import { createSessionStore } from './session-store.ts';
import { createSessionKey, resolveWorkspaceKey } from './workspace-key.ts';

/** A machine on which no keychain service runs. */
const noKeychain: SecretStore = {
  get: () => Promise.reject(new Error('Platform failure: DBus error')),
  set: () => Promise.reject(new Error('Platform failure: DBus error')),
  remove: () => Promise.reject(new Error('Platform failure: DBus error')),
};

async function openWith(folder: string, keychain: SecretStore, passphrase: string | null = null): Promise<void> {
  const existing = readWorkspaceHeader(folder);
  const key = await resolveWorkspaceKey({ folder, existing, keychain, passphrase, newId: createTestIds('key') });
  openWorkspace({ folder, key }).close();
}

describe('the key of a workspace', () => {
  it('is made once, kept in the keychain, and found there again', async () => {
    const folder = createTestFolder();
    const keychain = createSessionStore();
    await openWith(folder, keychain);
    const header = readWorkspaceHeader(folder);
    expect(header).toMatchObject({ keyMode: 'keychain', keyId: 'workspace key-000001' });
    expect(await keychain.get('workspace key-000001')).toMatch(/^[0-9a-f]{64}$/);
    await openWith(folder, keychain);
  });

  it('comes from the passphrase where no keychain answers', async () => {
    const folder = createTestFolder();
    await openWith(folder, noKeychain, 'correct horse');
    expect(readWorkspaceHeader(folder)).toMatchObject({ keyMode: 'passphrase', keyId: null });
    await openWith(folder, noKeychain, 'correct horse');
    await expect(openWith(folder, noKeychain, 'wrong')).rejects.toMatchObject({ code: 'WORKSPACE_WRONG_KEY' });
    await expect(openWith(folder, noKeychain)).rejects.toMatchObject({ code: 'WORKSPACE_KEY_MISSING' });
  });

  it('is derived from a passphrase aside, for a new workspace as for an old one', async () => {
    const folder = createTestFolder();
    for (let opening = 0; opening < 2; opening += 1) {
      const existing = readWorkspaceHeader(folder);
      const key = await resolveWorkspaceKey({
        folder,
        existing,
        keychain: noKeychain,
        passphrase: 'correct horse',
        newId: createTestIds(),
      });
      openWorkspace({ folder, key }).close();
      const header = readWorkspaceHeader(folder);
      expect(header?.passphrase?.salt).toMatch(/^[0-9a-f]{32}$/);
      expect(key).toMatchObject({ derived: { parameters: header?.passphrase } });
    }
  });

  it('is asked for by name where there is neither', async () => {
    const folder = createTestFolder();
    await expect(openWith(folder, noKeychain)).rejects.toMatchObject({ code: 'WORKSPACE_KEY_MISSING', details: { path: folder } });
    expect(readWorkspaceHeader(folder)).toBeNull();
  });

  it('that the keychain has lost is a wrong key, and one that does not answer a missing one', async () => {
    const folder = createTestFolder();
    await openWith(folder, createSessionStore());
    await expect(openWith(folder, createSessionStore())).rejects.toMatchObject({ code: 'WORKSPACE_WRONG_KEY' });
    await expect(openWith(folder, noKeychain, 'words')).rejects.toMatchObject({ code: 'WORKSPACE_KEY_MISSING' });
  });

  it('is not made where the keychain forgets what it is told', async () => {
    const forgetful: SecretStore = { ...createSessionStore(), set: async () => {} };
    await expect(openWith(createTestFolder(), forgetful)).rejects.toMatchObject({ code: 'WORKSPACE_KEY_MISSING' });
  });

  it('of a session is new each time and opens nothing afterwards', async () => {
    const folder = createTestFolder();
    openWorkspace({ folder, key: createSessionKey() }).close();
    expect(() => openWorkspace({ folder, key: createSessionKey() })).toThrow(/cannot be opened with this key/);
    await expect(openWith(folder, createSessionStore())).rejects.toMatchObject({ code: 'WORKSPACE_WRONG_KEY' });
  });
});

describe('the passphrase of the environment', () => {
  it('is given directly, or as the first line of a file', () => {
    const file = join(createTestFolder(), 'passphrase');
    writeFileSync(file, 'from file\r\nsecond line\n');
    expect(passphraseFromEnvironment({ SHORTLIST_PASSPHRASE: 'direct', SHORTLIST_PASSPHRASE_FILE: file })).toBe('direct');
    expect(passphraseFromEnvironment({ SHORTLIST_PASSPHRASE_FILE: file })).toBe('from file');
    expect(passphraseFromEnvironment({ SHORTLIST_PASSPHRASE: '' })).toBeNull();
    expect(() => passphraseFromEnvironment({ SHORTLIST_PASSPHRASE_FILE: `${file}-gone` })).toThrow(
      expect.objectContaining({ code: 'FILE_NOT_FOUND' }),
    );
  });
});
