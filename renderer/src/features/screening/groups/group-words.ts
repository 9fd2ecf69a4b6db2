import {
  IconAlertTriangle,
  IconCopy,
  IconFileOff,
  IconFiles,
  IconFileText,
  IconHourglass,
  IconLoader2,
  IconLock,
  IconScan,
  IconUsers,
} from '@tabler/icons-react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { ErrorCode } from '../../../../../core/contract/errors.ts';
import { documentStages } from '../../../../../core/contract/task.ts';
import { say } from '../../../language/texts.ts';
import type { GroupName } from '../../../state/batch-view.ts';
import type { IconComponent } from '../../../ui/button.tsx';

/** The name of a group below the ranking. */
export function groupWord(name: GroupName): string {
  return say(`screening:group.${name}`);
}

/** Stages of a file on its way, as people read them. */
const stageWords: Readonly<Record<keyof typeof documentStages, string>> = {
  queued: 'Waiting',
  reading: 'Reading',
  extractingText: 'Extracting text',
  analysingStructure: 'Analysing structure',
  understanding: 'Understanding',
  matching: 'Matching',
  publicProfile: 'Public profile',
  finalising: 'Finalising',
  completed: 'Completed',
};

/** "Scan, page 2 of 5 is being recognised". */
function recognitionWords(recognition: NonNullable<BatchRow['recognition']>, reached: BatchRow['recognisedPage']): string {
  if (recognition === 'queued') return 'Scan, text recognition queued';
  return reached === null || reached.of === 1
    ? 'Scan, text is being recognised'
    : `Scan, page ${reached.page} of ${reached.of} is being recognised`;
}

const stages = Object.entries(documentStages).sort(([, one], [, other]) => other - one);

/** "Understanding 50 %": the last stage that was reached. */
function stageOf({ stage }: BatchRow): string {
  const [name] = stages.find(([, percent]) => percent <= stage) ?? ['queued'];
  const words = Object.entries(stageWords).find(([key]) => key === name)?.[1] ?? stageWords.queued;
  return `${words}, ${stage} %`;
}

/** Why a file stands where it stands, in a few words; of what waits only that it does. */
export function reasonOf(row: BatchRow): string {
  if (row.recognition !== null) return recognitionWords(row.recognition, row.recognisedPage);
  if (row.status === 'waiting') return 'Waiting';
  if (row.status === 'running') return stageOf(row);
  if (row.errorCode === 'DOCUMENT_SPLIT') return row.error?.sentence.replace(/\.$/, '') ?? 'Split';
  if (row.status === 'duplicate') return row.duplicateOf === null ? 'Same bytes as another file' : `Same bytes as ${row.duplicateOf}`;
  if (row.versionOf !== null) return `${row.name === '' ? 'The same person' : row.name}: ${row.versionOf.file} counts`;
  return (row.error?.sentence ?? 'Too little of it was understood to rank it fairly.')
    .replace(/^This file needs/, 'Needs')
    .replace(/\.$/, '');
}

const icons: Readonly<Partial<Record<ErrorCode, IconComponent>>> = {
  DOCUMENT_ENCRYPTED: IconLock,
  DOCUMENT_WRONG_PASSWORD: IconLock,
  DOCUMENT_NO_TEXT: IconScan,
  DOCUMENT_NOT_RECOGNISED: IconScan,
  DOCUMENT_NOT_UNDERSTOOD: IconFileText,
  DOCUMENT_NOT_A_CV: IconFileText,
  DOCUMENT_RULED_OUT: IconFileText,
  DOCUMENT_SEVERAL_PEOPLE: IconUsers,
  DOCUMENT_GARBLED: IconFileText,
};

/** The mark of a file that is not ranked. */
export function iconOf({ status, errorCode, recognition, versionOf }: BatchRow): IconComponent {
  if (recognition !== null) return IconScan;
  if (status === 'waiting') return IconHourglass;
  if (status === 'running') return IconLoader2;
  if (status === 'duplicate') return errorCode === 'DOCUMENT_SPLIT' ? IconUsers : IconCopy;
  if (versionOf !== null) return IconFiles;
  if (status === 'failed') return IconAlertTriangle;
  return (errorCode === null ? undefined : icons[errorCode]) ?? (status === 'refused' ? IconFileOff : IconFileText);
}

/** True where the way on is to type the password of the file. */
export function needsPassword({ errorCode }: BatchRow): boolean {
  return errorCode === 'DOCUMENT_ENCRYPTED' || errorCode === 'DOCUMENT_WRONG_PASSWORD';
}

/** What the row of a file offers first; null where there is nothing to do. */
export type FileAction = 'split' | 'password' | 'open' | 'retry' | 'put-back' | 'count';

/** The word of an action. */
export function actionWord(action: FileAction): string {
  return say(`screening:action.${action}`);
}

/** The one way on from where a file stands. */
export function actionOf(row: BatchRow): FileAction | null {
  if (row.versionOf !== null) return 'count';
  if (row.status === 'needs-help' && row.aside) return 'put-back';
  if (row.errorCode === 'DOCUMENT_SEVERAL_PEOPLE') return 'split';
  if (row.status === 'needs-help') return needsPassword(row) ? 'password' : 'open';
  if (row.status === 'refused' || row.status === 'failed') return 'retry';
  return null;
}
