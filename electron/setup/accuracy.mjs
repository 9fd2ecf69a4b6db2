// npm run accuracy: the accuracy corpus, read and scored in one process. `npm run accuracy -- 12 misses` sets each
// person in twelve layouts and lists what was read wrongly.
import path from 'node:path';
import { runTool } from './electron-process.mjs';
import { runScript } from './failure.mjs';
import { projectRoot } from './places.mjs';

const script = path.join(projectRoot, 'tests', 'accuracy', 'run.ts');

await runScript(() => runTool(['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)], process.env));
