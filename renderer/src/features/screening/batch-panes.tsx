import { useMemo, useRef, useState, type FocusEvent, type ReactElement } from 'react';
import type { BatchHead } from '../../../../core/contract/batch-view.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { takeIn } from '../../data/intake.ts';
import { showShortDay } from '../../data/formats.ts';
import { say } from '../../language/texts.ts';
import { useBatchLink, type BatchPane } from '../../state/batch-link.ts';
import { useDropTarget, type DropTarget } from '../../state/drop.ts';
import { useShowHintNote } from '../../state/hint-note.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SplitPanes, type Pane } from '../../ui/split-panes.tsx';
import type { VirtualTableHandle } from '../../ui/virtual-table.tsx';
import { useBlind } from './blind/use-blind.tsx';
import { batchCommands } from './batch-commands.ts';
import { BoardPane } from './board/board-pane.tsx';
import { boardWidth, useBoard } from './board/use-board.ts';
import { BatchTitle } from './batch-title.tsx';
import { GonePane, HelpPane } from './groups/help-pane.tsx';
import { EvidenceLeader, PersonDocument } from './person/person-document.tsx';
import { FieldsPanel } from './person/fields/fields-panel.tsx';
import { PersonPane } from './person/person-pane.tsx';
import { useFocusedPerson } from './person/use-person.ts';
import { VersionsLine } from './person/versions-line.tsx';
import { widthFor } from './ranking/ranking-columns.ts';
import { RankingPane } from './ranking/ranking-pane.tsx';
import { BatchDialog } from './triage/batch-dialog.tsx';
import { ratePeople, saveNote } from './triage/change-rows.ts';
import { these } from './triage/whom.ts';
import { DecidedLine } from './triage/decided-line.tsx';
import { useTriageDesk } from './triage/use-triage-desk.tsx';
import { paneOf } from './pane-of.ts';
import type { BatchScreen } from './use-batch-screen.ts';
import { useAutoRead } from './use-auto-read.ts';
import { useBatchPage } from './use-batch-page.ts';
import { useFileWays } from './use-file-ways.ts';
import { useHeldActions } from './use-held-actions.ts';
import { useWidth } from './use-width.ts';
import styles from './batch.module.css';

