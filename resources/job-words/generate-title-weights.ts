// npm run titles -- ALTERNATE-TITLES.tsv OCCUPATIONS.tsv [--half]
// Learns title-weights.json from O*NET's alternate titles and from the names of its occupations; with --half from one half of
// the titles, so that the other half can be measured with.
import { readFileSync, writeFileSync } from 'node:fs';
import { compileTitles } from '../../core/occupations/title-tables.ts';
import { exampleOf, isToLearnFrom, parseTitles } from './title-examples.ts';
import { trainTitleWeights } from './train-title-weights.ts';
import { writeTitleWeights } from './write-title-weights.ts';

const words = process.argv.slice(2);
const [alternateTitles, occupations] = words.filter(word => word !== '--half');
const takesHalf = words.includes('--half');
if (alternateTitles === undefined || occupations === undefined) {
  process.stderr.write('Two files are needed: npm run titles -- ALTERNATE-TITLES.tsv OCCUPATIONS.tsv [--half]\n');
  process.exit(2);
}
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const tables = compileTitles({ titles: read('titles.json'), common: undefined, stems: undefined, weights: undefined });
const learned = [...parseTitles(readFileSync(alternateTitles, 'utf8'))].filter(([title]) => !takesHalf || isToLearnFrom(title));
const named = [...parseTitles(readFileSync(occupations, 'utf8'))];
const examples = [...learned, ...named].map(([title, families]) => exampleOf(title, families, tables));
const text = writeTitleWeights(trainTitleWeights(examples));
writeFileSync(new URL('title-weights.json', import.meta.url), text);
process.stdout.write(`${examples.length} titles, ${Math.round(text.length / 1000)} kB\n`);
