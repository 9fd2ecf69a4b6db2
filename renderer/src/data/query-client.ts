import { QueryClient } from '@tanstack/react-query';

/** Answers of the main process. They come from the same machine, so nothing is asked again by itself: subscriptions tell what changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Infinity, gcTime: 120_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
