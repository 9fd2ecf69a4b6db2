import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../../../core/contract/rubric.ts';
import { fromBank } from '../../../../../core/job/bank-criterion.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { detailWords } from '../criterion-words.ts';
import job from '../job.module.css';
import { useBank } from './bank-data.ts';
import { searchBank } from './bank-search.ts';

/** Most criteria that are listed at once; the search finds the others. */
const mostShown = 50;

/** The bank inside the dialog that adds a criterion: search, arrows, Enter. */
export function BankTab({ onAdd }: { readonly onAdd: (criterion: Criterion) => void }): ReactElement {
  const { t } = useTranslation('jobs');
  const { data: bank } = useBank();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const shown = useMemo(() => searchBank(bank ?? [], search, false).slice(0, mostShown), [bank, search]);
  const insert = (index: number): void => {
    const entry = shown[index];
    if (entry !== undefined) onAdd(fromBank(entry.criterion));
  };
  return (
    <>
      <SearchField
        value={search}
        placeholder={t('bank.search')}
        autoFocus
        onChange={next => {
          setSearch(next);
          setAt(0);
        }}
        onKeyDown={event => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0) setAt(Math.min(shown.length - 1, Math.max(0, at + step)));
          if (event.key === 'Enter') insert(at);
          if (step !== 0 || event.key === 'Enter') event.preventDefault();
        }}
      />
      <ul className={job['bank']} aria-label={t('bank.title')}>
        {shown.map(({ bankId, criterion, jobs }, index) => (
          <li key={bankId}>
            <button type="button" className={job['suggestion']} data-chosen={index === at || undefined} onClick={() => insert(index)}>
              <b dir="auto">{criterion.label}</b>
              <span dir="auto">{detailWords(criterion)}</span>
              <span>{jobs.length === 0 ? t('bank.unused') : t('bank.used', { count: jobs.length })}</span>
            </button>
          </li>
        ))}
      </ul>
      {bank !== undefined && shown.length === 0 && <EmptyState sentence={bank.length === 0 ? t('bank.empty') : t('bank.nothing')} />}
    </>
  );
}
