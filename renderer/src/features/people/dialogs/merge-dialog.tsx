import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPage } from '../../../../../core/contract/person.ts';
import { showShortDay } from '../../../data/formats.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import { asAppError } from '../../../data/live.ts';
import { describeError } from '../../../language/errors.ts';
import { mergePeople } from '../changes.ts';
import { personQuery } from '../use-people.ts';
import dialogStyles from './dialogs.module.css';
import styles from './merge.module.css';

interface MergeDialogProps {
  /** Who stays. */
  readonly intoId: string;
  /** Whose documents, decisions, notes and tags go to the other. */
  readonly fromId: string;
  readonly onClose: () => void;
  readonly onMerged?: () => void;
}

/** Two people side by side: which name stays, and what will be joined. */
export function MergeDialog({ intoId, fromId, onClose, onMerged }: MergeDialogProps): ReactElement {
  const { t } = useTranslation('people');
  const into = useQuery(personQuery(intoId));
  const from = useQuery(personQuery(fromId));
  const [nameFrom, setNameFrom] = useState<'into' | 'from'>('into');
  const [isBusy, setBusy] = useState(false);
  const error = into.error ?? from.error;
  const isThere = into.data !== undefined && from.data !== undefined;

  async function merge(): Promise<void> {
    if (!isThere) return;
    setBusy(true);
    const isDone = await mergePeople({ into: intoId, from: fromId, nameFrom });
    setBusy(false);
    if (!isDone) return;
    onClose();
    onMerged?.();
  }

  return (
    <Dialog
      title={t('merge.title')}
      open
      onClose={onClose}
      width={680}
      commands={[
        { id: 'people.mergeNow', title: t('merge.now'), group: t('group'), keys: ['mod+enter'], inFields: true, run: () => void merge() },
      ]}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="filled" keys="mod+enter" busy={isBusy} disabled={!isThere} onClick={() => void merge()}>
            {t('merge.now')}
          </Button>
        </>
      }
    >
      {error !== null ? (
        <ErrorState error={{ code: asAppError(error).code, ...describeError(asAppError(error).code, asAppError(error).details) }} />
      ) : into.data === undefined || from.data === undefined ? (
        <LoadingBars columns={[280, 280]} rows={6} rowHeight={24} label={t('loading')} />
      ) : (
        <div className={dialogStyles.form}>
          <fieldset className={styles.sides}>
            <legend>{t('merge.whichName')}</legend>
            <Side person={into.data} isChosen={nameFrom === 'into'} onChoose={() => setNameFrom('into')} />
            <Side person={from.data} isChosen={nameFrom === 'from'} onChoose={() => setNameFrom('from')} />
          </fieldset>
          <p className={dialogStyles.hint}>{sayJoined(into.data, from.data, t)}</p>
          <p className={dialogStyles.hint}>{t('merge.hint')}</p>
        </div>
      )}
    </Dialog>
  );
}

interface SideProps {
  readonly person: PersonPage;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Side({ person, isChosen, onChoose }: SideProps): ReactElement {
  const { t } = useTranslation('people');
  const facts: readonly (readonly [string, string])[] = [
    [t('person.headline'), person.headline],
    [t('person.location'), person.location],
    [t('person.contacts'), [...person.emails, ...person.phones].join('\n')],
    [t('person.documents'), person.documents.map(({ fileName, datedAt }) => `${fileName}, ${showShortDay(datedAt)}`).join('\n')],
    [t('person.applications'), person.jobs.map(({ jobTitle, status }) => `${jobTitle ?? t('noJob')}: ${t(`status.${status}`)}`).join('\n')],
    [t('person.tags'), person.tags.join(', ')],
    [t('person.notes'), person.notes.length === 0 ? '' : t('merge.notes', { count: person.notes.length })],
  ];
  return (
    <div className={classNames(styles.side, isChosen && styles.chosen)}>
      <label className={styles.name}>
        <input type="radio" name="name" checked={isChosen} onChange={onChoose} data-autofocus={isChosen || undefined} />
        <bdi>{person.name === '' ? t('hits.noName') : person.name}</bdi>
      </label>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value === '' ? '–' : value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function sayJoined(into: PersonPage, from: PersonPage, t: ReturnType<typeof useTranslation<'people'>>['t']): string {
  const both = into.jobs
    .filter(({ jobId }) => jobId !== null && from.jobs.some(other => other.jobId === jobId))
    .map(({ jobTitle }) => jobTitle ?? '');
  const joined = t('merge.joined', {
    documents: t('page.documents', { count: into.documents.length + from.documents.length }),
    applications: t('page.applications', { count: new Set([...into.jobs, ...from.jobs].map(job => job.jobId ?? job.batchId)).size }),
  });
  return both.length === 0 ? joined : `${joined} ${t('merge.bothDecided', { jobs: [...new Set(both)] })}`;
}
