import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { runCommandLine } from './cli/command-line.ts';
import { readProgramArguments } from './cli/program-arguments.ts';
import { processTerminal } from './cli/terminal.ts';
import { createDesktopSession } from './session.ts';
import { startDesktop } from './shell/desktop.ts';
import { createPrinter } from './shell/printing.ts';
import { registerAppScheme } from './shell/protocol.ts';

const programFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const resourcesFolder = app.isPackaged ? path.join(process.resourcesPath, 'resources') : path.join(programFolder, '..', 'resources');
const { verb, argv, workingFolder } = readProgramArguments(process.argv, process.env, app.isPackaged);

registerAppScheme();
const dataFolder = process.env['SHORTLIST_DATA'] ?? path.join(app.getPath('appData'), 'Shortlist');
// What the browser engine writes while a command runs stays apart from what the window remembers.
app.setPath('userData', verb === null ? dataFolder : path.join(dataFolder, 'command-line'));

if (verb === null) void startDesktop({ programFolder, resourcesFolder, dataFolder, words: argv, workingFolder }, createDesktopSession);
else void runVerb(verb);

/** Runs one command without a window and ends the process with its status. */
async function runVerb(name: string): Promise<void> {
  app.on('window-all-closed', () => undefined);
  const stop = new AbortController();
  // Electron puts its own handlers in place when it gets ready; only later ones stay.
  void app.whenReady().then(() => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort(signal));
  });
  const status = await runCommandLine({
    verb: name,
    argv,
    workingFolder,
    programFolder,
    resourcesFolder,
    version: app.getVersion(),
    terminal: processTerminal(process.env),
    environment: process.env,
    signal: stop.signal,
    createPrinter: () => createPrinter(programFolder),
  });
  app.exit(status);
}
