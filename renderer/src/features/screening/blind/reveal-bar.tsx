import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlindPersonState } from '../../../../../core/contract/blind.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './blind.module.css';

interface RevealBarProps {
  readonly state: BlindPersonState;
  readonly onReveal: () => void;
}

/** What was taken from the page on screen, and the way to the name. */
export function RevealBar({ state: { areas }, onReveal }: RevealBarProps): ReactElement {
  const { t } = useTranslation('blind');
  return (
    <div className={styles.bar} role="group" aria-label={t('bar')}>
      <span className={styles.words}>
        <span className={styles.areas}>{areas === 0 ? t('areasNone') : t('areas', { count: areas })}</span>
        <span className={styles.logged}>{t('logged')}</span>
      </span>
      <Button onClick={onReveal}>{t('reveal')}</Button>
    </div>
  );
}
