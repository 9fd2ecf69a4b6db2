import { useEffect } from 'react';
import { api } from '../../data/client.ts';
import { useBatches } from '../../data/batches.ts';

/** What waits for a person, by place; also told to the taskbar, with the progress of what runs. */
export function useBadges(): Readonly<Partial<Record<string, number>>> {
  const { data: batches = [] } = useBatches();
  const help = batches.reduce((sum, batch) => sum + batch.needsHelp, 0);
  const running = batches.filter(batch => batch.status === 'open');
  const percent = running.length === 0 ? null : running.reduce((sum, batch) => sum + batch.percent, 0) / running.length;
  const paused = running.length > 0 && running.every(batch => batch.paused);
  const progress = percent === null ? null : Math.round(percent) / 100;
  useEffect(() => {
    void api.shell.setWindowState.mutate({ progress, paused, badge: help }).catch(() => undefined);
  }, [progress, paused, help]);
  return { batch: help };
}
