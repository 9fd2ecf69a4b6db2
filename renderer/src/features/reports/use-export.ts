import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ExportInput, ExportUpdate, RepeatInput } from '../../../../core/contract/export.ts';
import { api } from '../../data/client.ts';
import type { Subscription } from '../../data/live.ts';
import { showProblem, tell } from '../../data/problem.ts';
import { changeSettings } from '../../data/settings.ts';
import { showToast } from '../../state/toasts.ts';
import { say } from '../../language/texts.ts';
import { sayWritten } from './report-words.ts';

type Running = Extract<ExportUpdate, { kind: 'running' }>;

interface Exporting {
  /** How far it is; null while none runs. */
  readonly running: Running | null;
  /** Asks where to, then writes. */
  readonly begin: (what: Omit<ExportInput, 'place'>) => Promise<void>;
  /** Makes an export of the past again, or its rest. */
  readonly repeat: (input: RepeatInput) => void;
  readonly cancel: () => void;
}

/** One export at a time: where to, progress, cancel, and a way to what was written. */
export function useExport(): Exporting {
  const client = useQueryClient();
  const [running, setRunning] = useState<Running | null>(null);
  const subscription = useRef<Subscription | null>(null);

  async function begin(what: Omit<ExportInput, 'place'>): Promise<void> {
    const place = await askPlace(what);
    if (place === null) return;
    setRunning({ kind: 'running', done: 0, total: Math.max(1, what.itemIds.length), now: '' });
    subscription.current = api.reports.export.subscribe({ ...what, place }, observer);
  }

  function repeat(input: RepeatInput): void {
    if (running !== null) return;
    setRunning({ kind: 'running', done: 0, total: 1, now: '' });
    subscription.current = api.reports.repeat.subscribe(input, observer);
  }

  const observer = {
    onData: (update: ExportUpdate) => {
      if (update.kind === 'running') setRunning(update);
      else finish(update.files);
    },
    onError: (error: unknown) => {
      setRunning(null);
      void client.invalidateQueries({ queryKey: ['exports'] });
      showProblem(error);
    },
  };

  function finish(files: readonly string[]): void {
    setRunning(null);
    void client.invalidateQueries({ queryKey: ['exports'] });
    const [path] = files;
    if (path === undefined) return;
    showToast({
      ...sayWritten(files),
      action: { label: say('reports:written.show'), run: () => void tell(api.shell.showInFolder.mutate({ path })) },
    });
  }

  function cancel(): void {
    subscription.current?.unsubscribe();
    setRunning(null);
    void client.invalidateQueries({ queryKey: ['exports'] });
    showToast({ text: say('reports:written.stopped') });
  }

  return { running, begin, repeat, cancel };
}

/** A folder for several files, else the file itself. The folder is remembered. */
async function askPlace({ batchId, what, itemIds, merged }: Omit<ExportInput, 'place'>): Promise<string | null> {
  const name = await tell(api.reports.suggestName.query({ batchId, what, itemIds }));
  if (name === null) return null;
  if (itemIds.length > 1 && (what === 'json-resume' || (what === 'candidates' && !merged))) {
    const folder = await tell(api.shell.pickFolder.mutate({ title: say('reports:dialog.folder'), folder: name.folder }));
    if (folder !== null) await changeSettings({ exportFolder: folder });
    return folder;
  }
  return tell(
    api.shell.pickSave.mutate({
      title: say('reports:dialog.save'),
      suggestedName: `${name.name}.${name.extension}`,
      folder: name.folder,
      extension: name.extension,
    }),
  );
}
