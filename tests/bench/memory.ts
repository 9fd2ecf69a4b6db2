import { readFileSync } from 'node:fs';

/** Memory of one process in MB: its proportional share of what it maps, and what is its alone. Linux only, else 0. */
export interface ProcessMemory {
  readonly proportionalMb: number;
  readonly privateMb: number;
}

/** Reads the memory of a process; zeros when it is gone. */
export function memoryOf(pid: number): ProcessMemory {
  const text = readQuietly(`/proc/${pid}/smaps_rollup`);
  const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
  return { proportionalMb: megabytes('Pss'), privateMb: megabytes('Private_Clean') + megabytes('Private_Dirty') };
}

/** The file as text, or nothing where it cannot be read. */
export function readQuietly(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
