import type { PersonPages } from '../../../../../core/contract/several-people.ts';

/** A part of a file as it is going to be cut out, with the name that was found on it. */
export interface Part {
  readonly firstPage: number;
  readonly lastPage: number;
  readonly name: string | null;
}

/** The parts that are proposed. */
export function partsOf(people: readonly PersonPages[]): readonly Part[] {
  return people.map(({ firstPage, lastPage, name }) => ({ firstPage, lastPage, name }));
}

/** Moves the end of a part by that many pages; the part behind it begins there. Null where one of them would have no page. */
export function moveEnd(parts: readonly Part[], index: number, by: number): readonly Part[] | null {
  const [part, next] = [parts[index], parts[index + 1]];
  if (part === undefined || next === undefined) return null;
  const lastPage = part.lastPage + by;
  if (lastPage < part.firstPage || lastPage >= next.lastPage) return null;
  return parts.toSpliced(index, 2, { ...part, lastPage }, { ...next, firstPage: lastPage + 1 });
}

/** Joins a part with the one behind it, under the first name there is. */
export function joinWithNext(parts: readonly Part[], index: number): readonly Part[] | null {
  const [part, next] = [parts[index], parts[index + 1]];
  if (part === undefined || next === undefined) return null;
  return parts.toSpliced(index, 2, { firstPage: part.firstPage, lastPage: next.lastPage, name: part.name ?? next.name });
}

/** Makes two of a part, the second of its last page. Null where it has one page only. */
export function divide(parts: readonly Part[], index: number): readonly Part[] | null {
  const part = parts[index];
  if (part === undefined || part.firstPage === part.lastPage) return null;
  return parts.toSpliced(
    index,
    1,
    { ...part, lastPage: part.lastPage - 1 },
    { firstPage: part.lastPage, lastPage: part.lastPage, name: null },
  );
}
