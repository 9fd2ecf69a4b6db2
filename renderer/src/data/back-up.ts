import { say } from '../language/texts.ts';
import { showToast } from '../state/toasts.ts';
import { api } from './client.ts';
import { showSize } from './formats.ts';
import { tell } from './problem.ts';
import { queryClient } from './query-client.ts';

/** Writes a backup to the folder of the settings, says how large it is, and offers to show it. */
export async function backUpNow(): Promise<void> {
  const { backupFolder } = await api.settings.get.query();
  const written = await tell(api.settings.backupNow.mutate({ folder: backupFolder === '' ? null : backupFolder }));
  if (written === null) return;
  await queryClient.invalidateQueries({ queryKey: ['backups'] });
  showToast({
    strong: say('backup.written'),
    text: say('backup.checked', { size: showSize(written.sizeBytes) }),
    action: { label: say('showInFolder'), run: () => void tell(api.shell.showInFolder.mutate({ path: written.file })) },
  });
}
