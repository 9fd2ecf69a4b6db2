import { useEffect } from 'react';
import { api } from '../../data/client.ts';
import { findCommand, useRegistry } from '../commands/registry.ts';

/** The entry of the native menu that is there only while a file that was read is on screen. */
const reportParse = 'batch.reportParse';

/** Lets the native menu offer what can be done on the screen that is shown, and nothing else. */
export function useMenuState(): void {
  const enabled = useRegistry(() => {
    const command = findCommand(reportParse);
    return command !== null && command.unavailable === undefined;
  });
  useEffect(() => {
    // A menu that could not be told only offers an entry that does nothing.
    api.shell.setMenu.mutate({ items: [{ id: reportParse, enabled }] }).catch(() => undefined);
  }, [enabled]);
}
