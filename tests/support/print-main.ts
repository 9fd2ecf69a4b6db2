import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { createPrinter } from '../../electron/shell/printing.ts';
import { registerAppScheme } from '../../electron/shell/protocol.ts';

/** What one step of a print run came to. */
export interface PrintStep {
  readonly name: string;
  readonly ms: number;
  readonly error: string | null;
}

/**
 * A main process that only prints, with the product's printer: every `*.json` of SHORTLIST_PRINT_FOLDER to a PDF beside it,
 * in order of name. A job whose name holds "crash" loses its window while it prints. What happened is written to
 * `steps.json`. SHORTLIST_PRINT_PROGRAM names the folder of the built program.
 */
async function run(folder: string, program: string): Promise<void> {
  const files = await readdir(folder);
  const names = files.filter(file => file.endsWith('.json')).map(file => path.basename(file, '.json'));
  const printer = createPrinter(program);
  const steps: PrintStep[] = [];
  for (const name of names.toSorted()) {
    const job: unknown = JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8'));
    const since = performance.now();
    const printing = printer.print(job, 'A4');
    if (name.includes('crash')) BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    const outcome = await printing.catch((error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unnamed'));
    if (typeof outcome !== 'string') await writeFile(path.join(folder, `${name}.pdf`), outcome);
    steps.push({ name, ms: performance.now() - since, error: typeof outcome === 'string' ? outcome : null });
  }
  await printer.close();
  await writeFile(path.join(folder, 'steps.json'), JSON.stringify(steps));
}

registerAppScheme();
app.on('window-all-closed', () => undefined);
void app
  .whenReady()
  .then(() => run(process.env['SHORTLIST_PRINT_FOLDER'] ?? '', process.env['SHORTLIST_PRINT_PROGRAM'] ?? ''))
  .then(
    () => app.exit(0),
    () => app.exit(1),
  );
