import { IconDots } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankCriterion } from '../../../../../core/contract/job-desk.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import { Cell, HeadCell } from '../../../ui/table-cell.tsx';
import { VirtualTable } from '../../../ui/virtual-table.tsx';
import { detailWords, minimumWords } from '../criterion-words.ts';
import list from '../jobs.module.css';

interface Props {
  readonly entries: readonly BankCriterion[];
  readonly focusedIndex: number;
  readonly onFocus: (bankId: string) => void;
  readonly onOpen: (entry: BankCriterion) => void;
  readonly itemsOf: (entry: BankCriterion) => readonly MenuItem[];
  readonly empty: ReactElement;
}

/** Criteria of the bank with what they ask for and where they are used. */
export function BankTable({ entries, focusedIndex, onFocus, onOpen, itemsOf, empty }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  return (
    <VirtualTable
      label={t('bank.title')}
      rows={entries}
      rowKey={({ bankId }) => bankId}
      focusedIndex={focusedIndex}
      onFocusIndex={index => onFocus(entries[index]?.bankId ?? '')}
      onActivate={index => {
        const entry = entries[index];
        if (entry !== undefined) onOpen(entry);
      }}
      empty={empty}
      header={
        <>
          <HeadCell>{t('list.column.criterion')}</HeadCell>
          <HeadCell>{t('bank.words')}</HeadCell>
          <HeadCell width={64}>{t('bank.minimumHead')}</HeadCell>
          <HeadCell width={200}>{t('bank.use')}</HeadCell>
          <HeadCell width={32} label={t('act.group')} />
        </>
      }
      renderRow={entry => <Row entry={entry} items={itemsOf(entry)} />}
    />
  );
}

function Row({ entry, items }: { readonly entry: BankCriterion; readonly items: readonly MenuItem[] }): ReactElement {
  const { t } = useTranslation('jobs');
  const { criterion, jobs, retiredAt } = entry;
  return (
    <>
      <Cell>
        <b className={list['name']} data-closed={retiredAt !== null || undefined} dir="auto">
          {criterion.label}
        </b>
      </Cell>
      <Cell dim>
        <span className={list['words']} dir="auto">
          {detailWords(criterion)}
        </span>
      </Cell>
      <Cell width={64} dim>
        {minimumWords(criterion) ?? ''}
      </Cell>
      <Cell width={200} dim>
        <span className={list['words']} title={jobs.map(({ title }) => title).join(', ')}>
          {retiredAt !== null ? t('bank.retired') : jobs.length === 0 ? t('bank.unused') : t('bank.used', { count: jobs.length })}
        </span>
      </Cell>
      <Cell width={32}>
        <Menu
          position="bottom-end"
          trigger={<IconButton label={t('act.group')} size="small" icon={IconDots} tabIndex={-1} />}
          groups={[items]}
        />
      </Cell>
    </>
  );
}
