import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankCriterion } from '../../../../../core/contract/job-desk.ts';
import type { Criterion } from '../../../../../core/contract/rubric.ts';
import { api } from '../../../data/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import job from '../job.module.css';
import { useBankAct } from './bank-data.ts';

interface Props {
  /** Null while the dialog is not open. */
  readonly entry: BankCriterion | null;
  readonly onClose: () => void;
}

/** Name, synonyms and minimum of a criterion of the bank. Jobs that use it stay as they are. */
export function EditBankDialog({ entry, onClose }: Props): ReactElement {
  return <EditForm key={`${entry?.bankId ?? ''} ${entry?.updatedAt ?? 0}`} entry={entry} onClose={onClose} />;
}

function EditForm({ entry, onClose }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  const act = useBankAct();
  const criterion = entry?.criterion ?? null;
  const [label, setLabel] = useState(criterion?.label ?? '');
  const [synonyms, setSynonyms] = useState(criterion !== null && 'anyOf' in criterion ? criterion.synonyms.join(', ') : '');
  const [minimum, setMinimum] = useState(criterion !== null && 'minYears' in criterion ? criterion.minYears : null);
  const missing = label.trim() === '' ? t('bank.nameMissing') : undefined;

  function save(): void {
    if (entry === null || missing !== undefined) return;
    onClose();
    const changed = changedCriterion(entry.criterion, { label: label.trim(), synonyms: listOf(synonyms), minimum });
    void act(api.jobs.bank.change.mutate({ bankId: entry.bankId, criterion: changed }));
  }

  return (
    <Dialog
      title={t('bank.editTitle')}
      open={entry !== null}
      onClose={onClose}
      commands={[
        { id: 'dialog.save', title: t('bank.save'), group: t('bank.title'), keys: ['mod+enter'], inFields: true, quiet: true, run: save },
      ]}
      footer={
        <>
          <Button onClick={onClose}>{t('bank.cancel')}</Button>
          <Button variant="filled" keys="mod+enter" disabledReason={missing} onClick={save}>
            {t('bank.save')}
          </Button>
        </>
      }
    >
      <div className={job['form']}>
        <TextField label={t('bank.name')} value={label} maxLength={200} data-autofocus onChange={setLabel} />
        {criterion !== null && 'anyOf' in criterion && (
          <TextArea label={t('bank.synonyms')} rows={3} value={synonyms} onChange={setSynonyms} />
        )}
        {criterion !== null && 'minYears' in criterion && (
          <NumberField label={t('bank.minimum')} min={0} max={60} optional value={minimum} onChange={setMinimum} />
        )}
      </div>
    </Dialog>
  );
}

interface Change {
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly minimum: number | null;
}

function changedCriterion(criterion: Criterion, { label, synonyms, minimum }: Change): Criterion {
  if (criterion.kind === 'skill') return { ...criterion, label, synonyms, minYears: minimum };
  if (criterion.kind === 'experience') return { ...criterion, label, minYears: minimum ?? 0 };
  return 'anyOf' in criterion ? { ...criterion, label, synonyms } : { ...criterion, label };
}

function listOf(text: string): readonly string[] {
  return [...new Set(text.split(/[,;\n]/u).flatMap(word => (word.trim() === '' ? [] : [word.trim()])))];
}
