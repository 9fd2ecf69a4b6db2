import { Radio } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { BatchListEntry } from '../../../../core/contract/batch-view.ts';
import type { ExportInput, RecentExport } from '../../../../core/contract/export.ts';
import { api } from '../../data/client.ts';
import { showAge, showCount } from '../../data/formats.ts';
import { tell } from '../../data/problem.ts';
import { changeSettings } from '../../data/settings.ts';
import { SwitchRow } from '../../ui/check-box.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { ReportPerson, Whom } from './chosen-people.ts';
import { reportKinds } from './report-words.ts';
import styles from './report-choices.module.css';

interface Props {
  readonly what: ExportInput['what'];
  readonly onWhat: (what: ExportInput['what']) => void;
  readonly batches: readonly BatchListEntry[];
  readonly batchId: string | null;
  readonly onBatch: (batchId: string) => void;
  readonly whom: Whom;
  readonly onWhom: (whom: Whom) => void;
  readonly givenCount: number;
  readonly people: readonly ReportPerson[];
  readonly shown: string | null;
  readonly onShow: (itemId: string) => void;
  readonly merged: boolean;
  readonly onMerged: (merged: boolean) => void;
  readonly paper: 'A4' | 'Letter';
  readonly recent: readonly RecentExport[];
}

const papers = [
  { value: 'A4', label: 'A4' },
  { value: 'Letter', label: 'Letter' },
] as const;

/** What, of whom, how, and what was written lately. */
export function ReportChoices(props: Props): ReactElement {
  const { what, batches, batchId } = props;
  return (
    <div className={styles['pane']} data-pane="choices" tabIndex={-1}>
      <Section title="Report">
        <Radio.Group value={what} onChange={value => pick(value, props.onWhat)} aria-label="Kind of report">
          {reportKinds.map(([value, label]) => (
            <Radio key={value} value={value} label={label} size="xs" className={styles['radio']} />
          ))}
        </Radio.Group>
        <div className={styles['batch']}>
          <SelectField
            label="Batch"
            labelHidden
            options={batches.map(batch => ({ value: batch.batchId, label: `${batch.jobTitle ?? 'No job'}, ${batch.title}` }))}
            value={batchId}
            onChange={props.onBatch}
            placeholder="No batch yet"
          />
        </div>
      </Section>
      {what === 'candidates' && <Whose {...props} />}
      <Section title="How">
        {what === 'candidates' && props.people.length > 1 && (
          <SwitchRow
            label="One merged file"
            hint={`with an outline, instead of a folder of ${showCount(props.people.length)}`}
            checked={props.merged}
            onChange={props.onMerged}
          />
        )}
        {(what === 'candidates' || what === 'batch') && (
          <div className={styles['paper']}>
            <SelectField
              label="Paper"
              labelHidden
              options={papers}
              value={props.paper}
              onChange={paper => void changeSettings({ paper })}
            />
          </div>
        )}
        {(what === 'workbook' || what === 'csv') && (
          <p className={styles['note']}>
            Everyone of the batch, with criteria and reasons. Text that a spreadsheet would run is written as text.
          </p>
        )}
      </Section>
      {props.recent.length > 0 && <Lately recent={props.recent} />}
    </div>
  );
}

function pick(value: string, choose: Props['onWhat']): void {
  const kind = reportKinds.find(([name]) => name === value)?.[0];
  if (kind !== undefined) choose(kind);
}

function Whose({ whom, onWhom, givenCount, people, shown, onShow }: Props): ReactElement {
  const choices: readonly { readonly value: Whom; readonly label: string }[] = [
    { value: 'shortlisted', label: 'Shortlisted' },
    { value: 'all', label: 'All' },
    ...(givenCount > 0 ? [{ value: 'chosen' as const, label: `Chosen ${givenCount}` }] : []),
  ];
  return (
    <Section title="Of whom" count={people.length}>
      <SegmentedChoice label="Of whom" value={whom} options={choices} onChange={onWhom} />
      {people.length === 0 && <p className={styles['note']}>No one is shortlisted yet. S shortlists in the batch.</p>}
      <ul className={styles['people']}>
        {people.slice(0, 200).map(person => (
          <li key={person.itemId}>
            <button type="button" aria-current={person.itemId === shown || undefined} onClick={() => onShow(person.itemId)}>
              {person.name}
            </button>
          </li>
        ))}
      </ul>
      {people.length > 200 && <p className={styles['note']}>and {showCount(people.length - 200)} more, all of them are exported</p>}
    </Section>
  );
}

function Lately({ recent }: { readonly recent: readonly RecentExport[] }): ReactElement {
  return (
    <Section title="Lately">
      <ul className={styles['lately']}>
        {recent.slice(0, 8).map(entry => (
          <li key={entry.exportId}>
            <button
              type="button"
              disabled={!entry.there}
              title={entry.there ? entry.place : `${entry.place} is no longer there`}
              onClick={() => void tell(api.shell.showInFolder.mutate({ path: entry.place }))}
            >
              {entry.title}
            </button>
            <span>{entry.there ? showAge(entry.at) : 'moved or deleted'}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Section({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className={styles['section']}>
      <h2>
        {title} {count !== undefined && <span>{showCount(count)}</span>}
      </h2>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
