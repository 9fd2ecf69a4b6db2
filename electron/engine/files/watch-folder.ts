import { watch } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * Calls `onChange` when the system says that something in the folder changed, as far as the system says so: some network
 * drives never do, and folders below are not told of. Never throws; the returned function ends it.
 */
export function watchFolder(folder: string, onChange: () => void): () => void {
  try {
    const watcher = watch(folder, { persistent: false }, onChange);
    // A folder that went away ends its watcher; looking from time to time finds that out.
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}

/** Whether a file may be opened for reading now; one that another program holds on to may not. */
export async function canOpen(file: string): Promise<boolean> {
  try {
    await (await open(file, 'r')).close();
    return true;
  } catch {
    return false;
  }
}
