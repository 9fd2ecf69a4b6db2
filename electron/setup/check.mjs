// npm run check: format, lint, types, architecture, dead code and unit tests, two at a time.
import { cpus } from 'node:os';
import { runCommand } from './command.mjs';
import { runScript } from './failure.mjs';
import { projectRoot } from './places.mjs';
import { say, startStep } from './progress.mjs';

/** Label and the package script that does it; the longest first, so that two tracks end together. */
const CHECKS = /** @type {const} */ ([
  ['unit tests', ['unit']],
  ['lint', ['lint']],
  ['types', ['types']],
  ['dead code', ['deadcode']],
  ['architecture', ['architecture']],
  ['format', ['format', '--', '--check']],
]);
const AT_ONCE = Math.min(2, cpus().length);

/**
 * Runs all checks and shows the output of those that failed.
 * @returns {Promise<number>} 0 when all passed
 */
async function main() {
  const startedAt = Date.now();
  const waiting = [...CHECKS];
  /** @type {{ label: string, output: string }[]} */
  const failed = [];
  const track = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [label, [script, ...rest]] = next;
      const started = Date.now();
      const { code, output } = await runCommand('npm', ['run', '--silent', script, ...rest], {
        cwd: projectRoot,
        env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
      });
      if (code !== 0) failed.push({ label, output });
      say(`${code === 0 ? 'ok    ' : 'FAILED'} ${label} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    }
  };
  const step = process.stderr.isTTY ? undefined : startStep('Checking');
  await Promise.all(Array.from({ length: AT_ONCE }, track));
  for (const { label, output } of failed) say(`\n── ${label} ──\n${output.trim()}`);
  const summary = failed.length === 0 ? 'all passed' : `failed: ${failed.map(({ label }) => label).join(', ')}`;
  if (step) step.done(summary);
  else say(`Checks ${summary} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  return failed.length === 0 ? 0 : 1;
}

await runScript(main);
