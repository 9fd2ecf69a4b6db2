import type { ReactElement } from 'react';
import type { WatchedFolder } from '../../../core/contract/watching.ts';
import { WatchedFolderRow } from './watched-folder-row.tsx';
import styles from './watched-folders.module.css';

interface WatchedFoldersProps {
  readonly folders: readonly WatchedFolder[];
  /** Says of each for which batch or job it is watched. */
  readonly withTitles?: boolean;
  /** Said where there is none. */
  readonly none: string;
  /** Read out: "Watched folders". */
  readonly label: string;
}

/** Watched folders with how they stand. */
export function WatchedFolders({ folders, withTitles = false, none, label }: WatchedFoldersProps): ReactElement {
  if (folders.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.folders} aria-label={label}>
      {folders.map(folder => (
        <WatchedFolderRow key={folder.folderId} folder={folder} withTitle={withTitles} />
      ))}
    </ul>
  );
}
