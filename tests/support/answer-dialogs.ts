import type { ElectronApplication } from 'playwright';
import { inMain } from './in-main.ts';

/** Answers the next dialogs for files and folders as a person would who chooses these; none chosen is Cancel. */
export async function answerOpen(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await inMain(
    app,
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}

/** Answers the next dialogs for a place to save with this file; null is Cancel. */
export async function answerSave(app: ElectronApplication, file: string | null): Promise<void> {
  await inMain(
    app,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
    },
    file,
  );
}

/** Notes which files the app shows in the system's file manager, in place of opening it. Returns what was shown so far. */
export async function noteShownFiles(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await inMain(app, ({ shell }) => {
    const shown: string[] = [];
    Reflect.set(globalThis, 'shownFiles', shown);
    shell.showItemInFolder = file => void shown.push(file);
  });
  return () => inMain(app, () => Reflect.get(globalThis, 'shownFiles') as string[]);
}
