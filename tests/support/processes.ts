import { readdirSync, readFileSync } from 'node:fs';

interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly isZombie: boolean;
}

/** Processes of this machine as /proc shows them; Linux only. */
function listProcesses(): readonly ProcessEntry[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      const [state, parent, group] = readIfThere(`/proc/${name}/stat`).replace(/^.*\)/s, '').trim().split(' ');
      if (state === undefined || parent === undefined || group === undefined) return [];
      return [{ pid: Number(name), parent: Number(parent), group: Number(group), isZombie: state === 'Z' || state === 'X' }];
    });
}

/** Whether anything of a process group still runs. */
export function isGroupAlive(group: number): boolean {
  return listProcesses().some(entry => entry.group === group && !entry.isZombie);
}

/** Memory that all processes below `root` hold together (proportional set size), in MiB. */
export function memoryBelowMb(root: number): number {
  const processes = listProcesses();
  const below = (pid: number): readonly number[] =>
    processes.filter(entry => entry.parent === pid).flatMap(child => [child.pid, ...below(child.pid)]);
  return below(root).reduce((sum, pid) => sum + proportionalMb(pid), 0);
}

function proportionalMb(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
