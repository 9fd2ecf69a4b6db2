import { benchGrowth, benchSamples } from './growth.ts';
import { benchQueue } from './queue.ts';
import { benchScreening } from './screening.ts';
import { benchStart } from './start.ts';
import { benchWhatIf } from './what-if.ts';
import { formatFigures, type Figure } from './figures.ts';

/** The benchmarks by name; `npm run bench -- queue what-if` runs only those. */
const benchmarks: Readonly<Record<string, () => Promise<readonly Figure[]> | readonly Figure[]>> = {
  'what-if': benchWhatIf,
  queue: benchQueue,
  start: benchStart,
  samples: benchSamples,
  screening: () => benchScreening(300),
  growth: benchGrowth,
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  console.log(formatFigures(await run()));
}
