// npm test: prepares the machine, then every check and every test. Arguments after -- go to vitest and
// skip the checks: npm test -- tests/e2e/screen.test.ts
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from './electron-process.mjs';
import { runScript } from './failure.mjs';
import { installed } from './places.mjs';
import { say } from './progress.mjs';
import { makeReady } from './ready.mjs';

const setupFolder = path.dirname(fileURLToPath(import.meta.url));

/**
 * @param {readonly string[]} chosen arguments for vitest; empty runs everything
 * @returns {Promise<number>} 0 when all passed
 */
async function main(chosen) {
  const { env } = await makeReady({ tests: true, full: true });
  const vitest = [installed('vitest', 'vitest.mjs'), 'run'];
  if (chosen.length > 0) return runTool([...vitest, ...chosen], env);
  /** @type {[string, readonly string[]][]} */
  const parts = [
    ['checks', [path.join(setupFolder, 'check.mjs')]],
    ['integration', [...vitest, '--project', 'integration']],
    ['end to end', [...vitest, '--project', 'e2e']],
  ];
  /** @type {string[]} */
  const failed = [];
  for (const [name, args] of parts) {
    say(`\n── ${name} ──`);
    const status = await runTool(args, env);
    if (status > 128) return status;
    if (status !== 0) failed.push(name);
  }
  say(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

await runScript(() => main(process.argv.slice(2)));
