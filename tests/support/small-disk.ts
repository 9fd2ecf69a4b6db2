import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Whether this user may mount a disk of its own: root outside of narrow containers. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Mounts a disk of this size at `place`, which is made. Returns how to take it away. */
export function mountSmallDisk(place: string, sizeMb: number): () => void {
  mkdirSync(place);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'none', place]);
  return () => void execFileSync('umount', ['--lazy', place]);
}
