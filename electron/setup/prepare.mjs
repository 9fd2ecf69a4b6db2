// npm run setup: everything but the build. --tests adds what only the tests use, --official asks again
// for Electron's own download. Checksums of what is cached are verified.
import { runScript } from './failure.mjs';
import { say } from './progress.mjs';
import { makeReady } from './ready.mjs';

await runScript(async () => {
  const { runtime, binding } = await makeReady({
    build: false,
    full: true,
    tests: process.argv.includes('--tests'),
    retryDownload: process.argv.includes('--official'),
  });
  say(`Electron ${runtime.version}: ${runtime.executable}`);
  say(`SQLite binding: ${binding ?? 'the one shipped in its package'}`);
  return 0;
});
