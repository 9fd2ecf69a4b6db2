import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { api } from '../../data/client.ts';
import { showToast } from '../../state/toasts.ts';
import { runCommand } from '../commands/registry.ts';

/** Does what native menus, notifications, the system's "open with" and a second start of the app ask of the window. */
export function useShellCommands(takeFiles: (paths: readonly string[]) => void): void {
  const router = useRouter();
  const take = useEffectEvent(takeFiles);
  useEffect(() => {
    const subscription = api.shell.commands.subscribe(undefined, {
      onData: ({ id, paths, batchId, sentence, nextStep }) => {
        if (id === 'intake' && paths !== undefined) take(paths);
        else if (id === 'batch.show' && batchId !== undefined) void router.navigate({ to: '/batches/$batchId', params: { batchId } });
        else if (id === 'trouble') showToast({ strong: sentence ?? '', text: nextStep ?? '', problem: true });
        else runCommand(id);
      },
    });
    return () => subscription.unsubscribe();
  }, [router]);
}
