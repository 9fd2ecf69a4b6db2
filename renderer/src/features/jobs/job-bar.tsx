import { IconArrowBackUp, IconArrowsDiff, IconChevronDown, IconDots } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { JobView } from '../../../../core/contract/job-view.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { showShortDay } from '../../data/formats.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import type { JobEditing } from './job-editing.ts';
import { countChanges } from './rubric-diff.ts';
import styles from './job.module.css';

interface Props {
  readonly editing: JobEditing;
  readonly company: string;
  /** Version that is looked at; null: the rubric that is being edited. */
  readonly viewing: number | null;
  readonly onView: (version: number | null) => void;
  readonly onDiff: () => void;
  readonly onSave: () => void;
  readonly saving: boolean;
  /** Why it cannot be saved now. */
  readonly notSavable: string | undefined;
  readonly more: readonly (readonly MenuItem[])[];
}

/** What the job is, which version of its rubric is shown, and what is not saved yet. */
export function JobBar(props: Props): ReactElement {
  const { editing, company, viewing, onView, onDiff, onSave, saving, notSavable, more } = props;
  const { job, changes, saved } = editing;
  const context = [company, job.status === 'closed' ? 'closed' : ''].filter(Boolean).join(', ');
  return (
    <TitleBar title={job.title} {...(context === '' ? {} : { context })}>
      <Menu
        position="bottom-end"
        width={240}
        trigger={
          <button type="button" className={styles['version']}>
            <span>
              Rubric {viewing ?? saved.version}
              <span className={styles['wide']}>, saved {showShortDay(savedAt(job, viewing))}</span>
            </span>
            <IconChevronDown size={14} stroke={1.6} />
          </button>
        }
        groups={[versionItems(job, viewing, onView)]}
      />
      {viewing === null && changes.length > 0 && (
        <>
          <button type="button" className={styles['changes']} aria-haspopup="dialog" onClick={onDiff}>
            {countChanges(changes.length)}
          </button>
          <span className={styles['wide']}>
            <Button variant="quiet" icon={IconArrowsDiff} onClick={onDiff}>
              Diff
            </Button>
          </span>
          <Button icon={IconArrowBackUp} onClick={editing.discard}>
            Discard
          </Button>
          <Button variant="filled" keys="mod+s" busy={saving} disabledReason={notSavable} onClick={onSave}>
            {`Save as rubric ${saved.version + 1}`}
          </Button>
        </>
      )}
      <Menu position="bottom-end" width={220} trigger={<IconButton label="More" icon={IconDots} />} groups={more} />
    </TitleBar>
  );
}

function savedAt(job: JobView, viewing: number | null): number {
  return job.versions.find(entry => entry.version === viewing)?.savedAt ?? job.savedAt;
}

function versionItems(job: JobView, viewing: number | null, onView: (version: number | null) => void): readonly MenuItem[] {
  const shown = viewing ?? job.rubric.version;
  return job.versions.map(({ version, savedAt: at, criteria }) => ({
    id: String(version),
    label: `Rubric ${version}`,
    detail: `${showShortDay(at)}, ${criteria} criteria`,
    checked: version === shown,
    onPick: () => onView(version === job.rubric.version ? null : version),
  }));
}
