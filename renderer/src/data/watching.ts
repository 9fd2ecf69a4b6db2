import type { WatchedFolder, WatchTarget } from '../../../core/contract/watching.ts';
import { say } from '../language/texts.ts';
import { api } from './client.ts';
import { useLive } from './live.ts';
import { tell } from './problem.ts';

/** All watched folders as they stand; undefined before they are known. */
export function useWatchedFolders(): readonly WatchedFolder[] | undefined {
  return useLive<readonly WatchedFolder[]>(['watched-folders'], observer => api.watching.watch.subscribe(undefined, observer)).data;
}

/** Those whose files go into this batch. */
export function useFoldersOfBatch(batchId: string): readonly WatchedFolder[] {
  return useWatchedFolders()?.filter(folder => folder.batchId === batchId) ?? [];
}

/** Lets a person choose a folder and watches it. Nothing happens when they cancel. */
export async function watchChosenFolder(target: WatchTarget): Promise<void> {
  const path = await tell(api.shell.pickFolder.mutate({ title: say('batches:watch.chooseTitle') }));
  if (path !== null) await tell(api.watching.add.mutate({ path, target }));
}
