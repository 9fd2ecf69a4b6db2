import { IconFileCheck, IconFileOff, IconFiles, IconFolderOpen, IconRefresh } from '@tabler/icons-react';
import type { BatchRow } from '../../../../core/contract/batch-view.ts';
import type { Command } from '../../app/commands/command.ts';
import { api } from '../../data/client.ts';
import { tell } from '../../data/problem.ts';
import type { FileAction } from './groups/group-words.ts';
import { wayOf, type FileWay } from './groups/help-words.ts';
import { chooseVersion, ruleSort, setAside } from './triage/change-rows.ts';
import type { BatchScreen } from './use-batch-screen.ts';

/** Where the keyboard goes for what a file needs. */
interface FileMoves {
  readonly toPassword: () => void;
  readonly toFields: () => void;
  readonly toSplit: () => void;
}

/** What can be done about a file that is not ranked. */
export interface FileWays {
  readonly act: (row: BatchRow, action: FileAction) => void;
  readonly go: (row: BatchRow, way: FileWay) => void;
  readonly openOriginal: (row: BatchRow) => void;
  /** Keys that work while such a file has the focus. */
  readonly commands: (row: BatchRow | null) => readonly Command[];
}

/**
 * The ways on from files that are not ranked. `toPassword` brings the keyboard to the field of the password, `toFields` opens the fields,
 * `toSplit` the parts of a file with several people. */
export function useFileWays({ batchId, change }: BatchScreen, { toPassword, toFields, toSplit }: FileMoves): FileWays {
  async function open(row: BatchRow): Promise<void> {
    const person = await tell(api.screening.person.query({ batchId, itemId: row.itemId }));
    const path = person?.document?.path;
    if (path !== undefined) await tell(api.shell.openPath.mutate({ path }));
  }

  function retry(row: BatchRow): void {
    void tell(api.screening.retry.mutate({ batchId, itemIds: [row.itemId] }));
  }

  function act(row: BatchRow, action: FileAction): void {
    change({ focusedId: row.itemId });
    if (action === 'password') toPassword();
    else if (action === 'split') toSplit();
    else if (action === 'open') void open(row);
    else if (action === 'retry') retry(row);
    else if (action === 'count') void chooseVersion(batchId, row.itemId);
    else void setAside(batchId, [row.itemId], false);
  }

  function go(row: BatchRow, way: FileWay): void {
    if (way.id === 'open') void open(row);
    else if (way.id === 'retry') retry(row);
    else if (way.id === 'fill-in') toFields();
    else if (way.id === 'split') toSplit();
    else if (way.id === 'is-cv' || way.id === 'one-cv') void ruleSort(batchId, row.itemId, 'cv');
    else void setAside(batchId, [row.itemId], way.id === 'aside');
  }

  function commands(row: BatchRow | null): readonly Command[] {
    if (row === null) return [];
    const group = `On ${row.file}`;
    const openCommand: Command = {
      id: 'file.open',
      title: 'Open original',
      group,
      keys: ['o'],
      icon: IconFolderOpen,
      run: () => void open(row),
    };
    if (row.status === 'completed') {
      const noCv = { id: 'file.no-cv', title: 'This is no CV', group, icon: IconFileOff };
      const count = { id: 'file.count', title: 'Let this version count', group, icon: IconFiles };
      return [
        { ...openCommand, keys: [] },
        ...(row.versionOf === null ? [] : [{ ...count, run: () => void chooseVersion(batchId, row.itemId) }]),
        { ...noCv, run: () => void ruleSort(batchId, row.itemId, 'other') },
      ];
    }
    const { main, others } = wayOf(row);
    const all = main === null ? others : [main, ...others];
    return all.map((way): Command => ({
      ...(way.id === 'open'
        ? openCommand
        : {
            id: `file.${way.id}`,
            title: way.label,
            group,
            icon: way.id === 'is-cv' || way.id === 'one-cv' ? IconFileCheck : IconRefresh,
            run: () => go(row, way),
          }),
      keys: [...(way.keys === undefined ? [] : [way.keys]), ...(way === main ? ['enter'] : [])],
      hint: way.brief ?? way.label.toLowerCase(),
    }));
  }

  return { act, go, openOriginal: row => void open(row), commands };
}
