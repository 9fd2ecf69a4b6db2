import type { SecretStore } from './secret-store.ts';

/** Keeps secrets in memory until the process ends. */
export function createSessionStore(): SecretStore {
  const secrets = new Map<string, string>();
  return {
    get: async name => secrets.get(name) ?? null,
    set: async (name, secret) => {
      secrets.set(name, secret);
    },
    remove: async name => secrets.delete(name),
  };
}
