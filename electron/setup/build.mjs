// npm run build: the application in out/, built for this machine's Electron. --force builds anew.
import { ensureBuilt } from './build-application.mjs';
import { runScript } from './failure.mjs';
import { say } from './progress.mjs';
import { requirePackages } from './ready.mjs';
import { obtainRuntime } from './runtime.mjs';

await runScript(async () => {
  requirePackages();
  const { electronMajor } = await obtainRuntime();
  const built = await ensureBuilt(electronMajor, { force: process.argv.includes('--force') });
  if (!built) say('The build is up to date.');
  return 0;
});