/** The three panes of a batch and all that joins them. */
export function BatchPanes({ screen }: { readonly screen: BatchScreen }): ReactElement {
  const { batchId, head, view, focused, groups } = screen;
  const { narrow, tight, roomy } = useWidth();
  const requiredCriteria = screen.rows.get(screen.shown[0] ?? '')?.required.length ?? 0;
  const actions = useHeldActions(screen);
  const table = useRef<VirtualTableHandle | null>(null);
  const search = useRef<HTMLInputElement | null>(null);
  const root = useRef<HTMLDivElement | null>(null);
  const [pane, setPane] = useState<BatchPane>('ranking');
  const desk = useTriageDesk(screen, actions);
  const page = useBatchPage({ screen, actions, root, table, search, pane, tight });
  const board = useBoard(screen, actions, desk);
  // Who looked at fields before still sees first why the next file needs help: only the file that was asked for is filled in.
  const [fillingId, setFillingId] = useState<string | null>(null);
  const toFields = (): void => {
    setFillingId(focused?.itemId ?? null);
    page.toFields();
  };
  const ways = useFileWays(screen, { toPassword: page.toPassword, toSplit: page.toSplit, toFields });
  const { person, error, retry } = useFocusedPerson(screen);
  useAutoRead(screen);
  const blind = useBlind(screen);
  // Ways on from a file come first: there X sets aside and Enter takes the main way.
  useCommands([
    ...ways.commands(focused),
    ...batchCommands({
      screen,
      actions,
      page,
      pane,
      desk,
      board: board?.commands ?? null,
      decisionWords: person?.decisionWords ?? '',
    }),
  ]);
  useBatchDrop(batchId, head.title);
  useShowHintNote(noteOf(head));
  const choose = useBatchLink(link => link.choose);

  const ranking =
    board !== null ? (
      <BoardPane
        screen={screen}
        actions={actions}
        desk={desk}
        columns={board.columns}
        narrow={narrow}
        searchRef={search}
        bulkMenu={page.bulkMenu}
        onCompare={page.compare}
        onOpen={page.toCriteria}
      />
    ) : (
      <RankingPane
        screen={screen}
        actions={actions}
        desk={desk}
        narrow={narrow}
        tableRef={table}
        searchRef={search}
        bulkMenu={page.bulkMenu}
        onCompare={page.compare}
        onFileAction={ways.act}
        onActivate={page.toCriteria}
      />
    );
  const documentPane = (
    <PersonDocument
      batchId={batchId}
      row={focused}
      person={person}
      rubric={head.rubric}
      onChoose={id => {
        screen.change({ tab: 'criteria' });
        choose(id);
      }}
      onOpenOriginal={() => focused !== null && ways.openOriginal(focused)}
      onFocus={actions.focus}
      onSamePerson={page.samePerson}
      blind={{ redacted: blind.person?.blind === true, bar: blind.bar, chip: blind.pageChip }}
    />
  );
  const columns: readonly Pane[] = [
    {
      id: 'ranking',
      label: say('screening:pane.ranking'),
      min: 360,
      initial: board !== null ? boardWidth : widthFor({ narrow, requiredCriteria }, roomy),
      children: tight && page.isPageOpen ? <div className={styles.over}>{documentPane}</div> : ranking,
    },
    {
      id: 'person',
      label: say('screening:pane.person'),
      min: 290,
      initial: narrow ? 299 : 368,
      children: (
        <div className={styles.person}>
          {focused === null ? (
            <NobodyChosen screen={screen} onNext={() => actions.move(1)} />
          ) : focused.status === 'completed' ? (
            <PersonPane
              batchId={batchId}
              row={focused}
              person={person}
              error={error}
              rubric={head.rubric}
              narrow={narrow}
              tab={view.tab}
              onTab={tab => screen.change({ tab })}
              active={pane === 'person' && view.tab === 'criteria'}
              noteWanted={page.noteWanted}
              versions={<VersionsLine batchId={batchId} row={focused} onFocus={actions.focus} onSamePerson={page.samePerson} />}
              decided={
                <DecidedLine
                  row={focused}
                  words={person?.decisionWords ?? ''}
                  onExplain={said => desk.explain(focused, said)}
                  onRate={rating => void ratePeople(batchId, these([focused.itemId]), rating)}
                />
              }
              onDecide={decision => desk.put([focused], decision ?? 'new')}
              onSaveNote={(noteId, text) => saveNote(batchId, focused.itemId, noteId, text)}
              onLeave={page.toRanking}
              onAttachJob={page.attachJob}
              onRetry={retry}
            />
          ) : (
            <HelpPane
              row={focused}
              person={person}
              onWay={way => ways.go(focused, way)}
              filling={
                view.tab === 'fields' && fillingId === focused.itemId ? (
                  <FieldsPanel key={focused.itemId} batchId={batchId} row={focused} />
                ) : null
              }
              onLeaveFilling={() => screen.change({ tab: 'criteria' })}
              onReplace={path => ways.replace(focused, path)}
            />
          )}
        </div>
      ),
    },
    ...(tight || board !== null ? [] : [{ id: 'document', label: say('screening:pane.document'), min: 280, children: documentPane }]),
  ];
  return (
    <>
      <BatchTitle
        head={head}
        taken={{ setAside: groups.sizeOf('aside'), versions: groups.sizeOf('versions') }}
        narrow={narrow}
        blind={blind.chip}
        onTerm={page.showGroup}
        onPause={page.pause}
        menu={page.batchMenu}
      />
      {head.trouble !== null && (
        <div className={styles.trouble}>
          <ErrorState error={{ code: head.trouble.code, ...head.trouble.text, kept: say('screening:pane.kept') }} />
        </div>
      )}
      <div ref={root} className={styles.panes} onFocus={(event: FocusEvent) => setPane(paneOf(event.target) ?? pane)}>
        <SplitPanes
          place={board !== null ? 'batch-board' : narrow ? 'batch-narrow' : 'batch'}
          panes={board !== null && narrow ? columns.slice(0, 1) : columns}
        />
        <EvidenceLeader />
      </div>
      {desk.dialog}
      {blind.dialog}
      <BatchDialog screen={screen} actions={actions} dialog={page.dialog} onClose={page.closeDialog} />
    </>
  );
}

/** Who is shown when nobody is: somebody who went meanwhile, or nobody yet. */
function NobodyChosen({ screen, onNext }: { readonly screen: BatchScreen; readonly onNext: () => void }): ReactElement | null {
  if (screen.view.focusedId !== null && screen.whole) return <GonePane onNext={onNext} />;
  if (!screen.whole || screen.head.status === 'open') return null;
  return (
    <div className={styles.centre}>
      <EmptyState sentence={say('screening:pane.choose')} />
    </div>
  );
}

function noteOf({ rubricVersion, rubricSavedAt }: BatchHead): string {
  if (rubricVersion === null) return '';
  return rubricSavedAt === null
    ? say('screening:pane.rubric', { version: String(rubricVersion) })
    : say('screening:pane.rubricOf', { version: String(rubricVersion), day: showShortDay(rubricSavedAt) });
}

/** Files that are released here join this batch. */
function useBatchDrop(batchId: string, title: string): void {
  const target = useMemo(
    (): DropTarget => ({
      label: say('screening:pane.release', { batch: title }),
      take: paths => void takeIn(paths, { kind: 'batch', batchId }),
    }),
    [batchId, title],
  );
  useDropTarget(target);
}
