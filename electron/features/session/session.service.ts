import { AppError, describeError, toErrorEnvelope } from '../../../core/contract/errors.ts';
import type { SessionState } from '../../../core/contract/settings.ts';
import { readWorkspaceHeader } from '../../../db/header.ts';
import { createFeed } from '../../engine/rpc/feed.ts';

/** What runs while the workspace is open. */
export interface RunningApp {
  readonly start: () => void;
  /** Lets running tasks go back to the queue and closes the workspace. */
  readonly stop: () => Promise<void>;
}

type KeyFrom = 'keychain' | 'passphrase';

/** What a session needs: where the workspace lies, and how the app on it is built. */
export interface SessionParts<App extends RunningApp> {
  readonly folder: string;
  readonly name: string;
  /** Builds the app; null takes the key from the keychain or the environment. Throws the errors of `openWorkspace`. */
  readonly openApp: (passphrase: string | null) => Promise<App>;
  /** Told of what a session could not stop or open, for the log. */
  readonly onTrouble: (error: unknown) => void;
}

/** The workspace of the window: locked, open, not there yet, or not to be opened. Steps run one after the other. */
export interface SessionService<App extends RunningApp = RunningApp> {
  /** Null until the first try to open has ended. */
  readonly state: () => SessionState | null;
  /** The state as soon as there is one, then each change. */
  readonly watch: (signal: AbortSignal | undefined) => AsyncGenerator<SessionState, void, undefined>;
  readonly onChange: (listen: (state: SessionState) => void) => () => void;
  /** What runs; null unless open. */
  readonly app: () => App | null;
  /** Opens without asking anybody, where that is possible. */
  readonly open: () => Promise<void>;
  /** Opens a locked workspace. Throws PASSPHRASE_WRONG and the errors of `openWorkspace`. */
  readonly unlock: (passphrase: string) => Promise<void>;
  /** Makes the workspace, locked with this passphrase. Throws PASSPHRASE_SHORT. */
  readonly create: (passphrase: string) => Promise<void>;
  readonly lock: (reason: 'idle' | 'asked') => Promise<void>;
  /** Tries again to open what failed. */
  readonly retry: () => Promise<void>;
  /** Closes the workspace for good. */
  readonly stop: () => Promise<void>;
}

/** Least characters of a new passphrase (NIST SP 800-63B, *Memorized Secret Authenticators*). */
export const leastPassphraseLength = 8;

/** A session on one workspace folder; nothing is opened before `open`. */
export function createSession<App extends RunningApp>(parts: SessionParts<App>): SessionService<App> {
  const { folder, name } = parts;
  const changes = createFeed<SessionState>();
  let state: SessionState | null = null;
  let running: App | null = null;
  let keyFrom: KeyFrom = 'passphrase';
  let steps: Promise<void> = Promise.resolve();

  function become(next: SessionState): void {
    state = next;
    changes.publish(next);
  }

  /** One step at a time: a lock that comes while the workspace opens waits for it, and the other way round. */
  function step(work: () => Promise<void>): Promise<void> {
    const next = steps.then(work);
    steps = next.catch(() => undefined);
    return next;
  }

  async function openNow(passphrase: string | null): Promise<void> {
    const opened = await parts.openApp(passphrase);
    running = opened;
    opened.start();
    keyFrom = readKeyFrom(folder) ?? 'passphrase';
    become({ kind: 'open', name, folder, keyFrom });
  }

  async function openSilently(): Promise<void> {
    // A locked workspace stays so: the environment's passphrase opens it at the start, not again and again.
    if (state !== null && state.kind !== 'failed') return;
    await openNow(null).catch((error: unknown) => become(stateAfter(error)));
  }

  async function unlock(passphrase: string): Promise<void> {
    if (state?.kind !== 'locked') return;
    try {
      await openNow(state.keyFrom === 'keychain' ? null : passphrase);
    } catch (error) {
      if (error instanceof AppError && error.code === 'WORKSPACE_WRONG_KEY' && state.keyFrom === 'passphrase') {
        throw new AppError('PASSPHRASE_WRONG', {}, { cause: error });
      }
      parts.onTrouble(error);
      become(failed(error));
      throw error;
    }
  }

  async function create(passphrase: string): Promise<void> {
    if (state?.kind !== 'new') return;
    if (passphrase.length < leastPassphraseLength) throw new AppError('PASSPHRASE_SHORT', { least: leastPassphraseLength });
    try {
      await openNow(passphrase);
    } catch (error) {
      parts.onTrouble(error);
      become(failed(error));
      throw error;
    }
  }

  /** Nothing answers any more before the workspace is closed, so nothing can be read from what is closing. */
  async function lock(reason: 'idle' | 'asked'): Promise<void> {
    if (running === null) return;
    const closing = running;
    running = null;
    become({ kind: 'locked', name, folder, reason, keyFrom });
    await closing.stop().catch(parts.onTrouble);
  }

  /** What it means that the workspace did not open by itself. */
  function stateAfter(error: unknown): SessionState {
    const code = error instanceof AppError ? error.code : null;
    if (code === 'WORKSPACE_KEY_MISSING' || code === 'WORKSPACE_WRONG_KEY') {
      const madeWith = readKeyFrom(folder);
      if (madeWith === null) return { kind: 'new', folder };
      if (madeWith === 'passphrase') return { kind: 'locked', name, folder, reason: 'start', keyFrom: madeWith };
    }
    parts.onTrouble(error);
    return failed(error);
  }

  function failed(error: unknown): SessionState {
    const { code, details } = toErrorEnvelope(error);
    return { kind: 'failed', folder, code, ...describeError(code, details) };
  }

  return {
    state: () => state,
    watch: async function* watch(signal) {
      let last: SessionState | null = null;
      for await (const next of changes.values(signal, () => state)) {
        if (next === null || next === last) continue;
        last = next;
        yield next;
      }
    },
    onChange: changes.listen,
    app: () => running,
    open: () => step(openSilently),
    unlock: passphrase => step(() => unlock(passphrase)),
    create: passphrase => step(() => create(passphrase)),
    lock: reason => step(() => lock(reason)),
    retry: () => step(openSilently),
    stop: () =>
      step(async () => {
        const closing = running;
        running = null;
        await closing?.stop();
      }),
  };
}

/** Where the key of the workspace in `folder` comes from; null where there is none yet. */
function readKeyFrom(folder: string): KeyFrom | null {
  const mode = readWorkspaceHeader(folder)?.keyMode;
  return mode === undefined ? null : mode === 'passphrase' ? 'passphrase' : 'keychain';
}
