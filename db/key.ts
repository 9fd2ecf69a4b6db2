import { createHmac, randomBytes, scrypt, scryptSync, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { z } from 'zod';

/**
 * What a workspace is locked with.
 * `keychain`: 32 random bytes that the system's keychain keeps under `keyId` ·
 * `passphrase`: words that a person knows; the key is derived from them ·
 * `session`: 32 random bytes that nobody keeps, for a workspace that ends with its process.
 */
export type WorkspaceKey =
  | { readonly mode: 'keychain'; readonly keyId: string; readonly bytes: Uint8Array }
  /** `derived` is the key where it was derived before, off this thread; see `derivePassphraseKeyAside`. */
  | { readonly mode: 'passphrase'; readonly passphrase: string; readonly derived?: DerivedKey }
  | { readonly mode: 'session'; readonly bytes: Uint8Array };

/** The raw key of a passphrase, with how it was derived. */
export interface DerivedKey {
  readonly bytes: Uint8Array;
  readonly parameters: PassphraseParameters;
}

export const keyModes = ['keychain', 'passphrase', 'session'] as const;

/** Length of a raw key in bytes (ChaCha20: 256 bits). */
export const keyBytes = 32;

/** How a passphrase becomes a key; stored in clear beside the workspace. */
export const PassphraseParameters = z
  .object({
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    cost: z.number().int().positive(),
    blockSize: z.number().int().positive(),
    parallelization: z.number().int().positive(),
  })
  .readonly();
export type PassphraseParameters = z.infer<typeof PassphraseParameters>;

/** scrypt with 32 MiB and three passes: OWASP Password Storage Cheat Sheet, "N=2^15, r=8, p=3". About 0.25 s. */
export function newPassphraseParameters(): PassphraseParameters {
  return { salt: randomBytes(16).toString('hex'), cost: 2 ** 15, blockSize: 8, parallelization: 3 };
}

/** The raw key of a passphrase. Blocks for about 0.25 s. */
export function derivePassphraseKey(passphrase: string, parameters: PassphraseParameters): Buffer {
  return scryptSync(passphrase.normalize('NFKC'), Buffer.from(parameters.salt, 'hex'), keyBytes, scryptOptions(parameters));
}

/** The same key, derived in a thread of its own so that a window can go on drawing. */
export function derivePassphraseKeyAside(passphrase: string, parameters: PassphraseParameters): Promise<DerivedKey> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(parameters.salt, 'hex'), keyBytes, scryptOptions(parameters), (error, bytes) => {
      if (error === null) resolve({ bytes, parameters });
      else reject(error);
    });
  });
}

function scryptOptions({ cost, blockSize, parallelization }: PassphraseParameters): ScryptOptions {
  return { cost, blockSize, parallelization, maxmem: 256 * cost * blockSize };
}

/** A value that tells whether a key is the right one and nothing else about it. */
export function keyCheckOf(raw: Uint8Array): string {
  return createHmac('sha256', raw).update('shortlist workspace key check').digest('hex').slice(0, 32);
}

/** True when `raw` is the key of which `check` was made. */
export function keyFits(raw: Uint8Array, check: string): boolean {
  const expected = Buffer.from(check);
  const actual = Buffer.from(keyCheckOf(raw));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
