import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../../core/contract/rubric.ts';
import type { JobView } from '../../../../core/contract/job-view.ts';
import { chooseInputs, takeIn } from '../../data/intake.ts';
import { useAdDrafts } from '../../state/ad-draft.ts';
import { useDropTarget } from '../../state/drop.ts';
import { useRubricDrafts } from '../../state/rubric-draft.ts';
import { showToast } from '../../state/toasts.ts';
import type { MenuItem } from '../../ui/menu.tsx';
import { AdPane } from './ad-pane.tsx';
import { AddCriterion } from './add-criterion.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { companyOf } from './company.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { useJobActions } from './job-actions.ts';
import { JobBar } from './job-bar.tsx';
import { useJobCommands } from './job-commands.ts';
import { useLatestBatch, useOtherNames, useSatisfactions } from './job-data.ts';
import { useJobDialog } from './job-dialog.ts';
import { DiffDialog, RenameDialog } from './job-dialogs.tsx';
import { useJobEditing, type JobEditing } from './job-editing.ts';
import { clearJobFocus, focusCriterion, returnKeyboard } from './job-focus.ts';
import { JobPanes, type JobTab } from './job-panes.tsx';
import { useKeepCriterion } from './bank/keep-criterion.ts';
import { Leader } from './leader.tsx';
import { isAllZero } from './points.ts';
import { PointsDialog } from './points-dialog.tsx';
import { RubricNotice } from './rubric-notice.tsx';
import { RubricPane } from './rubric-pane.tsx';
import { withNewCriterion } from './rubric-edits.ts';
import { usePaneCount } from './use-narrow.ts';
import { useWhatIf } from './use-what-if.ts';
import { VersionPane } from './version-pane.tsx';
import { WhatIfPane } from './what-if-pane.tsx';
import styles from './job.module.css';

/** The three panes of a job, its title bar and its dialogs. */
export function JobScreen({ job }: { readonly job: JobView }): ReactElement {
  const router = useRouter();
  const editing = useJobEditing(job);
  const { rubric, saved, changes } = editing;
  const batch = useLatestBatch(job.jobId);
  const table = useDeferredValue(useSatisfactions(batch));
  const result = useWhatIf(table, saved, rubric);
  // Names come second: both would be read at the same time else, and the people be waited for.
  const otherNames = useOtherNames(rubric, batch === null || batch.counts.completed === 0 || table !== undefined);
  const { dialog, open, close: closeDialog } = useJobDialog();
  const [viewing, setViewing] = useState<number | null>(null);
  const [tab, setTab] = useState<JobTab>(() => (useAdDrafts.getState().texts[job.jobId] === undefined ? 'rubric' : 'ad'));
  const [saving, setSaving] = useState(false);
  const panes = usePaneCount();
  useEffect(() => clearJobFocus, []);
  // With the last change, the buttons that save or discard are gone, and the keyboard with them.
  const isChanged = changes.length > 0;
  useEffect(() => (isChanged ? () => void setTimeout(returnKeyboard) : undefined), [isChanged]);
  const screen = useScreening(job);
  const company = useMemo(() => companyOf(job.adText), [job.adText]);
  const close = (): void => closeDialog();
  const keep = useKeepCriterion(editing.edit);
  const notSavable =
    changes.length === 0 ? 'Nothing is changed' : isAllZero(rubric) ? 'All weights are zero' : saving ? 'It is being saved' : undefined;

  async function save(): Promise<void> {
    setSaving(true);
    await editing.save(result?.moved ?? 0);
    setSaving(false);
  }

  const actions = {
    onAdd: () => open('add'),
    onPoints: () => open('points'),
    onDiff: () => open('diff'),
    onRename: () => open('rename'),
    onVersions: () => void router.navigate({ to: '/jobs/$jobId/versions', params: { jobId: job.jobId } }),
    onFigures: () => void router.navigate({ to: '/jobs/$jobId/figures', params: { jobId: job.jobId } }),
    onCopy: () => open('copy'),
    onClose: () => open('close'),
    onKeep: (criterion: Criterion) => void keep(criterion),
    onSave: () => void save(),
    onChooseFiles: () => void screen.choose(),
  };
  function closeVersion(): void {
    setViewing(null);
    setTimeout(returnKeyboard);
  }
  const back = (): void => {
    if (viewing === null) void router.navigate({ to: '/jobs' });
    else closeVersion();
  };
  useJobCommands({ ...actions, editing, notSavable, viewing: viewing !== null, onBack: back });

  const ad = <AdPane editing={editing} headless={panes < 3} onEdit={() => setTab('ad')} />;
  const whatIf = <WhatIfPane result={result} batch={batch} saved={saved} onChooseFiles={actions.onChooseFiles} headless={panes === 1} />;
  const middle =
    viewing === null ? (
      <RubricPane
        rubric={rubric}
        savedVersion={saved.version}
        scale={editing.scale}
        otherNames={otherNames}
        edit={editing.edit}
        headless={panes < 3}
        onAdd={actions.onAdd}
        onPoints={actions.onPoints}
        notice={
          <>
            <ClosedNotice job={job} />
            <RubricNotice editing={editing} saving={saving} onSave={actions.onSave} />
          </>
        }
      />
    ) : (
      <VersionPane job={job} version={viewing} editing={editing} onClose={closeVersion} />
    );

  return (
    <>
      <JobBar
        editing={editing}
        company={panes < 3 ? '' : company}
        viewing={viewing}
        onView={version => {
          setViewing(version);
          setTab('rubric');
        }}
        onDiff={actions.onDiff}
        onSave={actions.onSave}
        saving={saving}
        notSavable={notSavable}
        more={useMoreItems(editing, actions)}
      />
      <div className={styles['panes']}>
        <JobPanes count={panes} tab={tab} onTab={setTab} ad={ad} rubric={middle} whatIf={whatIf} />
        {panes === 3 && <Leader />}
      </div>
      <AddCriterion
        open={dialog === 'add'}
        onClose={close}
        onAdd={criterion => {
          editing.edit(current => withNewCriterion(current, criterion));
          const added = useRubricDrafts.getState().drafts[job.jobId]?.rubric.criteria.at(-1);
          closeDialog(() => added !== undefined && focusCriterion(added.id));
        }}
      />
      <PointsDialog open={dialog === 'points'} onClose={close} rubric={rubric} edit={editing.edit} />
      <DiffDialog open={dialog === 'diff'} onClose={close} editing={editing} />
      <CloseDialog job={dialog === 'close' ? job : null} onClose={close} />
      <CopyDialog job={dialog === 'copy' ? job : null} onClose={close} />
      <RenameDialog open={dialog === 'rename'} onClose={close} editing={editing} />
    </>
  );
}

