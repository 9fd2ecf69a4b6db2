import type { ReactElement } from 'react';
import type { PeopleSearch, PersonRow } from '../../../../../core/contract/people.ts';
import type { PeopleDialogName } from '../people-actions.ts';
import { SearchNameDialog } from '../saved/search-name-dialog.tsx';
import { AddToJobDialog } from './add-to-job-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { TagPeopleDialog } from './tag-people-dialog.tsx';

interface PeopleDialogProps {
  readonly dialog: PeopleDialogName | null;
  readonly search: PeopleSearch;
  readonly people: readonly PersonRow[];
  readonly onClose: () => void;
  readonly onMerged: () => void;
}

/** The dialog that is open, if any. */
export function PeopleDialog({ dialog, search, people, onClose, onMerged }: PeopleDialogProps): ReactElement | null {
  const named = people.map(({ personId, name, tags }) => ({ personId, name: name.text, tags }));
  const [first, second] = people;
  switch (dialog) {
    case null:
      return null;
    case 'save':
      return <SearchNameDialog search={search} onClose={onClose} />;
    case 'tag':
      return <TagPeopleDialog people={named} onClose={onClose} />;
    case 'job':
      return <AddToJobDialog people={named} onClose={onClose} />;
    case 'merge':
      return first === undefined || second === undefined ? null : (
        <MergeDialog intoId={first.personId} fromId={second.personId} onClose={onClose} onMerged={onMerged} />
      );
  }
}
