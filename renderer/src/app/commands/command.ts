import type { ComponentType } from 'react';

/** Icon of the icon library, drawn with stroke 1.6. */
export type CommandIcon = ComponentType<{ readonly size?: number; readonly stroke?: number }>;

/** Something a person can do now: by key, in the palette, in the hint bar. */
export interface Command {
  /** Stable name, "area.verb"; native menus send the same. */
  readonly id: string;
  /** Words of the palette and of the shortcut sheet: "Add to shortlist". */
  readonly title: string;
  /** Heading in the palette: "On Ana Lindqvist", "On this batch", "Go to". */
  readonly group: string;
  /** Keys that run it, e.g. "mod+k", "j", "shift+arrowdown", "g h" (one after the other). The first is shown. */
  readonly keys?: readonly string[];
  /** Word in the hint bar; absent: not shown there. Neighbours with the same word share it ("J K move"). */
  readonly hint?: string;
  /** What it would do, in the palette: "13 people now". */
  readonly consequence?: string | undefined;
  readonly icon?: CommandIcon;
  /** Why it cannot be run now; it stays visible with the reason. */
  readonly unavailable?: string | undefined;
  /** Works while a field has the focus; only for keys with mod, or Escape. */
  readonly inFields?: boolean;
  /** Keys only, not in the palette: moves within a list. */
  readonly quiet?: boolean;
  readonly run: () => void;
}

/** Commands that belong together: of the app, of a screen, of a pane, of a dialog. */
export interface CommandScope {
  readonly id: string;
  /** Outer parts of the window have lower places than the parts within them. */
  readonly place: number;
  readonly commands: readonly Command[];
  /** A dialog: only its own commands work while it is open. */
  readonly modal: boolean;
}
