import type { ReactElement } from 'react';
import { describeError } from '../../language/errors.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { JobEditing } from './job-editing.ts';
import { isAllZero } from './points.ts';
import styles from './job.module.css';

interface Props {
  readonly editing: JobEditing;
  readonly saving: boolean;
  readonly onSave: () => void;
}

/** What stands in the way of saving: a version that was saved elsewhere, or that nothing has a weight. */
export function RubricNotice({ editing, saving, onSave }: Props): ReactElement | null {
  const { savedElsewhere, rubric, discard } = editing;
  if (savedElsewhere !== null) {
    const { sentence } = describeError('RUBRIC_CHANGED_ELSEWHERE', { version: savedElsewhere });
    return (
      <div className={styles['notice']}>
        <Notice
          strong={sentence}
          actions={
            <>
              <LinkButton onClick={discard}>Load rubric {savedElsewhere}</LinkButton> or{' '}
              <LinkButton disabled={saving} onClick={onSave}>
                save mine after it.
              </LinkButton>
            </>
          }
        />
      </div>
    );
  }
  if (!isAllZero(rubric)) return null;
  const { sentence, nextStep } = describeError('RUBRIC_WEIGHTS_ZERO');
  return (
    <div className={styles['notice']}>
      <Notice strong={sentence}>{nextStep}</Notice>
    </div>
  );
}
