import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showCount } from '../../../data/formats.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { PeopleActions } from '../people-actions.ts';
import styles from './hits.module.css';

interface PeopleBulkBarProps {
  readonly ticked: number;
  readonly narrow: boolean;
  readonly actions: PeopleActions;
}

/** What can be done with the ticked people, over the lower end of the list. Comparing is for people of one job. */
export function PeopleBulkBar({ ticked, narrow, actions }: PeopleBulkBarProps): ReactElement {
  const { t } = useTranslation('people');
  const keysOf = (keys: string) => (narrow ? {} : { keys });
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('bulk.title')}>
      <span className={styles.bulkCount}>
        <b>{showCount(ticked)}</b> {narrow ? '' : t('bulk.selected', { count: ticked })}
      </span>
      <span className={styles.bulkWays}>
        <Button variant="filled" size="row" {...keysOf('a')} onClick={() => actions.ask('job')}>
          {t('addToJob.title')}
        </Button>
        <Button variant="quiet" size="row" {...keysOf('t')} onClick={() => actions.ask('tag')}>
          {t('tag.button')}
        </Button>
        <Button
          variant="quiet"
          size="row"
          {...keysOf('c')}
          disabledReason={actions.compareTrouble === undefined ? undefined : t(`compare.${actions.compareTrouble}`)}
          onClick={actions.compare}
        >
          {t('compare.title')}
        </Button>
        {ticked === 2 && (
          <Button variant="quiet" size="row" onClick={() => actions.ask('merge')}>
            {t('merge.button')}
          </Button>
        )}
        <IconButton label={t('bulk.clear')} keys="escape" icon={IconX} size="small" onClick={actions.clearTicks} />
      </span>
    </div>
  );
}
