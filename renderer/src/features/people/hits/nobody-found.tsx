import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { noFilters, type PeopleSearch } from '../../../../../core/contract/people.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { countFilters } from '../filters/filter-edits.ts';
import { changeSearch } from '../people-view.ts';
import { withoutLastTerm } from '../query/query-colours.ts';

interface NobodyFoundProps {
  readonly search: PeopleSearch;
  /** People in the workspace, whatever is asked for. */
  readonly everybody: number;
}

/** No people yet, or nobody like that: what can be asked for instead. */
export function NobodyFound({ search: { query, filters }, everybody }: NobodyFoundProps): ReactElement {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  if (everybody === 0)
    return (
      <EmptyState
        sentence={t('empty.nobodyYet')}
        action={
          <Button variant="filled" onClick={() => void navigate({ to: '/' })}>
            {t('empty.addCvs')}
          </Button>
        }
      />
    );
  const shorter = withoutLastTerm(query);
  const clear = (
    <LinkButton onClick={() => changeSearch({ query: '', filters: noFilters })}>{t('empty.showAll', { count: everybody })}</LinkButton>
  );
  if (countFilters(filters) > 0)
    return (
      <EmptyState
        sentence={t('empty.filtered')}
        action={<Button onClick={() => changeSearch({ filters: noFilters })}>{t('empty.withoutFilters')}</Button>}
        sample={clear}
      />
    );
  return shorter === null ? (
    <EmptyState sentence={t('empty.noHit', { query: query.trim() })} action={clear} />
  ) : (
    <EmptyState
      sentence={t('empty.noHit', { query: query.trim() })}
      action={<Button onClick={() => changeSearch({ query: shorter })}>{t('empty.loosen', { query: shorter })}</Button>}
      sample={clear}
    />
  );
}
