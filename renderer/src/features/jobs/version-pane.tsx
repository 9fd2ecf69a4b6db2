import { useMemo, type ReactElement } from 'react';
import type { JobView } from '../../../../core/contract/job-view.ts';
import { showShortDay } from '../../data/formats.ts';
import { Button } from '../../ui/button.tsx';
import { LoadingBars } from '../../ui/loading-bars.tsx';
import { useJob, useOtherNames } from './job-data.ts';
import type { JobEditing } from './job-editing.ts';
import { scaleOf } from './points.ts';
import { RubricPane } from './rubric-pane.tsx';
import pane from './pane-head.module.css';

interface Props {
  readonly job: JobView;
  readonly version: number;
  readonly editing: JobEditing;
  readonly onClose: () => void;
}

/** An earlier version of the rubric, to look at or to go on from. */
export function VersionPane({ job, version, editing, onClose }: Props): ReactElement {
  const { data } = useJob(job.jobId, version);
  const rubric = data?.rubric;
  const otherNames = useOtherNames(rubric ?? { criteria: [] }, true);
  const scale = useMemo(() => (rubric === undefined ? null : scaleOf(rubric)), [rubric]);
  if (rubric === undefined || scale === null)
    return <LoadingBars columns={[220, 60, 92]} rows={10} rowHeight={32} label="Loading the rubric" />;
  const restore = (): void => {
    editing.edit(() => ({ ...rubric, version: editing.saved.version, title: editing.saved.title }));
    onClose();
  };
  return (
    <RubricPane
      rubric={rubric}
      savedVersion={version}
      scale={scale}
      otherNames={otherNames}
      edit={null}
      onAdd={restore}
      onPoints={restore}
      head={
        <>
          <h2>Rubric {version}</h2>
          <span className={pane['note']}>saved {showShortDay(data?.savedAt ?? job.savedAt)}, to look at only</span>
          <Button size="row" variant="quiet" onClick={onClose}>
            Back to rubric {editing.saved.version}
          </Button>
          <Button size="row" onClick={restore}>
            Restore as draft
          </Button>
        </>
      }
    />
  );
}
