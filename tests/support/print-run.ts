import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { PrintStep } from './print-main.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** Builds a program that only prints into the folder: the product's printing page and printer, nothing else. */
export async function buildPrinting(folder: string): Promise<void> {
  const common = { logLevel: 'error', configFile: false } as const;
  await build({
    ...common,
    root: path.join(project, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: path.join(folder, 'renderer'),
      target: 'chrome130',
      rolldownOptions: { input: path.join(project, 'renderer/print.html') },
    },
  });
  await build({
    ...common,
    root: project,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: path.join(project, 'tests/support/print-main.ts'),
      outDir: path.join(folder, 'main'),
      target: 'node20',
      rolldownOptions: { external: ['electron'], output: { entryFileNames: 'main.js' } },
    },
  });
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'print', version: '1.0.0', type: 'module', main: 'main/main.js' }),
  );
}

/** Prints every job of the folder in the real runtime and tells what each came to. */
export async function runPrinting(folder: string): Promise<readonly PrintStep[]> {
  const executable = process.env['SHORTLIST_ELECTRON'];
  if (executable === undefined) throw new Error('SHORTLIST_ELECTRON is not set; run this through npm test');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await promisify(execFile)(executable, ['--ozone-platform=headless', '--disable-gpu', '--log-level=3', ...sandbox, folder], {
    env: { ...process.env, SHORTLIST_PRINT_FOLDER: path.join(folder, 'jobs'), SHORTLIST_PRINT_PROGRAM: folder },
    timeout: 60_000,
  });
  return JSON.parse(await readFile(path.join(folder, 'jobs', 'steps.json'), 'utf8'));
}
