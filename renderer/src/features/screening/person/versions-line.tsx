import type { ReactElement } from 'react';
import { LinkButton } from '../../../ui/button.tsx';
import { chooseVersion } from '../triage/change-rows.ts';
import { VersionsMenu, type VersionsMenuProps } from './versions-menu.tsx';
import styles from './person.module.css';

/** That the person sent other files too, and which one counts; nothing where there is one file. */
export function VersionsLine(props: VersionsMenuProps): ReactElement | null {
  const { batchId, row, onFocus } = props;
  const { versionOf, versions, itemId } = row;
  if (versions < 2) return null;
  return (
    <p className={styles.versions}>
      <VersionsMenu {...props} position="bottom-start" trigger={<LinkButton>{`${versions} versions`}</LinkButton>} />
      {versionOf !== null && (
        <>
          <span>
            this one does not count, <LinkButton onClick={() => onFocus(versionOf.itemId)}>{versionOf.file}</LinkButton> does
          </span>
          <LinkButton onClick={() => void chooseVersion(batchId, itemId)}>Let this one count</LinkButton>
        </>
      )}
    </p>
  );
}
