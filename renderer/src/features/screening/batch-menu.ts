import {
  IconArchive,
  IconBriefcase,
  IconChartBar,
  IconFileExport,
  IconFolderPlus,
  IconFolderSearch,
  IconPencil,
  IconPlayerPlay,
  IconRefresh,
  IconStar,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { taskLanes } from '../../../../core/contract/task.ts';
import { say } from '../../language/texts.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import type { PageActions } from './page-actions.ts';
import type { BatchScreen } from './use-batch-screen.ts';
import type { WholeBatch } from './use-whole-batch.ts';

/** The menu of a batch: its ranking, its files, itself, and its place among the others. */
export function batchMenu(
  { head, groups }: BatchScreen,
  batch: WholeBatch,
  opening: Pick<PageActions, 'autoShortlist' | 'rename' | 'attachJob' | 'watchFolders'>,
): readonly (readonly MenuItem[])[] {
  const over = head.status === 'open' ? undefined : 'it is finished';
  const nothingLeft = groups.sizeOf('in-progress') === 0 ? 'everything is read' : undefined;
  const isOver = head.status !== 'open';
  const broken = groups.sizeOf('failed') + groups.sizeOf('refused');
  return [
    [
      {
        id: 'shortlist',
        label: 'Shortlist by a rule…',
        icon: IconStar,
        keys: 'mod+shift+s',
        onPick: opening.autoShortlist,
        disabledReason: head.rubric === null ? 'no job' : undefined,
      },
      { id: 'statistics', label: say('statistics:open'), icon: IconChartBar, onPick: batch.statistics },
      { id: 'report', label: 'Report…', icon: IconFileExport, keys: 'mod+e', onPick: batch.exportReport },
    ],
    [
      { id: 'files', label: 'Add files…', icon: IconFolderPlus, onPick: () => batch.addFiles(false) },
      { id: 'folder', label: 'Add a folder…', icon: IconFolderPlus, onPick: () => batch.addFiles(true) },
      { id: 'watch', label: say('batches:watch.menu'), icon: IconFolderSearch, onPick: opening.watchFolders },
      {
        id: 'retry',
        label: 'Try all failed again',
        icon: IconRefresh,
        onPick: batch.retryAll,
        disabledReason: broken === 0 ? 'none' : undefined,
      },
    ],
    [
      { id: 'rename', label: 'Rename…', icon: IconPencil, onPick: opening.rename },
      ...(head.jobId === null ? [{ id: 'attach', label: 'Compare with a job…', icon: IconBriefcase, onPick: opening.attachJob }] : []),
      head.status === 'cancelled'
        ? { id: 'resume', label: 'Read the rest', icon: IconPlayerPlay, keys: 'p', onPick: batch.pause, disabledReason: nothingLeft }
        : { id: 'cancel', label: 'Cancel the rest', icon: IconX, onPick: batch.cancel, disabledReason: over },
    ],
    isOver ? [] : priorities(head, batch),
    [
      {
        id: 'archive',
        label: say(head.archived ? 'batches:archive.back' : 'batches:archive.put'),
        icon: IconArchive,
        onPick: () => batch.archive(!head.archived),
      },
      ...(head.progress.counts.received === 0 && !head.counting
        ? [{ id: 'delete', label: say('batches:archive.delete'), icon: IconTrash, onPick: batch.deleteEmpty }]
        : []),
    ],
  ].filter(group => group.length > 0);
}

function priorities({ priority }: BatchScreen['head'], batch: WholeBatch): readonly MenuItem[] {
  return taskLanes.map(lane => ({
    id: lane,
    label: say(`batches:priority.${lane}`),
    checked: lane === priority,
    onPick: () => batch.prioritise(lane),
  }));
}
