import { IconFolder, IconFolderOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchedFolder } from '../../../core/contract/watching.ts';
import { api } from '../data/client.ts';
import { showMoment } from '../data/formats.ts';
import { tell } from '../data/problem.ts';
import { describeError } from '../language/errors.ts';
import { say } from '../language/texts.ts';
import { showToast } from '../state/toasts.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import styles from './watched-folders.module.css';

/** Files that are listed of those that were taken. */
const mostListed = 100;

interface WatchedFolderRowProps {
  readonly folder: WatchedFolder;
  /** Says for which batch or job it is watched. */
  readonly withTitle: boolean;
}

/** A watched folder: how it stands, what waits in it, what was taken from it and when. */
export function WatchedFolderRow({ folder, withTitle }: WatchedFolderRowProps): ReactElement {
  const { t } = useTranslation('batches');
  const [isOpen, setOpen] = useState(false);
  const { folderId, path, state, taken, waiting, waitingFiles } = folder;
  const Icon = state === 'gone' ? IconFolderOff : IconFolder;

  async function stop(): Promise<void> {
    const done = await tell(api.watching.remove.mutate({ folderId }).then(() => true));
    if (done !== null) showToast({ text: say('batches:watch.stopped') });
  }

  return (
    <li className={styles.folder}>
      <div className={styles.head}>
        <Icon size={16} stroke={1.6} className={styles.icon} data-amber={state === 'gone' || undefined} />
        <div className={styles.text}>
          <b dir="auto">{nameOf(path)}</b>
          <span dir="auto" className="selectable" title={path}>
            {path}
          </span>
          {withTitle && <span>{t('watch.for', { title: folder.title })}</span>}
        </div>
        {state === 'paused' ? (
          <Button size="row" onClick={() => void tell(api.watching.resume.mutate({ folderId }))}>
            {t('watch.resume')}
          </Button>
        ) : (
          <Button size="row" onClick={() => void tell(api.watching.pause.mutate({ folderId }))}>
            {t('watch.pause')}
          </Button>
        )}
        <Button size="row" variant="quiet" onClick={() => void stop()}>
          {t('watch.stop')}
        </Button>
      </div>
      <p className={styles.state} role="status">
        <span data-amber={state === 'gone' || undefined}>{t(`watch.state.${state}`)}</span>
        <span>{t('watch.taken', { count: taken })}</span>
        {folder.lastAt !== null && <span>{t('watch.last', { time: showMoment(folder.lastAt) })}</span>}
        {waiting > 0 && <span data-amber>{t('watch.waiting', { count: waiting })}</span>}
      </p>
      {folder.problem !== null && <Problem folder={folder} />}
      {waitingFiles.length > 0 && (
        <ul className={styles.files}>
          {waitingFiles.map(file => (
            <li key={file.path}>
              <span dir="auto">{file.path}</span>
              <span>{t(`watch.reason.${file.reason}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {taken > 0 && (
        <p className={styles.more}>
          <LinkButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'watch.hideTaken' : 'watch.showTaken')}
          </LinkButton>
        </p>
      )}
      {isOpen && <Taken folderId={folderId} count={taken} />}
    </li>
  );
}

function Problem({ folder: { problem } }: { readonly folder: WatchedFolder }): ReactElement | null {
  const { t } = useTranslation('batches');
  if (problem === null) return null;
  const { code } = problem;
  return (
    <p className={styles.problem}>
      {code === 'FILE_NOT_FOUND' ? t('watch.goneWords') : describeError(code).sentence} {t('watch.kept')}
    </p>
  );
}

function Taken({ folderId, count }: { readonly folderId: string; readonly count: number }): ReactElement {
  const { t } = useTranslation('batches');
  const { data: files = [] } = useQuery({
    queryKey: ['watched-files', folderId, count],
    queryFn: () => api.watching.taken.query({ folderId, limit: mostListed }),
    placeholderData: former => former,
    gcTime: 0,
  });
  return (
    <ul className={styles.files} aria-label={t('watch.takenHead')}>
      {files.map(file => (
        <li key={file.path}>
          <span dir="auto">{file.path}</span>
          <span>{file.status === null ? t('watch.removed') : t(`watch.outcome.${file.status}`)}</span>
          <span>{showMoment(file.takenAt)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The last part of a path, of whatever system. */
function nameOf(path: string): string {
  return path.split(/[\\/]/u).findLast(part => part !== '') ?? path;
}
