import { describe, expect, it } from 'vitest';
import { createKeychainStore, storeAnswers } from './keychain-store.ts';

describe('the keychain', () => {
  it('either keeps a secret or says that it does not answer, and never pretends', async () => {
    const keychain = createKeychainStore();
    const name = `test ${process.pid}`;
    if (await storeAnswers(keychain)) {
      await keychain.set(name, 'secret');
      expect(await keychain.get(name)).toBe('secret');
      expect(await keychain.remove(name)).toBe(true);
      expect(await keychain.get(name)).toBeNull();
    } else {
      await expect(keychain.set(name, 'secret')).rejects.toThrow();
      await expect(keychain.get(name)).rejects.toThrow();
    }
  });
});
