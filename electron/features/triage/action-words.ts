import type { SortRuling } from '../../../core/contract/screening.ts';
import type { HandStanding } from '../../../core/contract/triage.ts';
import { describeDesk, type DeskWords } from './desk-words.ts';

/** What was done, before anyone is counted. */
export type ActionWords =
  | DeskWords
  | { readonly did: 'move'; readonly to: HandStanding; /** People who may not be put there. */ readonly left: number }
  | { readonly did: 'explain' }
  | { readonly did: 'rate'; readonly rating: number | null }
  | { readonly did: 'reason'; readonly reason: string; readonly change: 'added' | 'renamed' | 'retired' | 'offered again' }
  | { readonly did: 'tag'; readonly tag: string; readonly on: boolean }
  | { readonly did: 'note'; readonly change: 'added' | 'changed' | 'deleted' }
  | { readonly did: 'aside'; readonly aside: boolean }
  | { readonly did: 'same-person'; readonly file: string; readonly same: boolean }
  | { readonly did: 'merge-people'; readonly from: string }
  | { readonly did: 'split-person'; readonly files: number }
  | { readonly did: 'choose-version'; readonly file: string }
  | { readonly did: 'split'; readonly file: string; readonly parts: number }
  | { readonly did: 'rule-sort'; readonly file: string; readonly sort: SortRuling }
  | { readonly did: 'correct'; readonly field: string; readonly change: 'corrected' | 'added' | 'removed' | 'put back as read' };

/** Whom it was done to; `name` is given for one person or file alone. */
export interface ActionSubjects {
  readonly count: number;
  readonly name: string | null;
}

const moved: Readonly<Record<Exclude<HandStanding, 'new'>, string>> = {
  shortlist: 'shortlisted',
  maybe: 'marked as maybe',
  hired: 'marked as hired',
  decline: 'declined',
  withdrawn: 'marked as withdrawn',
};
const counted = new Intl.NumberFormat('en');

/** "7 people shortlisted", "Ana Lindqvist declined", "Tag “Nordics” added to 3 people". */
export function describeAction(words: ActionWords, subjects: ActionSubjects): string {
  const people = subjects.name ?? count(subjects.count, 'person', 'people');
  switch (words.did) {
    case 'move': {
      const done =
        words.to === 'new'
          ? `${subjects.count === 1 ? 'Decision' : 'Decisions'} about ${people} taken back`
          : `${people} ${moved[words.to]}`;
      return words.left === 0 ? done : `${done}. ${counted.format(words.left)} left as they are: where they stand does not allow it`;
    }
    case 'explain':
      return `Reason for ${people} changed`;
    case 'rate':
      return words.rating === null ? `Rating of ${people} taken off` : `${people} rated ${words.rating} of 5`;
    case 'reason':
      return `Reason “${words.reason}” ${words.change}`;
    case 'tag':
      return `Tag “${words.tag}” ${words.on ? 'added to' : 'removed from'} ${people}`;
    case 'note':
      return `Note about ${people} ${words.change}`;
    case 'same-person':
      return words.same ? `${words.file} given to ${people}` : `${words.file} split off: not the same person`;
    case 'merge-people':
      return `${words.from} joined with ${people}`;
    case 'split-person':
      return `${count(words.files, 'document', 'documents')} split off: ${people}`;
    case 'choose-version':
      return `${words.file} counts for ${people}`;
    case 'split':
      return `${words.file} split into ${counted.format(words.parts)}`;
    case 'rule-sort':
      return words.sort === 'cv' ? `${words.file} read as a CV` : `${words.file} is no CV`;
    case 'correct':
      return `${words.field} of ${people} ${words.change}`;
    case 'job':
    case 'bank':
    case 'spread':
    case 'restore':
      return describeDesk(words);
    case 'aside':
      return `${subjects.name ?? count(subjects.count, 'file', 'files')} ${words.aside ? 'set aside' : 'put back'}`;
  }
}

/** Adds how many people or files could not be brought back, because they are gone or were changed meanwhile. */
export function describeSkipped(label: string, skipped: number): string {
  if (skipped === 0) return label;
  return `${label}. ${counted.format(skipped)} changed or removed since, left as ${skipped === 1 ? 'it is' : 'they are'}`;
}

function count(items: number, one: string, many: string): string {
  return `${counted.format(items)} ${items === 1 ? one : many}`;
}
