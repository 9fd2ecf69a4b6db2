import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItemState } from '../engine/desktop/desktop.ts';
import type { Say } from './interface-language.ts';

/** What the native menu does by itself; everything else it sends to the window as a command. */
export interface MenuActions {
  readonly send: (id: string) => void;
  readonly setAppearance: (appearance: 'system' | 'light' | 'dark') => void;
  /** Steps of the zoom: up, down, or back to 100 %. */
  readonly zoom: (direction: 'in' | 'out' | 'reset') => void;
  readonly reload: () => void;
}

type Item = MenuItemConstructorOptions;

/** Of what the menu is made: what it does, and its words. */
interface Parts extends MenuActions {
  readonly say: Say;
}

/** Builds the native menu in one language; built again, it keeps what was enabled. Reloading and the developer tools are there only in development. */
export function installMenu(actions: MenuActions, say: Say): void {
  const parts: Parts = { ...actions, say };
  const menu = [fileMenu(parts), editMenu(parts), viewMenu(parts), goMenu(parts), helpMenu(parts)];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(process.platform === 'darwin' ? [{ role: 'appMenu' }, ...menu, { role: 'windowMenu' }] : menu),
  );
}

/** Enables and disables entries by their command id. */
export function updateMenu(items: readonly MenuItemState[]): void {
  const menu = Menu.getApplicationMenu();
  for (const { id, enabled } of items) {
    const entry = menu?.getMenuItemById(id) ?? null;
    if (entry !== null) entry.enabled = enabled;
  }
}

/** An entry that asks the window. The window listens for the keys itself: the menu only shows them, else each would act twice. */
function command({ send }: Parts, id: string, label: string, accelerator?: string): Item {
  const shown = accelerator === undefined ? {} : { accelerator, registerAccelerator: false };
  return { id, label, ...shown, click: () => send(id) };
}

function fileMenu(parts: Parts): Item {
  const { say } = parts;
  return {
    label: say('menu:file.title'),
    submenu: [
      command(parts, 'files.open', say('menu:file.chooseFiles'), 'CmdOrCtrl+O'),
      command(parts, 'files.openFolder', say('menu:file.chooseFolder'), 'CmdOrCtrl+Shift+O'),
      command(parts, 'job.new', say('menu:file.newJob'), 'CmdOrCtrl+N'),
      { type: 'separator' },
      command(parts, 'workspace.backUp', say('menu:file.backUp')),
      command(parts, 'workspace.lock', say('menu:file.lock'), 'CmdOrCtrl+Alt+L'),
      { type: 'separator' },
      { role: process.platform === 'darwin' ? 'close' : 'quit', label: say('menu:file.close') },
    ],
  };
}

function editMenu({ say }: Parts): Item {
  return {
    label: say('menu:edit.title'),
    submenu: [
      { role: 'undo', label: say('menu:edit.undo') },
      { role: 'redo', label: say('menu:edit.redo') },
      { type: 'separator' },
      { role: 'cut', label: say('menu:edit.cut') },
      { role: 'copy', label: say('menu:edit.copy') },
      { role: 'paste', label: say('menu:edit.paste') },
      { role: 'selectAll', label: say('menu:edit.selectAll') },
    ],
  };
}

function viewMenu(parts: Parts): Item {
  const { say, setAppearance, zoom, reload } = parts;
  const zoomIn: Item = { label: say('menu:view.zoomIn'), click: () => zoom('in') };
  const theme = (appearance: 'system' | 'light' | 'dark'): Item => ({
    label: say(`menu:view.${appearance}`),
    click: () => setAppearance(appearance),
  });
  const development: Item[] = [
    { type: 'separator' },
    { label: 'Reload', accelerator: 'CmdOrCtrl+R', click: reload },
    { role: 'toggleDevTools' },
  ];
  return {
    label: say('menu:view.title'),
    submenu: [
      command(parts, 'palette.open', say('menu:view.allCommands'), 'CmdOrCtrl+K'),
      { type: 'separator' },
      { ...zoomIn, accelerator: 'CmdOrCtrl+Plus' },
      { ...zoomIn, accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
      { label: say('menu:view.zoomOut'), accelerator: 'CmdOrCtrl+-', click: () => zoom('out') },
      { label: say('menu:view.actualSize'), accelerator: 'CmdOrCtrl+0', click: () => zoom('reset') },
      { type: 'separator' },
      { label: say('menu:view.theme'), submenu: [theme('system'), theme('light'), theme('dark')] },
      { role: 'togglefullscreen', label: say('menu:view.fullScreen') },
      ...(app.isPackaged ? [] : development),
    ],
  };
}

function goMenu(parts: Parts): Item {
  const { say } = parts;
  return {
    label: say('menu:go.title'),
    submenu: [
      command(parts, 'go.home', say('menu:go.home'), 'CmdOrCtrl+1'),
      command(parts, 'go.jobs', say('menu:go.jobs'), 'CmdOrCtrl+2'),
      command(parts, 'go.batch', say('menu:go.batch'), 'CmdOrCtrl+3'),
      command(parts, 'go.reports', say('menu:go.reports'), 'CmdOrCtrl+4'),
      command(parts, 'go.settings', say('menu:go.settings'), 'CmdOrCtrl+5'),
    ],
  };
}

function helpMenu(parts: Parts): Item {
  const { say } = parts;
  const id = 'batch.reportParse';
  const enabled = Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled ?? false;
  return {
    role: 'help',
    label: say('menu:help.title'),
    submenu: [
      command(parts, 'shortcuts.open', say('menu:help.shortcuts')),
      { ...command(parts, id, say('menu:help.reportParse')), enabled },
      command(parts, 'diagnostics.show', say('menu:help.diagnostics')),
    ],
  };
}
