import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { noFilters, type PeopleFilters } from '../../core/contract/people.ts';
import { openWorkspace } from '../../db/workspace.ts';
import { appendEvent } from '../../db/queries/events.ts';
import { writeTx } from '../../db/statement.ts';
import { createSavedSearches } from '../../electron/features/people/saved-searches.ts';
import { searchPeople } from '../../electron/features/people/search-people.ts';
import { seedWorkspace } from '../support/seed-workspace.ts';
import { median, type Figure } from './figures.ts';

const people = 10_000;
const rounds = 7;
const passphrase = 'bench people';

/** What is typed, from one rare word to everybody; the last of each pair has filters as well. */
const queries: readonly (readonly [name: string, query: string, filters: Partial<PeopleFilters>])[] = [
  ['one word', 'kubernetes', {}],
  ['a word that nearly every CV holds', 'experience', {}],
  ['words, a phrase, a field and an exclusion', 'payments AND (kubernetes OR docker) NOT title:intern* "team lead"', {}],
  ['a name', 'name:lindqvist', {}],
  ['everybody', '', {}],
  ['everybody, by years and score', '', { years: { min: 3, max: 13 }, scores: [85, 70] }],
];

/**
 * Searches of 10,000 CVs, each a copy of one of the samples under another name: from the request to the first 50 rows with
 * passages, totals and counts of all filters. Every search is a new one: nothing of the last is used but who is who.
 */
export async function benchPeople(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shortlist-bench-'));
  await seedWorkspace({ folder, passphrase, people });
  const workspace = openWorkspace({ folder, key: { mode: 'passphrase', passphrase } });
  const reader = workspace.openReader();
  const parts = { db: workspace.db, reader, monotonic: () => performance.now(), isTakingIn: () => false };
  const search = (query: string, filters: Partial<PeopleFilters> = {}, offset = 0) =>
    searchPeople(parts, { query, filters: { ...noFilters, ...filters }, sort: 'hits', offset, limit: 50 });
  try {
    const first = await timed(() => search('kubernetes'));
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const figures: Figure[] = [];
    for (const [name, query, filters] of queries) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await search('nobody');
        times.push(await timed(() => search(query, filters)));
      }
      figures.push({ name: `people: ${name}`, value: median(times), unit: 'ms', target: '≤ 100' });
    }
    await search('experience');
    figures.push({ name: 'people: next page', value: await timed(() => search('experience', {}, 5_000)), unit: 'ms', target: null });
    delay.disable();
    const changed: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      writeTx(workspace.db, tx =>
        appendEvent(tx, { at: round, actor: 'user', kind: 'bench', subjectKind: 'bench', subjectId: 'x', data: {} }),
      );
      changed.push(await timed(() => search('kubernetes')));
    }
    const saved = createSavedSearches({ ...parts, newId: () => 'bench', now: () => 0 });
    saved.save({ name: 'Bench', search: { query: 'kubernetes', filters: noFilters, sort: 'hits' } });
    return [
      ...figures,
      { name: 'people: the first search after something was changed', value: median(changed), unit: 'ms', target: null },
      { name: 'people: the first search after the start', value: first, unit: 'ms', target: null },
      { name: 'people: counting a saved search', value: await timed(saved.list), unit: 'ms', target: null },
      { name: 'people: longest block of the main thread meanwhile', value: delay.max / 1e6, unit: 'ms', target: '≤ 50' },
    ];
  } finally {
    await reader.close();
    workspace.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
