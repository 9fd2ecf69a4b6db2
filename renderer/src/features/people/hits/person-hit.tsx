import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleSearch, PersonJob, PersonRow } from '../../../../../core/contract/people.ts';
import { showDecimal } from '../../../data/formats.ts';
import { CheckBox } from '../../../ui/check-box.tsx';
import { ScoreBar } from '../../../ui/score-bar.tsx';
import { usePersonAt } from '../use-people.ts';
import { Lit } from './hit-text.tsx';
import styles from './hits.module.css';

/** Jobs that a row has room for. */
const mostJobs = 2;

interface PersonHitProps {
  readonly search: PeopleSearch;
  readonly index: number;
  readonly isTicked: (personId: string) => boolean;
  readonly onTick: (person: PersonRow) => void;
}

/** A person who was found: name and position, the best passage, and how they stand in their last jobs. */
export const PersonHit = memo(function PersonHit({ search, index, isTicked, onTick }: PersonHitProps): ReactElement {
  const person = usePersonAt(search, index);
  if (person === null)
    return (
      <div role="gridcell" className={styles.waiting}>
        <i />
        <i />
      </div>
    );
  return (
    <>
      <Tick person={person} isTicked={isTicked(person.personId)} onTick={onTick} />
      <div role="gridcell" className={styles.who}>
        <Heading person={person} />
        <Passage person={person} />
      </div>
      <div role="gridcell" className={styles.where}>
        <Jobs jobs={person.jobs} />
        <Places person={person} />
      </div>
    </>
  );
});

interface TickProps {
  readonly person: PersonRow;
  readonly isTicked: boolean;
  readonly onTick: (person: PersonRow) => void;
}

function Tick({ person, isTicked, onTick }: TickProps): ReactElement {
  const { t } = useTranslation('people');
  return (
    // A click beside the box ticks too; keys tick by X.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="gridcell"
      className={styles.tick}
      onClick={event => {
        event.stopPropagation();
        onTick(person);
      }}
    >
      <CheckBox
        checked={isTicked}
        label={t('hits.tick', { name: person.name.text })}
        labelHidden
        tabbable={false}
        onChange={() => undefined}
      />
    </div>
  );
}

function Heading({ person: { name, headline, location, years } }: { readonly person: PersonRow }): ReactElement {
  const { t } = useTranslation('people');
  const facts = [location, years === null ? '' : t('hits.years', { years: showDecimal(years, true) })].filter(fact => fact !== '');
  return (
    <p className={styles.heading}>
      <b>{name.text === '' ? t('hits.noName') : <Lit {...name} />}</b>
      <span className={styles.facts}>
        <Lit {...headline} />
        {headline.text !== '' && facts.length > 0 && ' · '}
        {facts.join(' · ')}
      </span>
    </p>
  );
}

/** The best passages, joined by an ellipsis; without words, what the person is tagged with. */
function Passage({ person: { snippets, tags } }: { readonly person: PersonRow }): ReactElement | null {
  const { t } = useTranslation('people');
  if (snippets.length === 0) return tags.length === 0 ? null : <p className={styles.passage}>{tags.join(' · ')}</p>;
  return (
    <p className={styles.passage}>
      {snippets.map((snippet, index) => (
        // Passages of one row never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index}>
          {index > 0 && ' … '}
          {snippet.from !== 'document' && <span className={styles.source}>{t(`hits.from.${snippet.from}`)} </span>}
          <Lit {...snippet} />
        </span>
      ))}
    </p>
  );
}

function Jobs({ jobs }: { readonly jobs: readonly PersonJob[] }): ReactElement {
  const { t } = useTranslation('people');
  const withJob = jobs.filter(job => job.jobId !== null);
  if (withJob.length === 0) return <p className={styles.job}>{t('noJob')}</p>;
  return (
    <>
      {withJob.slice(0, mostJobs).map(({ jobId, jobTitle, score, low, high, recommendation }) => (
        <p key={jobId} className={styles.job}>
          <span className={styles.jobTitle}>{jobTitle}</span>
          {score !== null && (
            <>
              <ScoreBar score={score} low={low} high={high} recommendation={recommendation} threshold={null} width={42} />
              <b>{Math.round(score)}</b>
            </>
          )}
        </p>
      ))}
    </>
  );
}

function Places({ person: { hits, hitPage, snippets, jobs, documents } }: { readonly person: PersonRow }): ReactElement {
  const { t } = useTranslation('people');
  const others = [...new Set(snippets.map(snippet => snippet.from))].filter(from => from !== 'document');
  const more = jobs.filter(job => job.jobId !== null).length - mostJobs;
  const words =
    hits > 0
      ? [
          t('hits.count', { count: hits }),
          ...(hitPage === null ? [] : [t('hits.page', { page: String(hitPage) })]),
          ...others.map(from => t(`hits.also.${from}`)),
        ]
      : [...(documents > 1 ? [t('hits.documents', { count: documents })] : []), ...others.map(from => t(`hits.also.${from}`))];
  return (
    <p className={styles.places}>
      {more > 0 && `${t('hits.moreJobs', { count: more })} · `}
      {words.join(' · ')}
    </p>
  );
}
