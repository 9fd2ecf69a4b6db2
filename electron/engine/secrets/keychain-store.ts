import type { SecretStore } from './secret-store.ts';

/** Name under which the keychain shows the app's secrets. */
const service = 'Shortlist';

/** Name of the secret that tells whether the keychain answers. */
const probe = 'probe';

/**
 * The system's keychain: Keychain on macOS, Credential Manager on Windows, the Secret Service on Linux.
 * Linux is pinned to the Secret Service: the binding would else fall back to the kernel's keyring, which a
 * restart empties. Every call rejects where no service answers.
 * The binding is loaded on the first call, so that runs that need no keychain neither wait for it nor touch the bus.
 */
export function createKeychainStore(): SecretStore {
  const entry = async (name: string) => {
    const { AsyncEntry } = await import('@napi-rs/keyring');
    return new AsyncEntry(service, name, { linux: { store: 'secret-service' } });
  };
  return {
    get: async name => (await (await entry(name)).getPassword()) ?? null,
    set: async (name, secret) => (await entry(name)).setPassword(secret),
    remove: async name => (await entry(name)).deletePassword(),
  };
}

/** How long a keychain may take to answer; a locked one asks its user, and that takes a while. In milliseconds. */
const answerMs = 30_000;

/** True when the store answers a question at all. */
export async function storeAnswers(store: SecretStore): Promise<boolean> {
  try {
    await withTimeLimit(store.get(probe));
    return true;
  } catch {
    return false;
  }
}

async function withTimeLimit<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the keychain does not answer')), answerMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
