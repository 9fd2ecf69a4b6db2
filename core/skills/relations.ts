import type { SkillRecord } from './family.ts';

/** Faults of the relations: names that no skill has, and circles of `implies`. */
export function findRelationFaults(records: ReadonlyMap<string, SkillRecord>): readonly string[] {
  const faults: string[] = [];
  for (const record of records.values()) {
    for (const target of record.implies)
      if (!records.has(target)) faults.push(`${record.place} “${record.name}” implies the unknown “${target}”`);
    for (const target of record.adjacent)
      if (!records.has(target)) faults.push(`${record.place} “${record.name}” is adjacent to the unknown “${target}”`);
  }
  const done = new Set<string>();
  for (const name of records.keys()) findCircle(name, [], records, done, faults);
  return faults;
}

/** All names that having a skill proves, transitively, itself left out. */
export function closeImplications(records: ReadonlyMap<string, SkillRecord>): ReadonlyMap<string, readonly string[]> {
  const closed = new Map<string, readonly string[]>();
  for (const name of records.keys()) closeOne(name, records, closed);
  return closed;
}

/** Neighbours in both directions, without what is implied either way. */
export function mirrorAdjacency(
  records: ReadonlyMap<string, SkillRecord>,
  implied: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    if (from === to || implied.get(from)?.includes(to)) return;
    const set = neighbours.get(from);
    if (set) set.add(to);
    else neighbours.set(from, new Set([to]));
  };
  for (const record of records.values()) {
    for (const target of record.adjacent) {
      add(record.name, target);
      add(target, record.name);
    }
  }
  return new Map([...neighbours].map(([name, set]) => [name, [...set]]));
}

function findCircle(
  name: string,
  path: readonly string[],
  records: ReadonlyMap<string, SkillRecord>,
  done: Set<string>,
  faults: string[],
): void {
  if (done.has(name)) return;
  const start = path.indexOf(name);
  if (start >= 0) {
    faults.push(`${records.get(name)?.place ?? ''} circle of implications: ${[...path.slice(start), name].join(' → ')}`);
    return;
  }
  for (const target of records.get(name)?.implies ?? []) findCircle(target, [...path, name], records, done, faults);
  done.add(name);
}

function closeOne(name: string, records: ReadonlyMap<string, SkillRecord>, closed: Map<string, readonly string[]>): readonly string[] {
  const known = closed.get(name);
  if (known) return known;
  const direct = records.get(name)?.implies ?? [];
  if (direct.length === 0) {
    closed.set(name, direct);
    return direct;
  }
  closed.set(name, []);
  const all = new Set<string>();
  for (const target of direct) {
    all.add(target);
    for (const further of closeOne(target, records, closed)) all.add(further);
  }
  all.delete(name);
  const list = [...all];
  closed.set(name, list);
  return list;
}
