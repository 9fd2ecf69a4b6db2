import { useEffect, type ReactElement, type ReactNode } from 'react';
import { api } from '../../data/client.ts';
import { queryClient } from '../../data/query-client.ts';
import { useLive } from '../../data/live.ts';
import type { SessionState } from '../../../../core/contract/settings.ts';
import { LockedScreen, NewWorkspaceScreen, FailedScreen } from './session-screens.tsx';

/** Shows the window's places while a workspace is open, and what it takes to open one otherwise. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactElement | null {
  const { data: state } = useSession();
  const isOpen = state?.kind === 'open';
  useEffect(() => {
    // By now the places are gone, so nobody looks at what was asked in the session that ended.
    if (!isOpen) queryClient.removeQueries({ predicate: query => query.queryKey[0] !== 'session' });
  }, [isOpen]);
  if (state === undefined) return null;
  switch (state.kind) {
    case 'open':
      return <>{children}</>;
    case 'locked':
      return <LockedScreen state={state} />;
    case 'new':
      return <NewWorkspaceScreen folder={state.folder} />;
    case 'failed':
      return <FailedScreen state={state} />;
  }
}

/** Where the workspace stands. */
export function useSession(): { readonly data: SessionState | undefined } {
  return useLive<SessionState>(['session'], observer => api.session.watch.subscribe(undefined, observer));
}
