// npm run bench: everything ready and built, then tests/bench/run.ts under the tools' Node with the
// runtime and the binding in its environment.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runTool } from './electron-process.mjs';
import { SetupError, runScript } from './failure.mjs';
import { projectRoot } from './places.mjs';
import { makeReady } from './ready.mjs';

/**
 * @param {readonly string[]} args for the benchmarks
 * @returns {Promise<number>} exit status
 */
async function main(args) {
  const script = path.join(projectRoot, 'tests', 'bench', 'run.ts');
  if (!existsSync(script)) throw new SetupError('There are no benchmarks in tests/bench.');
  const { env } = await makeReady();
  return runTool(['--experimental-strip-types', '--disable-warning=ExperimentalWarning', script, ...args], env);
}

await runScript(() => main(process.argv.slice(2)));
