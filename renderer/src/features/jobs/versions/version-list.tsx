import type { ReactElement } from 'react';
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
  return (
    <div className={styles['pane']}>
      <header className={pane['head']}>
        <h2>Versions</h2>
        <span className={pane['note']}>{versions.length === 1 ? '1 saved' : `${versions.length} saved`}</span>
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
              <b>Rubric {version}</b>
              <span>{showMoment(savedAt)}</span>
              <span>{criteria === 1 ? '1 criterion' : `${criteria} criteria`}</span>
            </button>
            {version === after ? (
              <span className={styles['role']}>shown</span>
            ) : (
              <button type="button" className={styles['compare']} aria-pressed={version === before} onClick={() => onBefore(version)}>
                {version === before ? 'compared' : 'compare'}
                <span className="visually-hidden"> with rubric {version}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
