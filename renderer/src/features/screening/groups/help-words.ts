import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { ErrorCode } from '../../../../../core/contract/errors.ts';
import { needsPassword } from './group-words.ts';

/** A way on from a file that is not ranked. */
export interface FileWay {
  readonly id: 'split' | 'one-cv' | 'is-cv' | 'open' | 'retry' | 'aside' | 'put-back' | 'fill-in';
  readonly label: string;
  readonly hint: string;
  readonly keys?: string;
  /** What the key does, in the list of keys; the label in small letters where it is absent. */
  readonly brief?: string;
}

const ways = {
  split: { id: 'split', label: 'Split', hint: 'Makes a document of each person’s pages', keys: 's', brief: 'split' },
  'one-cv': { id: 'one-cv', label: 'It is one CV', hint: 'Joins the ranking as one person', keys: 'v', brief: 'read as one CV' },
  'is-cv': {
    id: 'is-cv',
    label: 'It is a CV, read it as one',
    hint: 'Joins the ranking',
    keys: 'v',
    brief: 'read as a CV',
  },
  'fill-in': { id: 'fill-in', label: 'Fill in by hand', hint: 'Name, mail and years; the file stays attached', keys: 'f' },
  open: { id: 'open', label: 'Open original', hint: 'In the program your system uses for it', keys: 'o' },
  retry: { id: 'retry', label: 'Try again', hint: 'Reads the file once more', keys: 'r' },
  aside: { id: 'aside', label: 'Set aside', hint: 'Stays in the batch, leaves this list', keys: 'x' },
  'put-back': { id: 'put-back', label: 'Put back', hint: 'Among what needs help again', keys: 'x' },
} as const satisfies Record<string, FileWay>;

/** Whether something was read that a person can complete. */
export function canFillIn(row: BatchRow): boolean {
  return row.status === 'needs-help' && !needsPassword(row) && !isPack(row) && !row.aside;
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
  switch (row.status) {
    case 'needs-help':
      if (row.aside) return { main: ways['put-back'], others: [ways.open, ways.retry] };
      if (isPack(row)) return { main: ways.split, others: [ways['one-cv'], ways.open, ways.aside] };
      if (isNoCv(row)) return { main: ways['is-cv'], others: [ways['fill-in'], ways.open, ways.aside] };
      return needsPassword(row)
        ? { main: null, others: [ways.open, ways.retry, ways.aside] }
        : { main: ways['fill-in'], others: [ways.open, ways.retry, ways.aside] };
    case 'refused':
    case 'failed':
      return { main: ways.retry, others: [ways.open] };
    case 'duplicate':
      return { main: ways.open, others: [] };
    case 'waiting':
    case 'running':
    case 'completed':
      return { main: null, others: [ways.open] };
  }
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
