import { claimsOf, formatReliability, sure } from './calibration.ts';
import { missesOf } from './misses.ts';
import { readCorpus, type ReadFile } from './read-corpus.ts';
import { figuresOf, formatTable } from './table.ts';

/** How many layouts each person of the corpus is set in, unless the command says otherwise. */
const usualLayouts = 8;

const words = process.argv.slice(2);
const perPerson = Number(words.find(word => /^\d+$/u.test(word)) ?? usualLayouts);
const files = await readCorpus(perPerson, !words.includes('quick'));

/** Prints one line of figures for each group. */
function print(title: string, groupOf: (read: ReadFile) => string): void {
  const groups = [...new Set(files.map(groupOf))];
  const rows = groups.map(group => [group, figuresOf(files.filter(file => groupOf(file) === group).map(({ score }) => score))] as const);
  console.log(`\n== ${title}\n${formatTable(rows)}`);
}

print('all', () => 'ALL');
print('format', ({ file }) => file.format);
print('language', ({ file }) => file.language);
print('layout', ({ file }) => file.layout);
console.log(`\n== reliability\n${formatReliability(files.flatMap(claimsOf))}`);
if (words.includes('misses')) console.log(`\n== misses\n${files.flatMap(missesOf).join('\n')}`);
if (words.includes('overconfident')) {
  const wrong = files.flatMap(read =>
    claimsOf(read)
      .filter(claim => !claim.isRight && claim.confidence >= sure)
      .map(claim => `${read.file.file}  ${claim.field} ${claim.confidence}: ${claim.value}`),
  );
  console.log(`\n== sure and wrong\n${wrong.join('\n')}`);
}
