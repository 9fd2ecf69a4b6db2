import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPage } from '../../../../../core/contract/person.ts';
import { showMoment, showShortDay } from '../../../data/formats.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/chip.tsx';
import { ScoreBar } from '../../../ui/score-bar.tsx';
import { useOpenApplication } from '../use-person-menu.ts';
import { PersonNotes } from './person-notes.tsx';
import type { PersonDialogName } from './person-dialog.tsx';
import { Section } from './section.tsx';
import styles from './person.module.css';

interface PersonWorkProps {
  readonly person: PersonPage;
  /** The document on screen. */
  readonly shownId: string | null;
  readonly noteWanted: number;
  readonly onShow: (documentId: string) => void;
  readonly onAsk: (dialog: PersonDialogName) => void;
  readonly above: ReactNode;
}

/** What a person applied for and sent, what was written about them, and what happened. */
export function PersonWork({ person, shownId, noteWanted, onShow, onAsk, above }: PersonWorkProps): ReactElement {
  const { t } = useTranslation('people');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is reached by keyboard
    <div className={styles.work} data-pane-focus tabIndex={0} role="region" aria-label={t('person.work')}>
      {above}
      <Applications person={person} />
      <Section
        title={t('person.documents')}
        way={person.documents.length > 1 && <LinkButton onClick={() => onAsk({ kind: 'split' })}>{t('split.button')}</LinkButton>}
      >
        <ul className={styles.rows}>
          {person.documents.map(({ documentId, fileName, datedAt, pageCount, standing, changes }) => (
            <li key={documentId} data-current={documentId === shownId || undefined}>
              <button type="button" aria-pressed={documentId === shownId} onClick={() => onShow(documentId)}>
                <span className={styles.line}>
                  <bdi className={styles.grow} title={fileName}>
                    {fileName}
                  </bdi>
                  {standing && person.documents.length > 1 && <Tag>{t('person.counts')}</Tag>}
                  <span className={styles.dim}>
                    {[...(pageCount === null ? [] : [t('person.pages', { count: pageCount })]), showShortDay(datedAt)].join(' · ')}
                  </span>
                </span>
                {changes.length > 0 && (
                  <span className={styles.changes} dir="auto" title={changes.join('\n')}>
                    {changes.join(' · ')}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <PersonNotes person={person} wanted={noteWanted} />
      <Section title={t('person.history')}>
        {person.history.length === 0 && <p className={styles.dim}>{t('person.noHistory')}</p>}
        <ol className={styles.history}>
          {person.history.map((entry, index) => (
            // The same may happen twice at one moment.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${entry.at} ${index}`}>
              <span>{entry.text}</span>
              <span className={styles.dim}>{showMoment(entry.at)}</span>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

function Applications({ person: { jobs } }: { readonly person: PersonPage }): ReactElement {
  const { t } = useTranslation('people');
  return (
    <Section title={t('person.applications')}>
      {jobs.length === 0 && <p className={styles.dim}>{t('person.noApplications')}</p>}
      <ul className={styles.rows}>
        {jobs.map(job => (
          <li key={`${job.jobId ?? ''} ${job.itemId ?? ''}`}>
            <ApplicationRow job={job} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A job with how the person stands there; leads to its batch, where the person is shown with all criteria. */
function ApplicationRow({ job }: { readonly job: PersonPage['jobs'][number] }): ReactElement {
  const { t } = useTranslation('people');
  const open = useOpenApplication();
  const { jobTitle, status, score, low, high, recommendation, decisionReason, decidedAt, batchId, itemId } = job;
  const facts = [decisionReason ?? '', decidedAt === null ? '' : showShortDay(decidedAt)].filter(fact => fact !== '');
  const canOpen = batchId !== null && itemId !== null;
  return (
    <button type="button" disabled={!canOpen} onClick={() => canOpen && open(batchId, itemId)}>
      <span className={styles.line}>
        <bdi className={styles.grow}>{jobTitle ?? t('noJob')}</bdi>
        <span className={styles.status}>{t(`status.${status}`)}</span>
        {score !== null && (
          <>
            <ScoreBar score={score} low={low} high={high} recommendation={recommendation} width={58} />
            <b className={styles.score}>{Math.round(score)}</b>
          </>
        )}
      </span>
      {facts.length > 0 && (
        <span className={styles.dim} dir="auto">
          {facts.join(' · ')}
        </span>
      )}
    </button>
  );
}
