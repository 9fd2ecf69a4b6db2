import type { LanguageChoice, LanguageState } from '../../../core/contract/language.ts';
import type { DesktopCommand } from './command-feed.ts';

/** Files that a dialog lets through: a name and extensions without dot. */
export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** Where the system draws over the window's own title bar, in px, and how the window stands. */
export interface WindowFrame {
  readonly platform: NodeJS.Platform;
  readonly captionLeft: number;
  readonly captionRight: number;
  readonly isMaximized: boolean;
  readonly version: string;
}

/** Colours behind the system's caption buttons, `#RRGGBB`. */
export interface TitleBarColours {
  readonly dark: boolean;
  readonly color: string;
  readonly symbolColor: string;
}

/** What the taskbar shows: progress 0 to 1 or none, whether it is paused, and a count. */
export interface TaskbarState {
  readonly progress: number | null;
  readonly paused: boolean;
  readonly badge: number;
}

/** One entry of the native menu, by its command id; entries the menu does not have are ignored. */
export interface MenuItemState {
  readonly id: string;
  readonly enabled: boolean;
}

/** What a service may ask of the system's desktop. The window's shell is the adapter; tests pass a literal. */
export interface Desktop {
  /** Asks for files or folders; empty when the person cancels. */
  readonly pickFiles: (request: {
    readonly title: string;
    readonly folders: boolean;
    readonly multiple: boolean;
    readonly filters: readonly FileFilter[];
  }) => Promise<readonly string[]>;
  readonly pickSave: (request: {
    readonly title: string;
    readonly suggestedName: string;
    readonly folder: string | null;
    readonly extension: string;
  }) => Promise<string | null>;
  readonly pickFolder: (request: { readonly title: string; readonly folder: string | null }) => Promise<string | null>;
  readonly showInFolder: (path: string) => void;
  /** Opens with the system's own program. Rejects with FILE_NOT_READABLE where there is none. */
  readonly openPath: (path: string) => Promise<void>;
  /** Lets the drag that begins in the window carry this file. */
  readonly startDrag: (path: string) => void;
  readonly frame: () => WindowFrame;
  readonly setTitleBar: (colours: TitleBarColours) => void;
  readonly setTaskbar: (state: TaskbarState) => void;
  readonly setMenu: (items: readonly MenuItemState[]) => void;
  /** The language of windows, menus and messages: now and after each change. */
  readonly language: (signal: AbortSignal | undefined) => AsyncGenerator<LanguageState, void, undefined>;
  readonly setLanguage: (choice: LanguageChoice) => void;
  /** Keeps in the log that a part of the window stopped: the kind of error and the parts around it, never its words. */
  readonly noteFailure: (failure: { readonly kind: string; readonly parts: string }) => void;
  /** What menus, other programs and notifications ask of the window. */
  readonly commands: (signal: AbortSignal | undefined) => AsyncGenerator<DesktopCommand, void, undefined>;
}
