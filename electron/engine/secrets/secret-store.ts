/** Where secrets are kept between runs. Two adapters: the system's keychain, and memory for this run only. */
export interface SecretStore {
  /** The secret of that name, or null where there is none. */
  get(name: string): Promise<string | null>;
  set(name: string, secret: string): Promise<void>;
  /** Forgets a secret. Returns whether there was one. */
  remove(name: string): Promise<boolean>;
}
