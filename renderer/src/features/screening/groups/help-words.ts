import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { ErrorCode } from '../../../../../core/contract/errors.ts';
import { say } from '../../../language/texts.ts';
import { needsPassword } from './group-words.ts';

/** Ways on, each with its key where it has one. */
const wayKeys = {
  split: 's',
  'one-cv': 'v',
  'is-cv': 'v',
  'not-cv': null,
  'fill-in': 'f',
  ask: 'q',
  replace: null,
  open: 'o',
  retry: 'r',
  aside: 'x',
  'put-back': 'x',
  next: null,
} as const;

/** A way on from a file that is not ranked. */
export interface FileWay {
  readonly id: keyof typeof wayKeys;
  readonly label: string;
  readonly hint: string;
  readonly keys?: string;
  /** What the key does, in the list of keys. */
  readonly brief: string;
}

function way(id: FileWay['id']): FileWay {
  const keys = wayKeys[id];
  const words = { label: say(`help:way.${id}.label`), hint: say(`help:way.${id}.hint`), brief: say(`help:way.${id}.brief`) };
  return keys === null ? { id, ...words } : { id, ...words, keys };
}

/** Why a file is a picture that nobody could read so far. */
const scanCodes: ReadonlySet<ErrorCode> = new Set(['DOCUMENT_NO_TEXT', 'DOCUMENT_NOT_RECOGNISED', 'DOCUMENT_GARBLED']);

/** Whether making out the words of its pages in another language may help. */
export function isScan(row: BatchRow): boolean {
  return row.status === 'needs-help' && !row.aside && row.errorCode !== null && scanCodes.has(row.errorCode) && row.documentId !== null;
}

/** Whether a new file can stand in its row. */
export function canReplace(row: BatchRow): boolean {
  return row.status === 'needs-help' || row.status === 'refused' || row.status === 'failed';
}

/** Whether something was read that a person can complete. */
export function canFillIn(row: BatchRow): boolean {
  return row.status === 'needs-help' && !isPack(row) && !row.aside;
}

/** Whether the file was read well and left out because it looks like something else than a CV, or a person said so. */
function isNoCv(row: BatchRow): boolean {
  return row.errorCode === 'DOCUMENT_NOT_A_CV' || row.errorCode === 'DOCUMENT_RULED_OUT';
}

/** Whether the file was left out because it holds the CVs of several people. */
export function isPack(row: BatchRow): boolean {
  return row.errorCode === 'DOCUMENT_SEVERAL_PEOPLE' && row.status === 'needs-help' && !row.aside;
}

/** The one way on and the others. */
export function wayOf(row: BatchRow): { readonly main: FileWay | null; readonly others: readonly FileWay[] } {
  const [main, others] = idsOf(row);
  return { main: main === null ? null : way(main), others: others.map(way) };
}

type WayIds = readonly [FileWay['id'] | null, readonly FileWay['id'][]];

function idsOf(row: BatchRow): WayIds {
  switch (row.status) {
    case 'needs-help':
      return idsOfHelp(row);
    case 'refused':
    case 'failed':
      return ['retry', ['ask', 'replace', 'open']];
    case 'duplicate':
      return ['open', []];
    case 'waiting':
      return ['next', ['open']];
    case 'running':
    case 'completed':
      return [null, ['open']];
  }
}

function idsOfHelp(row: BatchRow): WayIds {
  if (row.aside) return ['put-back', ['open', 'retry']];
  if (isPack(row)) return ['split', ['one-cv', 'ask', 'replace', 'open', 'aside']];
  if (isNoCv(row)) return ['is-cv', ['fill-in', 'ask', 'replace', 'open', 'aside']];
  // A protected file is opened by its password first; reading it once more without one changes nothing.
  if (needsPassword(row)) return [null, ['fill-in', 'ask', 'replace', 'open', 'aside']];
  return ['fill-in', ['ask', 'replace', 'not-cv', 'open', 'retry', 'aside']];
}

/** Why a person has to help, as a heading. */
const helpHeadings: Readonly<Partial<Record<ErrorCode, string>>> = {
  DOCUMENT_NO_TEXT: 'Pictures without text',
  DOCUMENT_NOT_RECOGNISED: 'A scan that could not be made out',
  DOCUMENT_GARBLED: 'Its text is no readable language',
  DOCUMENT_NOT_UNDERSTOOD: 'Read, but too little was understood',
  DOCUMENT_NOT_A_CV: 'Read, but probably no CV',
  DOCUMENT_RULED_OUT: 'No CV, you said',
  DOCUMENT_SEVERAL_PEOPLE: 'Several people in one file',
};

/** What happened, as a heading. */
export function headingOf(row: BatchRow): string {
  if (needsPassword(row)) return `This ${kindOf(row.file)} needs a password`;
  switch (row.status) {
    case 'needs-help':
      return (row.errorCode === null ? undefined : helpHeadings[row.errorCode]) ?? 'Read, but not understood';
    case 'refused':
      return 'This file was not read';
    case 'failed':
      return 'Reading this file failed';
    case 'duplicate':
      return row.errorCode === 'DOCUMENT_SPLIT' ? 'This file was split' : 'The same file is here already';
    case 'waiting':
      return 'This file waits for its turn';
    case 'running':
    case 'completed':
      return row.recognition === 'queued' ? 'This scan waits for text recognition' : 'This file is being read';
  }
}

/** What happened and what it means for the ranking. */
export function sayWhatHappened(row: BatchRow): string {
  if (needsPassword(row))
    return `Whoever made ${row.file} locked it for opening. Nothing of it could be read, so it has no score and no place in the ranking.`;
  const sentence = row.error?.sentence ?? '';
  switch (row.status) {
    case 'needs-help':
      return `${sentence === '' ? 'Too little of it was understood to rank it fairly.' : sentence} It has no score and is never ranked low.`.trim();
    case 'refused':
    case 'failed':
      return `${sentence} It has no score and no place in the ranking.`.trim();
    case 'duplicate':
      if (row.errorCode === 'DOCUMENT_SPLIT') return `${sentence} Each of them stands in the batch with their pages.`;
      return row.duplicateOf === null
        ? 'Its bytes are the same as those of another file of this batch, which is ranked once.'
        : `Its bytes are the same as those of ${row.duplicateOf}, which is ranked once.`;
    case 'waiting':
    case 'running':
    case 'completed':
      return row.recognition === null
        ? 'It joins the ranking when it is done.'
        : 'Its pages are pictures. Their words are made out after the files that can be read at once; it joins the ranking when that is done.';
  }
}

function kindOf(file: string): string {
  const extension = /\.([a-z0-9]{2,4})$/i.exec(file)?.[1]?.toUpperCase();
  return extension === 'PDF' || extension === 'DOCX' ? extension : 'file';
}