/** Takes CVs in against this job: dropped anywhere on the page, or chosen. */
function useScreening({ jobId, title }: JobView): { readonly choose: () => Promise<void> } {
  const router = useRouter();
  const take = useMemo(
    () =>
      async (paths: readonly string[]): Promise<void> => {
        const batchId = await takeIn(paths, { kind: 'job', jobId });
        if (batchId === null) return;
        const open = (): void => void router.navigate({ to: '/batches/$batchId', params: { batchId } });
        showToast({ strong: 'CVs are being read', text: `against ${title}`, action: { label: 'Open the batch', run: open } });
      },
    [jobId, title, router],
  );
  useDropTarget(
    useMemo(() => ({ label: `Release to screen against ${title}`, take: (paths: readonly string[]) => void take(paths) }), [take, title]),
  );
  return { choose: async () => take(await chooseInputs(false)) };
}

interface MoreActions {
  readonly onPoints: () => void;
  readonly onRename: () => void;
  readonly onVersions: () => void;
  readonly onFigures: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
  readonly onChooseFiles: () => void;
}

function useMoreItems({ job }: JobEditing, actions: MoreActions): readonly (readonly MenuItem[])[] {
  const { t } = useTranslation('jobs');
  const { reopen } = useJobActions();
  const isOpen = job.status === 'open';
  return [
    [
      { id: 'screen', label: 'Screen CVs…', keys: 'mod+o', onPick: actions.onChooseFiles },
      { id: 'points', label: 'Points and recommendations…', onPick: actions.onPoints },
      { id: 'versions', label: 'Compare versions', keys: 'v', onPick: actions.onVersions },
      { id: 'figures', label: t('act.figures'), keys: 'f', onPick: actions.onFigures },
    ],
    [
      { id: 'rename', label: 'Rename…', onPick: actions.onRename },
      { id: 'duplicate', label: t('act.duplicate'), onPick: actions.onCopy },
      isOpen
        ? { id: 'close', label: t('act.close'), onPick: actions.onClose }
        : { id: 'reopen', label: t('act.reopen'), onPick: () => void reopen(job.jobId) },
    ],
  ];
}
