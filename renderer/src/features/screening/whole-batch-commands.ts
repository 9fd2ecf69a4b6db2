import {
  IconArchive,
  IconBriefcase,
  IconChartBar,
  IconFileExport,
  IconFolderSearch,
  IconListNumbers,
  IconPencil,
  IconPlayerPause,
  IconRefresh,
  IconStar,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { taskLanes } from '../../../../core/contract/task.ts';
import type { Command } from '../../app/commands/command.ts';
import { say } from '../../language/texts.ts';
import type { PageActions } from './page-actions.ts';
import type { BatchScreen } from './use-batch-screen.ts';

/** Commands on the whole batch. */
export function wholeBatchCommands({ head, groups }: BatchScreen, page: PageActions): readonly Command[] {
  const group = 'On this batch';
  const isCancelled = head.status === 'cancelled';
  const over = head.status === 'open' ? undefined : isCancelled ? 'it is cancelled' : 'it is finished';
  const canResume = head.paused || (isCancelled && groups.sizeOf('in-progress') > 0);
  const broken = groups.sizeOf('failed') + groups.sizeOf('refused');
  return [
    {
      id: 'batch.autoShortlist',
      title: 'Shortlist by a rule…',
      group,
      keys: ['mod+shift+s'],
      icon: IconStar,
      unavailable: head.rubric === null ? 'it has no job' : undefined,
      run: page.autoShortlist,
    },
    { id: 'batch.export', title: 'Report…', group, keys: ['mod+e'], icon: IconFileExport, run: page.exportReport },
    {
      id: 'batch.pause',
      title: canResume ? 'Resume' : 'Pause',
      group,
      keys: ['p'],
      icon: IconPlayerPause,
      unavailable: canResume ? undefined : over,
      run: page.pause,
    },
    {
      id: 'batch.retryAll',
      title: 'Try everything again that failed',
      group,
      consequence: `${broken} files`,
      icon: IconRefresh,
      unavailable: broken === 0 ? 'nothing failed' : undefined,
      run: page.retryAll,
    },
    { id: 'batch.rename', title: 'Rename…', group, icon: IconPencil, run: page.rename },
    {
      id: 'batch.attachJob',
      title: 'Compare with a job…',
      group,
      icon: IconBriefcase,
      unavailable: head.jobId === null ? undefined : 'it has a job',
      run: page.attachJob,
    },
    { id: 'batch.statistics', title: say('statistics:open'), group, icon: IconChartBar, run: page.statistics },
    { id: 'batch.watch', title: say('batches:watch.menu'), group, icon: IconFolderSearch, run: page.watchFolders },
    ...taskLanes.map((lane): Command => ({
      id: `batch.priority.${lane}`,
      title: say(`batches:priority.${lane}`),
      group,
      icon: IconListNumbers,
      unavailable: over,
      run: () => page.prioritise(lane),
    })),
    {
      id: 'batch.archive',
      title: say(head.archived ? 'batches:archive.back' : 'batches:archive.put'),
      group,
      icon: IconArchive,
      run: () => page.archive(!head.archived),
    },
    {
      id: 'batch.delete',
      title: say('batches:archive.delete'),
      group,
      icon: IconTrash,
      unavailable: head.progress.counts.received === 0 && !head.counting ? undefined : say('batches:archive.notEmpty'),
      run: page.deleteEmpty,
    },
    { id: 'batch.cancel', title: 'Cancel what is not read yet', group, icon: IconX, unavailable: over, run: page.cancel },
  ];
}
