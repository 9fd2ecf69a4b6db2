import { useId, type ReactElement, type ReactNode } from 'react';
import type { BatchRow, PersonView } from '../../../../../core/contract/batch-view.ts';
import type { Rubric } from '../../../../../core/contract/rubric.ts';
import type { Decision } from '../../../../../core/contract/triage.ts';
import { describeError } from '../../../language/errors.ts';
import type { PersonTab } from '../../../state/batch-view.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { asAppError } from '../../../data/live.ts';
import { HandOutButtons } from './hand-out-buttons.tsx';
import { AskPanel } from './ask-panel.tsx';
import { CriteriaPanel } from './criteria-panel.tsx';
import { FieldsPanel } from './fields/fields-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { PersonHead } from './person-head.tsx';
import { nameOf } from './person-words.ts';
import { ReadPanel } from './read-panel.tsx';
import styles from './person.module.css';

interface PersonPaneProps {
  readonly batchId: string;
  readonly row: BatchRow;
  readonly person: PersonView | null;
  readonly error: unknown;
  readonly rubric: Rubric | null;
  /** No room for what was found beside the names. */
  readonly narrow: boolean;
  readonly tab: PersonTab;
  readonly onTab: (tab: PersonTab) => void;
  /** The pane has the keyboard. */
  readonly active: boolean;
  readonly noteWanted: number;
  /** Which of the person's files counts. */
  readonly versions: ReactNode;
  /** Rating, and why they are declined. */
  readonly decided: ReactNode;
  readonly onDecide: (decision: Decision | null) => void;
  readonly onSaveNote: (noteId: string | null, text: string) => Promise<boolean>;
  readonly onLeave: () => void;
  readonly onAttachJob: () => void;
  readonly onRetry: () => void;
}

/** One person: who, the decision, and criteria, questions, notes and history by tab. */
export function PersonPane(props: PersonPaneProps): ReactElement {
  const { row, person, error, rubric, tab, onTab, onDecide, onRetry } = props;
  const panelId = useId();
  const match = person?.match ?? null;
  const isRead = rubric === null;
  return (
    <>
      <PersonHead
        row={row}
        person={person}
        thresholds={rubric?.thresholds}
        versions={props.versions}
        handOut={<HandOutButtons key={row.itemId} batchId={props.batchId} itemId={row.itemId} />}
        decided={isRead ? null : props.decided}
        onDecide={isRead ? null : onDecide}
      />
      <div className={styles.tabs}>
        <Tabs<PersonTab>
          label={`About ${nameOf(row)}`}
          value={tab}
          onChange={onTab}
          panelId={panelId}
          tabs={[
            { value: 'criteria', label: isRead ? 'Read' : 'Criteria' },
            { value: 'fields', label: 'Fields' },
            { value: 'ask', label: 'Ask about', count: match?.questions.length },
            { value: 'notes', label: 'Notes', count: row.notes },
            { value: 'history', label: 'History' },
          ]}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is reached by keyboard */}
      <div id={panelId} className={styles.panel} role="tabpanel" tabIndex={0} data-scroller data-pane-focus>
        {person === null && error !== null ? (
          <PersonError error={error} onRetry={onRetry} />
        ) : person === null ? (
          <LoadingBars columns={[14, 150, 120]} rows={9} rowHeight={26} label="Loading the criteria" />
        ) : (
          <Panel {...props} person={person} />
        )}
      </div>
    </>
  );
}

function Panel(props: PersonPaneProps & { readonly person: PersonView }): ReactElement | null {
  const { row, person, rubric, tab, onTab, active } = props;
  const { match, cv, notes } = person;
  switch (tab) {
    case 'criteria':
      if (rubric !== null && match !== null)
        return (
          <CriteriaPanel
            key={row.itemId}
            person={person}
            match={match}
            rubric={rubric}
            active={active}
            narrow={props.narrow}
            onAskAll={() => onTab('ask')}
          />
        );
      return cv === null ? null : <ReadPanel cv={cv} onAttachJob={props.onAttachJob} />;
    case 'fields':
      return <FieldsPanel key={row.itemId} batchId={props.batchId} row={row} />;
    case 'ask':
      if (match !== null) return <AskPanel match={match} />;
      return (
        <div className={styles.state}>
          <EmptyState sentence="Questions come with a job: they ask about what it wants." />
        </div>
      );
    case 'notes':
      return (
        <NotesPanel
          key={row.itemId}
          name={nameOf(row)}
          notes={notes}
          wanted={props.noteWanted}
          onSave={props.onSaveNote}
          onLeave={props.onLeave}
        />
      );
    case 'history':
      return <HistoryPanel row={row} />;
  }
}

function PersonError({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }): ReactElement {
  const { code, details } = asAppError(error);
  return (
    <div className={styles.state}>
      <ErrorState
        error={{ code, ...describeError(code, details), kept: 'The list goes on.' }}
        actions={[{ label: 'Try again', onClick: onRetry }]}
      />
    </div>
  );
}
