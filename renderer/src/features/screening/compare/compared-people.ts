/** Fewest and most people that are compared side by side. */
export const fewestCompared = 2;
export const mostCompared = 4;

/** The people named in an address, each once and at most four. */
export function peopleOf(search: unknown): readonly string[] {
  const named = typeof search === 'object' && search !== null && 'people' in search ? search.people : '';
  if (typeof named !== 'string') return [];
  return [...new Set(named.split(',').filter(id => id !== ''))].slice(0, mostCompared);
}

/** The same people as an address names them. */
export function addressOf(people: readonly string[]): { readonly people: string } {
  return { people: people.join(',') };
}

/** Why these people cannot be compared; undefined when they can. */
export function whyNotCompared(people: number): string | undefined {
  if (people < fewestCompared) return 'tick two to four people';
  return people > mostCompared ? 'at most four people' : undefined;
}
