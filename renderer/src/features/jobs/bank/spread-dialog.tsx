import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankCriterion, SpreadPreview } from '../../../../../core/contract/job-desk.ts';
import { defaultGroupWeights, defaultThresholds, type Criterion, type Rubric } from '../../../../../core/contract/rubric.ts';
import { api } from '../../../data/client.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import job from '../job.module.css';
import { describeChanges } from '../rubric-diff.ts';
import { useBankAct, useSpreadPreview } from './bank-data.ts';

interface Props {
  /** Null while the dialog is not open. */
  readonly entry: BankCriterion | null;
  readonly onClose: () => void;
}

/** What a change of the bank does in each job that uses it; the ticked ones get a next version. */
export function SpreadDialog({ entry, onClose }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const act = useBankAct();
  const previews = useSpreadPreview(entry?.bankId ?? null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const jobIds = (previews ?? []).flatMap(({ jobId }) => (left.has(jobId) ? [] : [jobId]));

  function close(): void {
    setLeft(new Set());
    onClose();
  }
  function spread(): void {
    if (entry === null || jobIds.length === 0) return;
    close();
    void act(api.jobs.bank.spread.mutate({ bankId: entry.bankId, jobIds }));
  }

  return (
    <Dialog
      title={t('bank.spreadTitle', { label: entry?.criterion.label ?? '' })}
      open={entry !== null}
      onClose={close}
      width={560}
      footer={
        <>
          <Button onClick={close}>{t('bank.cancel')}</Button>
          <Button variant="filled" disabledReason={jobIds.length === 0 ? t('bank.spreadNothing') : undefined} onClick={spread}>
            {t('bank.spreadDo', { count: jobIds.length })}
          </Button>
        </>
      }
    >
      <p>{previews?.length === 0 ? t('bank.spreadNothing') : t('bank.spreadNote')}</p>
      {previews === undefined && <LoadingBars columns={[240, 120]} rows={3} rowHeight={32} label={t('bank.loading')} />}
      <ul className={job['diff']}>
        {previews?.map(preview => (
          <li key={preview.jobId}>
            <CheckBox
              label={preview.title}
              checked={!left.has(preview.jobId)}
              onChange={on => setLeft(before => (on ? without(before, preview.jobId) : new Set([...before, preview.jobId])))}
            />
            <span>
              {changeWords(preview)}
              <br />
              {t('bank.spreadPeople', { count: preview.people, version: String(preview.version) })}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function without(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  return new Set([...set].filter(each => each !== value));
}

function changeWords({ before, after }: SpreadPreview): string {
  return describeChanges(alone(before), alone(after))
    .map(({ words }) => words)
    .join('; ');
}

function alone(criterion: Criterion): Rubric {
  return {
    title: '',
    version: 1,
    weights: defaultGroupWeights,
    thresholds: defaultThresholds,
    seniority: null,
    language: null,
    lint: [],
    criteria: [criterion],
  };
}
