import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TitleBar } from '../../../app/frame/title-bar.tsx';
import { asAppError } from '../../../data/live.ts';
import { describeError } from '../../../language/errors.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import { personQuery } from '../use-people.ts';
import { PersonScreen } from './person-screen.tsx';
import styles from './person.module.css';

/** All that the workspace knows of one person, over all jobs. */
export function PersonPage(): ReactElement {
  const { candidateId } = useParams({ from: '/people/$candidateId' });
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(personQuery(candidateId));
  if (data !== undefined && error === null) return <PersonScreen key={candidateId} person={data} />;
  const toPeople = { label: t('person.allPeople'), onClick: () => void navigate({ to: '/people' }) };
  return (
    <>
      <TitleBar title={t('person.title')} />
      <div className={styles.state}>
        {error === null ? (
          <LoadingBars columns={[140, 300]} rows={10} rowHeight={32} label={t('loading')} />
        ) : (
          <Failure error={error} onRetry={() => void refetch()} toPeople={toPeople} />
        )}
      </div>
    </>
  );
}

interface FailureProps {
  readonly error: Error;
  readonly onRetry: () => void;
  readonly toPeople: { readonly label: string; readonly onClick: () => void };
}

function Failure({ error, onRetry, toPeople }: FailureProps): ReactElement {
  const { t } = useTranslation('people');
  const { code, details } = asAppError(error);
  if (code === 'NOT_FOUND')
    return <ErrorState error={{ code, sentence: t('person.gone'), nextStep: t('person.goneNext') }} actions={[toPeople]} />;
  return <ErrorState error={{ code, ...describeError(code, details) }} actions={[{ label: t('tryAgain'), onClick: onRetry }, toPeople]} />;
}
