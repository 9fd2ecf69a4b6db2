import { Radio } from '@mantine/core';
import type { ReactElement } from 'react';
import type { BatchListEntry } from '../../../../core/contract/batch-view.ts';
import type { ExportKind, RecentExport, RepeatInput } from '../../../../core/contract/export.ts';
import { changeSettings } from '../../data/settings.ts';
import { SwitchRow } from '../../ui/check-box.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ChoiceSection } from './choice-section.tsx';
import { Lately } from './lately.tsx';
import { kindNote, reportKinds } from './report-words.ts';
import type { ReportDraft } from './use-report-draft.ts';
import { Compared, Whose } from './whose.tsx';
import { say } from '../../language/texts.ts';
import styles from './report-choices.module.css';

interface Props {
  readonly draft: ReportDraft;
  readonly batches: readonly BatchListEntry[];
  readonly onBatch: (batchId: string) => void;
  readonly paper: 'A4' | 'Letter';
  /** Pages of the preview; null while there are none. */
  readonly pages: number | null;
  readonly recent: readonly RecentExport[];
  readonly onRepeat: (input: RepeatInput) => void;
}

const papers = [
  { value: 'A4', label: 'A4' },
  { value: 'Letter', label: 'Letter' },
] as const;

/** What, of whom, how, and what was written lately. */
export function ReportChoices(props: Props): ReactElement {
  const { draft, batches, recent, onRepeat } = props;
  const { what } = draft;
  return (
    <div className={styles['pane']} data-pane="choices" tabIndex={-1}>
      <ChoiceSection title={say('reports:part.report')}>
        <Radio.Group value={what} onChange={value => pick(value, draft.setWhat)} aria-label={say('reports:part.kind')}>
          {reportKinds.map(([value, label]) => (
            <Radio key={value} value={value} label={say(label)} size="xs" className={styles['radio']} />
          ))}
        </Radio.Group>
        <div className={styles['batch']}>
          <SelectField
            label={say('reports:batch.label')}
            labelHidden
            options={batches.map(batch => ({
              value: batch.batchId,
              label: `${batch.jobTitle ?? say('reports:batch.noJob')}, ${batch.title}`,
            }))}
            value={draft.batchId}
            onChange={props.onBatch}
            placeholder={say('reports:batch.none')}
          />
        </div>
      </ChoiceSection>
      {what === 'comparison' && <Compared people={draft.everybody} compared={draft.people} onCompare={draft.compare} />}
      {(what === 'candidates' || what === 'json-resume') && (
        <Whose
          whom={draft.whom}
          onWhom={draft.setWhom}
          givenCount={draft.givenCount}
          people={draft.people}
          shown={draft.current?.itemId ?? null}
          onShow={draft.show}
          pages={what === 'candidates' ? props.pages : null}
        />
      )}
      <How {...props} />
      {recent.length > 0 && <Lately recent={recent} onRepeat={onRepeat} />}
    </div>
  );
}

function pick(value: string, choose: (what: ExportKind) => void): void {
  const kind = reportKinds.find(([name]) => name === value)?.[0];
  if (kind !== undefined) choose(kind);
}

function How({ draft, paper }: Props): ReactElement {
  const { what, people, merged } = draft;
  const note = kindNote(what);
  return (
    <ChoiceSection title={say('reports:part.how')}>
      {what === 'candidates' && people.length > 1 && (
        <SwitchRow
          label={say('reports:merged.label')}
          hint={say('reports:merged.hint', { count: people.length })}
          checked={merged}
          onChange={draft.setMerged}
        />
      )}
      {note === undefined ? (
        <div className={styles['paper']}>
          <SelectField
            label={say('reports:paper')}
            labelHidden
            options={papers}
            value={paper}
            onChange={value => void changeSettings({ paper: value })}
          />
        </div>
      ) : (
        <p className={styles['note']}>{note}</p>
      )}
    </ChoiceSection>
  );
}
