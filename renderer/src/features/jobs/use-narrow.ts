import { useSyncExternalStore } from 'react';

const twoPanes = '(max-width: 1279.98px)';
const onePane = '(max-width: 1023.98px)';

/** How many panes fit beside each other: below 1280 the ad becomes a tab, below 1024 the what-if too. */
export function usePaneCount(): 1 | 2 | 3 {
  return useSyncExternalStore(subscribe, count);
}

function subscribe(tell: () => void): () => void {
  const queries = [twoPanes, onePane].map(query => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', tell);
  return () => {
    for (const query of queries) query.removeEventListener('change', tell);
  };
}

function count(): 1 | 2 | 3 {
  if (window.matchMedia(onePane).matches) return 1;
  return window.matchMedia(twoPanes).matches ? 2 : 3;
}
