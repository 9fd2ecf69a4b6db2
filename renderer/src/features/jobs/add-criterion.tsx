import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { cefrLevels } from '../../../../core/contract/cv.ts';
import type { Criterion } from '../../../../core/contract/rubric.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BankTab } from './bank/bank-tab.tsx';
import { degreeOptions, kindWords, languageLevelOptions } from './criterion-words.ts';
import { emptyCriterion, languageOptions, makeCriterion, whatIsMissing, type NewCriterion } from './new-criterion.ts';
import { SkillSearch } from './skill-search.tsx';
import styles from './job.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  /** It is added; closes the dialog. */
  readonly onAdd: (criterion: Criterion) => void;
}

const kinds = (['skill', 'experience', 'education', 'language', 'certificate', 'licence', 'location'] as const).map(value => ({
  value,
  label: kindWords[value],
}));
const necessities = [
  { value: 'required', label: 'Required' },
  { value: 'preferred', label: 'Preferred' },
] as const;

/** A criterion that the ad does not name: its kind, then what it asks for. */
export function AddCriterion({ open, onClose, onAdd }: Props): ReactElement {
  const [form, setForm] = useState<NewCriterion>(emptyCriterion);
  const set = (change: Partial<NewCriterion>): void => setForm({ ...form, ...change });
  const { t } = useTranslation('jobs');
  const [tab, setTab] = useState<'new' | 'bank'>('new');
  const missing = tab === 'bank' ? t('bank.pick') : whatIsMissing(form);

  function add(): void {
    if (missing !== null) return;
    onAdd(makeCriterion(form));
    setForm({ ...emptyCriterion, kind: form.kind, necessity: form.necessity });
  }

  return (
    <Dialog
      title={t('bank.addTitle')}
      open={open}
      onClose={onClose}
      commands={[{ id: 'dialog.add', title: 'Add', group: 'Add a criterion', keys: ['mod+enter'], inFields: true, quiet: true, run: add }]}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" keys="mod+enter" disabledReason={missing ?? undefined} onClick={add}>
            Add
          </Button>
        </>
      }
    >
      <div className={styles['dialogTabs']}>
        <Tabs
          label={t('bank.where')}
          value={tab}
          tabs={[
            { value: 'new', label: t('bank.tabNew') },
            { value: 'bank', label: t('bank.tabBank') },
          ]}
          onChange={setTab}
        />
      </div>
      {tab === 'bank' ? (
        <BankTab onAdd={onAdd} />
      ) : (
        <div className={styles['form']}>
          <div className={styles['pair']}>
            <SelectField label="Kind" value={form.kind} options={kinds} onChange={kind => set({ kind })} />
            <SegmentedChoice label="Necessity" value={form.necessity} options={necessities} onChange={necessity => set({ necessity })} />
          </div>
          <Fields form={form} set={set} onEnter={add} />
        </div>
      )}
    </Dialog>
  );
}

interface FieldsProps {
  readonly form: NewCriterion;
  readonly set: (change: Partial<NewCriterion>) => void;
  readonly onEnter: () => void;
}

function Fields({ form, set, onEnter }: FieldsProps): ReactElement {
  const words = (label: string, placeholder: string): ReactElement => (
    <TextField label={label} placeholder={placeholder} value={form.words} onChange={next => set({ words: next })} />
  );
  const years = (label: string, optional: boolean): ReactElement => (
    <NumberField
      label={label}
      unit="years"
      width={110}
      min={0}
      max={60}
      optional={optional}
      value={form.years}
      onChange={next => set({ years: next })}
    />
  );
  switch (form.kind) {
    case 'skill':
      return (
        <SkillSearch value={form.words} onChange={next => set({ words: next })} onEnter={onEnter}>
          {years('At least', true)}
        </SkillSearch>
      );
    case 'experience':
      return (
        <>
          {years('At least', false)}
          {words('In this field or position', 'any')}
        </>
      );
    case 'education':
      return (
        <>
          <SelectField label="At least" value={form.degree} options={degreeOptions} onChange={degree => set({ degree })} />
          {words('In these fields', 'any; with commas')}
        </>
      );
    case 'language':
      return (
        <div className={styles['pair']}>
          <SelectField
            label="Language"
            value={form.language}
            options={languageOptions}
            searchable
            onChange={language => set({ language })}
          />
          <SelectField
            label="At least"
            value={form.level ?? 'any'}
            options={languageLevelOptions}
            onChange={level => set({ level: cefrLevels.find(each => each === level) ?? null })}
          />
        </div>
      );
    case 'certificate':
    case 'licence':
      return words('Name', form.kind === 'licence' ? 'Driving licence B' : 'AWS Solutions Architect');
    case 'location':
      return (
        <>
          {words('Places', 'Malmö, Copenhagen')}
          <CheckBox label="Or remote" checked={form.remote} onChange={remote => set({ remote })} />
        </>
      );
    default:
      return form.kind satisfies never;
  }
}
