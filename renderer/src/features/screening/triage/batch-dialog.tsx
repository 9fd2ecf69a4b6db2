import type { ReactElement } from 'react';
import { defaultThresholds } from '../../../../../core/contract/rubric.ts';
import { ReportParseDialog } from '../person/fields/report-parse-dialog.tsx';
import { nameOf } from '../person/person-words.ts';
import { showPeople } from '../ranking/sort-words.ts';
import type { BatchActions } from '../batch-actions.ts';
import type { DialogName } from '../use-batch-page.ts';
import type { BatchScreen } from '../use-batch-screen.ts';
import { AttachJobDialog, RenameDialog } from './batch-dialogs.tsx';
import { tagPeople } from './change-rows.ts';
import { SamePersonDialog } from './same-person-dialog.tsx';
import { ShortlistDialog } from './shortlist-dialog.tsx';
import { TagDialog } from './tag-dialog.tsx';
import { WatchDialog } from '../watching/watch-dialog.tsx';

interface BatchDialogProps {
  readonly screen: BatchScreen;
  readonly actions: BatchActions;
  readonly dialog: DialogName | null;
  readonly onClose: () => void;
}

/** The dialog that is open, if any. */
export function BatchDialog({ screen, actions, dialog, onClose }: BatchDialogProps): ReactElement | null {
  const { batchId, head, rows } = screen;
  switch (dialog) {
    case null:
      return null;
    case 'rename':
      return <RenameDialog head={head} onClose={onClose} />;
    case 'attach-job':
      return <AttachJobDialog head={head} onClose={onClose} />;
    case 'watch':
      return <WatchDialog batchId={batchId} onClose={onClose} />;
    case 'same-person':
      return screen.focused === null ? null : <SamePersonDialog row={screen.focused} rows={[...rows.values()]} onClose={onClose} />;
    case 'report-parse':
      return screen.focused === null ? null : <ReportParseDialog row={screen.focused} onClose={onClose} />;
    case 'shortlist':
      return <ShortlistDialog batchId={batchId} threshold={head.rubric?.thresholds.yes ?? defaultThresholds.yes} onClose={onClose} />;
    case 'tag': {
      const targets = actions.targets();
      const people = targets.flatMap(id => rows.get(id) ?? []);
      const [first] = people;
      if (first === undefined) return null;
      const present = first.tags.filter(tag => people.every(row => row.tags.includes(tag)));
      return (
        <TagDialog
          whom={people.length === 1 ? nameOf(first) : showPeople(people.length)}
          present={present}
          onTag={(tag, on) => void tagPeople(batchId, actions.whom(), tag, on)}
          onClose={onClose}
        />
      );
    }
  }
}
