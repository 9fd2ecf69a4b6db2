import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobView } from '../../../../../core/contract/job-view.ts';
import { showMoment } from '../../../data/formats.ts';
import pane from '../pane-head.module.css';
import styles from './versions.module.css';

interface Props {
  readonly versions: JobView['versions'];
  readonly before: number;
  readonly after: number;
  readonly onBefore: (version: number) => void;
  readonly onAfter: (next: { readonly before: number; readonly after: number }) => void;
}

/** All versions, newest first. A click compares one with the version before it; "compare" lays another beside it. */
export function VersionList({ versions, before, after, onBefore, onAfter }: Props): ReactElement {
  const { t } = useTranslation('jobs');
  return (
    <div className={styles['pane']}>
      <header className={pane['head']}>
        <h2>{t('versions.title')}</h2>
        <span className={pane['note']}>{t('versions.saved', { count: versions.length })}</span>
      </header>
      <ol className={styles['versions']} data-scroller>
        {versions.map(({ version, savedAt, criteria }, index) => (
          <li key={version} data-chosen={version === after || undefined} data-compared={version === before || undefined}>
            <button
              type="button"
              className={styles['version']}
              aria-current={version === after || undefined}
              data-pane-focus={version === after || undefined}
              onClick={() => onAfter({ after: version, before: versions[index + 1]?.version ?? version })}
            >
              <b>{t('versions.rubric', { version: String(version) })}</b>
              <span>{showMoment(savedAt)}</span>
              <span>{t('versions.criteria', { count: criteria })}</span>
            </button>
            {version === after ? (
              <span className={styles['role']}>{t('versions.shown')}</span>
            ) : (
              <button type="button" className={styles['compare']} aria-pressed={version === before} onClick={() => onBefore(version)}>
                {version === before ? t('versions.compared') : t('versions.compare')}
                <span className="visually-hidden"> {t('versions.with', { version: String(version) })}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
