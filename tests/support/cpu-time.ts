/**
 * Milliseconds of processor time that the work takes on this thread. Unlike the clock on the wall it does not grow when
 * other programs take the processor.
 */
export function cpuMs(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
