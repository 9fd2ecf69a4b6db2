import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItemState } from '../engine/desktop/desktop.ts';

/** What the native menu does by itself; everything else it sends to the window as a command. */
export interface MenuActions {
  readonly send: (id: string) => void;
  readonly setAppearance: (appearance: 'system' | 'light' | 'dark') => void;
  /** Steps of the zoom: up, down, or back to 100 %. */
  readonly zoom: (direction: 'in' | 'out' | 'reset') => void;
  readonly reload: () => void;
}

type Item = MenuItemConstructorOptions;

/** Builds the native menu. Reloading and the developer tools are there only in development. */
export function installMenu(actions: MenuActions): void {
  const menu = [fileMenu(actions), editMenu(), viewMenu(actions), goMenu(actions), helpMenu(actions)];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(process.platform === 'darwin' ? [{ role: 'appMenu' }, ...menu, { role: 'windowMenu' }] : menu),
  );
}

/** Renames, enables and disables entries by their command id. */
export function updateMenu(items: readonly MenuItemState[]): void {
  const menu = Menu.getApplicationMenu();
  for (const { id, enabled } of items) {
    const entry = menu?.getMenuItemById(id) ?? null;
    if (entry !== null) entry.enabled = enabled;
  }
}

/** An entry that asks the window. The window listens for the keys itself: the menu only shows them, else each would act twice. */
function command({ send }: MenuActions, id: string, label: string, accelerator?: string): Item {
  const shown = accelerator === undefined ? {} : { accelerator, registerAccelerator: false };
  return { id, label, ...shown, click: () => send(id) };
}

function fileMenu(actions: MenuActions): Item {
  return {
    label: '&File',
    submenu: [
      command(actions, 'files.open', 'Choose Files…', 'CmdOrCtrl+O'),
      command(actions, 'files.openFolder', 'Choose Folder…', 'CmdOrCtrl+Shift+O'),
      command(actions, 'job.new', 'New Job…', 'CmdOrCtrl+N'),
      { type: 'separator' },
      command(actions, 'workspace.backUp', 'Back Up Now'),
      command(actions, 'workspace.lock', 'Lock the Workspace', 'CmdOrCtrl+Alt+L'),
      { type: 'separator' },
      process.platform === 'darwin' ? { role: 'close' } : { role: 'quit', label: 'Close' },
    ],
  };
}

function editMenu(): Item {
  return {
    label: '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
}

function viewMenu(actions: MenuActions): Item {
  const theme = (appearance: 'system' | 'light' | 'dark', label: string): Item => ({
    label,
    click: () => actions.setAppearance(appearance),
  });
  const development: Item[] = [
    { type: 'separator' },
    { label: 'Reload', accelerator: 'CmdOrCtrl+R', click: actions.reload },
    { role: 'toggleDevTools' },
  ];
  return {
    label: '&View',
    submenu: [
      command(actions, 'palette.open', 'All Commands…', 'CmdOrCtrl+K'),
      { type: 'separator' },
      { label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus', click: () => actions.zoom('in') },
      { label: 'Zoom In', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true, click: () => actions.zoom('in') },
      { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', click: () => actions.zoom('out') },
      { label: 'Actual Size', accelerator: 'CmdOrCtrl+0', click: () => actions.zoom('reset') },
      { type: 'separator' },
      { label: 'Theme', submenu: [theme('system', 'As the System'), theme('light', 'Light'), theme('dark', 'Dark')] },
      { role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : development),
    ],
  };
}

function goMenu(actions: MenuActions): Item {
  return {
    label: '&Go',
    submenu: [
      command(actions, 'go.home', 'Home', 'CmdOrCtrl+1'),
      command(actions, 'go.jobs', 'Jobs', 'CmdOrCtrl+2'),
      command(actions, 'go.batch', 'Batch', 'CmdOrCtrl+3'),
      command(actions, 'go.reports', 'Reports', 'CmdOrCtrl+4'),
      command(actions, 'go.settings', 'Settings', 'CmdOrCtrl+5'),
    ],
  };
}

function helpMenu(actions: MenuActions): Item {
  return {
    role: 'help',
    label: '&Help',
    submenu: [
      command(actions, 'shortcuts.open', 'Keyboard Shortcuts'),
      { ...command(actions, 'batch.reportParse', 'Report This Parse…'), enabled: false },
      command(actions, 'diagnostics.show', 'Diagnostics'),
    ],
  };
}
