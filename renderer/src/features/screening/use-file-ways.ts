import { IconFileCheck, IconFileOff, IconFiles, IconFolderOpen, IconRefresh } from '@tabler/icons-react';
import type { BatchRow } from '../../../../core/contract/batch-view.ts';
import type { Command } from '../../app/commands/command.ts';
import { api } from '../../data/client.ts';
import { tell } from '../../data/problem.ts';
import { say } from '../../language/texts.ts';
import { showToast } from '../../state/toasts.ts';
import { askForFile } from './groups/ask-words.ts';
import { groupOrder } from './groups/batch-groups.ts';
import { needsPassword, type FileAction } from './groups/group-words.ts';
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
  /** Reads a new file in place of one that could not be read. */
  readonly replace: (row: BatchRow, path: string) => void;
  /** Keys that work while such a file has the focus. */
  readonly commands: (row: BatchRow | null) => readonly Command[];
}

/**
 * The ways on from files that are not ranked. `toPassword` brings the keyboard to the field of the password, `toFields` opens the fields,
 * `toSplit` the parts of a file with several people. */
export function useFileWays({ batchId, change, groups }: BatchScreen, { toPassword, toFields, toSplit }: FileMoves): FileWays {
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

  /** The next file that is not ranked for the same kind of reason, so that one after the other is dealt with. */
  function toNext(row: BatchRow): void {
    const group = groupOrder.find(name => groups.rowsOf(name).some(other => other.itemId === row.itemId));
    const rows = group === undefined ? [] : groups.rowsOf(group);
    const at = rows.findIndex(other => other.itemId === row.itemId);
    const next = rows[at + 1] ?? rows[at - 1];
    if (next !== undefined) change({ focusedId: next.itemId });
  }

  async function fillIn(row: BatchRow): Promise<void> {
    const ready = needsPassword(row) ? await tell(api.screening.fillIn.mutate({ itemId: row.itemId }).then(() => true)) : true;
    if (ready !== null) toFields();
  }

  async function ask(row: BatchRow): Promise<void> {
    await navigator.clipboard.writeText(askForFile(row));
    showToast({ text: say('help:ask.copied', { file: row.file }) });
    toNext(row);
  }

  async function replace(row: BatchRow, path: string | null = null): Promise<void> {
    const picked =
      path === null
        ? await tell(api.shell.pickFiles.mutate({ title: say('help:replaceTitle', { file: row.file }), folders: false, multiple: false }))
        : [path];
    const [file] = picked ?? [];
    if (file === undefined) return;
    const done = await tell(api.screening.replaceFile.mutate({ itemId: row.itemId, path: file }).then(() => true));
    if (done !== null) showToast({ text: say('help:replaced', { file: row.file }) });
  }

  function rule(row: BatchRow, sort: 'cv' | 'other'): void {
    toNext(row);
    void ruleSort(batchId, row.itemId, sort);
  }

  function go(row: BatchRow, way: FileWay): void {
    switch (way.id) {
      case 'open':
        return void open(row);
      case 'retry':
        return retry(row);
      case 'fill-in':
        return void fillIn(row);
      case 'split':
        return toSplit();
      case 'is-cv':
      case 'one-cv':
        return rule(row, 'cv');
      case 'not-cv':
        return void ruleSort(batchId, row.itemId, 'other');
      case 'ask':
        return void ask(row);
      case 'replace':
        return void replace(row);
      case 'next':
        return void tell(api.screening.readNext.mutate({ batchId, itemId: row.itemId }));
      case 'aside':
      case 'put-back':
        toNext(row);
        return void setAside(batchId, [row.itemId], way.id === 'aside');
    }
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
      hint: way.brief,
    }));
  }

  return { act, go, openOriginal: row => void open(row), replace: (row, path) => void replace(row, path), commands };
}
