import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../core/contract/errors.ts';
import { LanguageChoice } from '../../../core/contract/language.ts';
import type { Desktop } from '../../engine/desktop/desktop.ts';
import { procedure, router } from '../../engine/rpc/trpc.ts';

const Title = z.string().max(200);
const FilePath = z.string().min(1).max(4_096);
const Colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);

const PickFiles = z.object({
  title: Title,
  folders: z.boolean(),
  multiple: z.boolean(),
  filters: z
    .array(z.object({ name: z.string().max(80), extensions: z.array(z.string().max(12)).max(30) }))
    .max(10)
    .default([]),
});
const PickSave = z.object({
  title: Title,
  suggestedName: z.string().max(255),
  folder: FilePath.nullable().default(null),
  extension: z.string().max(12),
});
const PickFolder = z.object({ title: Title, folder: FilePath.nullable().default(null) });
const TitleBar = z.object({ dark: z.boolean(), color: Colour, symbolColor: Colour });
const Taskbar = z.object({ progress: z.number().min(0).max(1).nullable(), paused: z.boolean(), badge: z.number().int().min(0).max(9_999) });
const MenuItems = z.object({
  items: z.array(z.object({ id: z.string().max(60), enabled: z.boolean() })).max(200),
});
const Failure = z.object({ kind: z.string().max(80), parts: z.string().max(4_000) });
const ChosenLanguage = z.object({ choice: LanguageChoice });
const OnePath = z.object({ path: FilePath });

/** What the window may ask of the system's desktop, also while the workspace is locked. */
export function createShellRouter(desktop: Desktop) {
  return router({
    pickFiles: procedure.input(PickFiles).mutation(({ input }) => desktop.pickFiles(input)),
    pickSave: procedure.input(PickSave).mutation(({ input }) => desktop.pickSave(input)),
    pickFolder: procedure.input(PickFolder).mutation(({ input }) => desktop.pickFolder(input)),
    showInFolder: procedure.input(OnePath).mutation(({ input }) => desktop.showInFolder(existing(input.path))),
    openPath: procedure.input(OnePath).mutation(({ input }) => desktop.openPath(existing(input.path))),
    startDrag: procedure.input(OnePath).mutation(({ input }) => desktop.startDrag(existing(input.path))),
    setTitleBar: procedure.input(TitleBar).mutation(({ input }) => desktop.setTitleBar(input)),
    frame: procedure.query(() => desktop.frame()),
    noteFailure: procedure.input(Failure).mutation(({ input }) => desktop.noteFailure(input)),
    commands: procedure.subscription(({ signal }) => desktop.commands(signal)),
    setWindowState: procedure.input(Taskbar).mutation(({ input }) => desktop.setTaskbar(input)),
    language: procedure.subscription(({ signal }) => desktop.language(signal)),
    setLanguage: procedure.input(ChosenLanguage).mutation(({ input }) => desktop.setLanguage(input.choice)),
    setMenu: procedure.input(MenuItems).mutation(({ input }) => desktop.setMenu(input.items)),
  });
}

/** A path that is whole and leads to something; a relative one would depend on where the program was started. */
function existing(place: string): string {
  if (!path.isAbsolute(place)) throw new AppError('REQUEST_INVALID', { reason: 'the path is not absolute' });
  if (!existsSync(place)) throw new AppError('FILE_NOT_FOUND', { path: place });
  return path.normalize(place);
}
