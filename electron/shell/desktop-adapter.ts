import path from 'node:path';
import { app, dialog, nativeImage, shell, type OpenDialogOptions, type OpenDialogReturnValue } from 'electron';
import { AppError } from '../../core/contract/errors.ts';
import type { CommandFeed } from '../engine/desktop/command-feed.ts';
import type { Desktop } from '../engine/desktop/desktop.ts';
import type { Log } from '../engine/log/rotating-log.ts';
import type { InterfaceLanguage } from './interface-language.ts';
import type { MainWindow } from './main-window.ts';
import { updateMenu } from './menu.ts';
import { showTaskbar } from './taskbar.ts';
import { captionRoom, setTitleBarColours } from './title-bar.ts';

/** What is seen under the pointer while a file is dragged: a small sheet (PNG, 24 by 30 pixels). */
const dragIcon =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAeCAYAAAA2Lt7lAAAAYklEQVR4Xu3SsQnAMAxE0WySqbJa1rWRwc0hcTJIjbkP16h5hf283z86t4CuBNAuBvYXOx1mNxeoSgAtBPDxssPs5gJVCaCFAD5edpjdXKAqAbQQwMfLDrObC1QlgHYR0LkJtcj9aF6IfFIAAAAASUVORK5CYII=';

/** The desktop of the system on which the window runs. */
export function createDesktop(main: MainWindow, language: InterfaceLanguage, commands: CommandFeed, log: Log): Desktop {
  return {
    ...fileDialogs(main),
    showInFolder: file => shell.showItemInFolder(file),
    openPath: async file => {
      const reason = await shell.openPath(file);
      if (reason !== '') throw new AppError('FILE_NOT_READABLE', { path: file });
    },
    startDrag: file => main.current()?.webContents.startDrag({ file, icon: nativeImage.createFromDataURL(dragIcon) }),
    frame: () => {
      const window = main.current();
      const isMaximized = window !== null && (window.isMaximized() || window.isFullScreen());
      return { platform: process.platform, ...captionRoom(window), isMaximized, version: app.getVersion() };
    },
    setTitleBar: colours => {
      const window = main.current();
      if (window !== null) setTitleBarColours(window, colours);
    },
    setTaskbar: state => showTaskbar(main.current(), state),
    setMenu: updateMenu,
    language: language.watch,
    setLanguage: language.choose,
    noteFailure: failure => log.info('a part of the window stopped', failure),
    commands: commands.values,
  };
}

/** Dialogs belong to the window where there is one, so that they lie over it. */
function fileDialogs(main: MainWindow): Pick<Desktop, 'pickFiles' | 'pickFolder' | 'pickSave'> {
  const open = (options: OpenDialogOptions): Promise<OpenDialogReturnValue> => {
    const window = main.current();
    return window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
  };
  return {
    pickFiles: async ({ title, folders, multiple, filters }) => {
      const { filePaths } = await open({
        title,
        properties: [folders ? 'openDirectory' : 'openFile', ...(multiple ? (['multiSelections'] as const) : []), 'dontAddToRecent'],
        filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
      });
      return filePaths;
    },
    pickFolder: async ({ title, folder }) => {
      const place = folder === null ? {} : { defaultPath: folder };
      const { filePaths } = await open({ title, properties: ['openDirectory', 'createDirectory'], ...place });
      return filePaths[0] ?? null;
    },
    pickSave: async ({ title, suggestedName, folder, extension }) => {
      const options = {
        title,
        defaultPath: path.join(folder ?? app.getPath('documents'), path.basename(suggestedName)),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      };
      const window = main.current();
      const { canceled, filePath } = window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
