import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { PersonPage } from '../../../../../core/contract/person.ts';
import { AddToJobDialog } from '../dialogs/add-to-job-dialog.tsx';
import { MergeDialog } from '../dialogs/merge-dialog.tsx';
import { SplitDialog } from '../dialogs/split-dialog.tsx';
import { TagPeopleDialog } from '../dialogs/tag-people-dialog.tsx';

/** A question about the person. */
export type PersonDialogName = { readonly kind: 'tag' | 'job' | 'split' } | { readonly kind: 'merge'; readonly otherId: string };

interface PersonDialogProps {
  readonly person: PersonPage;
  readonly dialog: PersonDialogName | null;
  readonly onClose: () => void;
}

/** The dialog that is open, if any. */
export function PersonDialog({ person, dialog, onClose }: PersonDialogProps): ReactElement | null {
  const navigate = useNavigate();
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'tag':
      return <TagPeopleDialog people={[person]} onClose={onClose} />;
    case 'job':
      return <AddToJobDialog people={[person]} onClose={onClose} />;
    case 'split':
      return <SplitDialog person={person} onClose={onClose} />;
    case 'merge':
      return (
        <MergeDialog
          intoId={person.personId}
          fromId={dialog.otherId}
          onClose={onClose}
          onMerged={() => void navigate({ to: '/people/$candidateId', params: { candidateId: person.personId } })}
        />
      );
  }
}
