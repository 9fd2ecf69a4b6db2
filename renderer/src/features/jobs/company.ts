import { readAdBlocks } from './ad-blocks.ts';

/** What parts the line below a title: "Lumen Logistics · Malmö". */
const separators = /\s+[·•|–—]\s+/u;

/** The company, where the ad names it in the line below its title; empty otherwise. */
export function companyOf(adText: string | null): string {
  if (adText === null) return '';
  const block = readAdBlocks(adText.slice(0, 600)).find(each => each.kind === 'subtitle');
  const words = block?.runs.map(run => adText.slice(run.start, run.end)).join('') ?? '';
  return separators.test(words) ? (words.split(separators)[0] ?? '').trim() : '';
}
