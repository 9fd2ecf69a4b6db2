/** How often a window whose process ended is loaded again by itself within a minute. */
export const mostReloads = 3;
const minuteMs = 60_000;

/** Tells which crashes are followed by a reload: three in a minute, then a person is asked. `now` in milliseconds. */
export function createReloadLimit(now: () => number): () => boolean {
  let recent: readonly number[] = [];
  return () => {
    recent = recent.filter(at => now() - at < minuteMs);
    if (recent.length >= mostReloads) return false;
    recent = [...recent, now()];
    return true;
  };
}
