import { Notification } from 'electron';
import type { BatchListEntry } from '../../core/contract/batch-view.ts';
import type { App } from '../app.ts';
import type { CommandFeed } from '../engine/desktop/command-feed.ts';
import { finishedMessage, finishedSince } from '../engine/desktop/finished-batches.ts';
import type { InterfaceLanguage } from './interface-language.ts';
import type { MainWindow } from './main-window.ts';

/** Where a message comes from and where a click on it leads. */
interface Parts {
  readonly main: MainWindow;
  readonly language: InterfaceLanguage;
  readonly commands: CommandFeed;
}

/** Tells through the system that a batch is done, while the person works elsewhere; a click shows the batch. */
export async function notifyWhenFinished(running: App, parts: Parts, signal: AbortSignal): Promise<void> {
  const { screening, settings } = running.services;
  let before: readonly BatchListEntry[] = [];
  for await (const batches of screening.watchBatches(signal)) {
    const finished = finishedSince(before, batches);
    before = batches;
    const looksAway = parts.main.current()?.isFocused() !== true;
    if (looksAway && settings.current().notifyWhenFinished)
      for (const batch of running.blind.gate.coverValue({}, finished)) show(batch, parts);
  }
}

function show(batch: BatchListEntry, { main, language, commands }: Parts): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ ...finishedMessage(batch, language.say), silent: true });
  notification.on('click', () => {
    void main.open();
    commands.send({ id: 'batch.show', batchId: batch.batchId });
  });
  notification.show();
}
