import { loadavg } from 'node:os';
import { benchGrowth, benchSamples } from './growth.ts';
import { benchPeople } from './people.ts';
import { benchJobs } from './job-figures.ts';
import { benchQueue } from './queue.ts';
import { benchReports } from './reports.ts';
import { benchScreening } from './screening.ts';
import { benchTriage } from './triage.ts';
import { benchStart } from './start.ts';
import { benchWhatIf } from './what-if.ts';
import { benchWindowBatch, benchWindowDrop, benchWindowLaunch, benchWindowMemory } from './window/window.ts';
import { formatFigures, type Figure } from './figures.ts';

/** The benchmarks by name; `npm run bench -- queue window` runs only those whose name is given or begins with "queue-" or "window-". */
const benchmarks: Readonly<Record<string, () => Promise<readonly Figure[]> | readonly Figure[]>> = {
  'what-if': benchWhatIf,
  jobs: benchJobs,
  queue: benchQueue,
  people: benchPeople,
  triage: benchTriage,
  start: benchStart,
  samples: benchSamples,
  screening: () => benchScreening(300),
  growth: benchGrowth,
  reports: benchReports,
  'window-launch': benchWindowLaunch,
  'window-batch': benchWindowBatch,
  'window-drop': benchWindowDrop,
  'window-memory': benchWindowMemory,
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.some(word => name === word || name.startsWith(`${word}-`))) continue;
  console.log(`\n${name} (${(loadavg()[0] ?? 0).toFixed(1)} programs at work in the minute before)`);
  console.log(formatFigures(await run()));
}
