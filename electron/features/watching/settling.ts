import type { WaitReason } from '../../../core/contract/watching.ts';

/** What is known of a file by looking at its folder. */
export interface SeenFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedAt: number;
}

/** Endings that browsers and copying programs give to files that are not complete yet. */
const unfinished = /(\.(part|partial|crdownload|download|opdownload|filepart|tmp|temp|!ut|bc!|aria2)|~)$/i;

/** Tells which files have stopped changing. */
export interface Settling {
  /** Null for a file that is complete: it kept its size and its date over the whole time to settle. */
  readonly judge: (file: SeenFile, now: number) => WaitReason | null;
  /** Forgets files that are not waited for any more. */
  readonly keepOnly: (paths: ReadonlySet<string>) => void;
}

/** Judges files by size and date over `settleMs` milliseconds; `now` runs on a clock that never jumps. */
export function createSettling(settleMs: number): Settling {
  const seen = new Map<string, SeenFile & { readonly since: number }>();
  return {
    judge: (file, now) => {
      const before = seen.get(file.path);
      const same = before?.sizeBytes === file.sizeBytes && before.modifiedAt === file.modifiedAt;
      const since = same ? before.since : now;
      if (!same) seen.set(file.path, { ...file, since });
      if (unfinished.test(file.path)) return 'partial';
      if (file.sizeBytes === 0) return 'empty';
      return same && now - since >= settleMs ? null : 'changing';
    },
    keepOnly: paths => {
      for (const path of seen.keys()) if (!paths.has(path)) seen.delete(path);
    },
  };
}
