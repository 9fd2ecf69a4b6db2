import { randomBytes } from 'node:crypto';
import { AppError } from '../../../core/contract/errors.ts';
import {
  derivePassphraseKeyAside,
  keyBytes,
  newPassphraseParameters,
  type PassphraseParameters,
  type WorkspaceKey,
} from '../../../db/key.ts';
import type { NewId } from '../clock/clock.ts';
import { storeAnswers } from './keychain-store.ts';
import type { SecretStore } from './secret-store.ts';

/** What an existing workspace says about its key, from `readWorkspaceHeader`. */
export interface KeyHint {
  readonly keyMode: WorkspaceKey['mode'];
  readonly keyId: string | null;
  readonly passphrase: PassphraseParameters | null;
}

/**
 * Finds the key of a workspace, or makes one.
 * - An existing workspace is opened the way it was made: key from the keychain, or passphrase.
 * - A new one gets a passphrase if one is given, else a random key in the keychain.
 * Throws `WORKSPACE_KEY_MISSING` where neither is there, `WORKSPACE_WRONG_KEY` for a workspace whose key nobody kept.
 */
export async function resolveWorkspaceKey(input: {
  readonly folder: string;
  /** Null for a new workspace. */
  readonly existing: KeyHint | null;
  readonly keychain: SecretStore;
  readonly passphrase: string | null;
  readonly newId: NewId;
}): Promise<WorkspaceKey> {
  const { folder, existing, keychain, passphrase } = input;
  if (existing === null) return passphrase === null ? makeKeychainKey(input) : fromPassphrase(passphrase, newPassphraseParameters());
  switch (existing.keyMode) {
    case 'passphrase':
      if (passphrase === null) throw new AppError('WORKSPACE_KEY_MISSING', { path: folder });
      return existing.passphrase === null ? { mode: 'passphrase', passphrase } : fromPassphrase(passphrase, existing.passphrase);
    case 'keychain':
      return { mode: 'keychain', keyId: existing.keyId ?? '', bytes: await readKey(folder, keychain, existing.keyId ?? '') };
    case 'session':
      throw new AppError('WORKSPACE_WRONG_KEY', { path: folder });
  }
}

/** A random key for a workspace that ends with this process; it is stored nowhere. */
export function createSessionKey(): WorkspaceKey {
  return { mode: 'session', bytes: randomBytes(keyBytes) };
}

async function fromPassphrase(passphrase: string, parameters: PassphraseParameters): Promise<WorkspaceKey> {
  return { mode: 'passphrase', passphrase, derived: await derivePassphraseKeyAside(passphrase, parameters) };
}

async function makeKeychainKey(input: {
  readonly folder: string;
  readonly keychain: SecretStore;
  readonly newId: NewId;
}): Promise<WorkspaceKey> {
  const { folder, keychain } = input;
  if (!(await storeAnswers(keychain))) throw new AppError('WORKSPACE_KEY_MISSING', { path: folder });
  const keyId = `workspace ${input.newId()}`;
  const bytes = randomBytes(keyBytes);
  await keychain.set(keyId, bytes.toString('hex'));
  // What cannot be read back would lock the workspace for ever; better not to begin.
  if ((await keychain.get(keyId)) !== bytes.toString('hex')) throw new AppError('WORKSPACE_KEY_MISSING', { path: folder });
  return { mode: 'keychain', keyId, bytes };
}

async function readKey(folder: string, keychain: SecretStore, keyId: string): Promise<Uint8Array> {
  if (!(await storeAnswers(keychain))) throw new AppError('WORKSPACE_KEY_MISSING', { path: folder });
  const bytes = Buffer.from((await keychain.get(keyId)) ?? '', 'hex');
  if (bytes.length !== keyBytes) throw new AppError('WORKSPACE_WRONG_KEY', { path: folder });
  return bytes;
}
