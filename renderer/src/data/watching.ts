import type { WatchedFolder, WatchTarget } from '../../../core/contract/watching.ts';
import type { AppError } from '../../../core/contract/errors.ts';
import { say } from '../language/texts.ts';
import { api } from './client.ts';
import { asAppError, useLive } from './live.ts';
import { tell } from './problem.ts';

/** All watched folders as they stand; undefined before they are known. */
export function useWatchedFolders(): readonly WatchedFolder[] | undefined {
  return useLive<readonly WatchedFolder[]>(['watched-folders'], observer => api.watching.watch.subscribe(undefined, observer)).data;
}

/** Those whose files go into this batch. */
export function useFoldersOfBatch(batchId: string): readonly WatchedFolder[] {
  return useWatchedFolders()?.filter(folder => folder.batchId === batchId) ?? [];
}

/** Lets a person choose a folder and watches it; nothing happens when they cancel. Returns what stands in its way, or null. */
export async function watchChosenFolder(target: WatchTarget): Promise<AppError | null> {
  const path = await tell(api.shell.pickFolder.mutate({ title: say('batches:watch.chooseTitle') }));
  if (path === null) return null;
  try {
    await api.watching.add.mutate({ path, target });
    return null;
  } catch (error) {
    return asAppError(error);
  }
}
