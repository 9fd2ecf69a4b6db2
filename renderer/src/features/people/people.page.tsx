import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { asAppError } from '../../data/live.ts';
import { describeError } from '../../language/errors.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingBars } from '../../ui/loading-bars.tsx';
import { PeopleScreen } from './people-screen.tsx';
import { useFound } from './use-people.ts';
import { useNewcomers } from './use-newcomers.ts';
import { useSettledSearch } from './use-settled-search.ts';
import styles from './people.module.css';

/** Everybody in the workspace over all jobs: search, filters, and the page with what was found. */
export function PeoplePage(): ReactElement {
  const { t } = useTranslation('people');
  const { search, isSettled } = useSettledSearch();
  const found = useFound(search);
  useNewcomers();
  if (found.data !== undefined) return <PeopleScreen search={search} found={found.data} isStale={!isSettled || found.isPlaceholderData} />;
  return (
    <>
      <TitleBar title={t('title')} />
      <div className={styles.state}>
        {found.error === null ? (
          <LoadingBars columns={[200, 480, 120]} rows={9} rowHeight={75} label={t('loading')} />
        ) : (
          <SearchFailure error={found.error} onRetry={() => void found.refetch()} />
        )}
      </div>
    </>
  );
}

function SearchFailure({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }): ReactElement {
  const { t } = useTranslation('people');
  const { code, details } = asAppError(error);
  return <ErrorState error={{ code, ...describeError(code, details) }} actions={[{ label: t('tryAgain'), onClick: onRetry }]} />;
}
