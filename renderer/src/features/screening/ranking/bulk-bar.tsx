import { IconDots, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Decision } from '../../../../../core/contract/triage.ts';
import { showCount } from '../../../data/formats.ts';
import { say } from '../../../language/texts.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import styles from './ranking.module.css';

interface BulkBarProps {
  readonly ticked: number;
  /** People in the list as it is filtered. */
  readonly shown: number;
  readonly narrow: boolean;
  readonly onAll: () => void;
  /** Null where there is nothing to decide about: the batch was read without a job. */
  readonly onDecide: ((decision: Decision) => void) | null;
  readonly onCompare: () => void;
  /** Why they cannot be compared. */
  readonly compareReason: string | undefined;
  readonly more: readonly MenuItem[];
  readonly onClose: () => void;
}

/** What can be done with the ticked people, over the lower end of the list. */
export function BulkBar({ ticked, shown, narrow, onAll, onDecide, onCompare, compareReason, more, onClose }: BulkBarProps): ReactElement {
  const keysOf = (keys: string) => (narrow ? {} : { keys });
  return (
    <div className={styles.bulk} role="toolbar" aria-label={say('screening:bulk.label')}>
      <span className={styles.bulkCount}>
        <b>{showCount(ticked)}</b> {narrow ? '' : say('screening:bulk.selected')}
      </span>
      {ticked < shown && (
        <LinkButton keys="mod+a" onClick={onAll}>
          {say(narrow ? 'screening:bulk.allShort' : 'screening:bulk.all', { count: shown })}
        </LinkButton>
      )}
      <span className={styles.bulkWays}>
        {onDecide !== null && (
          <>
            <Button variant="filled" size="row" {...keysOf('s')} onClick={() => onDecide('shortlist')}>
              {say('screening:command.shortlist')}
            </Button>
            <Button variant="quiet" size="row" {...keysOf('m')} onClick={() => onDecide('maybe')}>
              {say('screening:command.maybe')}
            </Button>
            <Button variant="quiet" size="row" {...keysOf('d')} onClick={() => onDecide('decline')}>
              {say('screening:command.decline')}
            </Button>
          </>
        )}
        <Button variant="quiet" size="row" {...keysOf('c')} disabledReason={compareReason} onClick={onCompare}>
          {say('screening:bulk.compare')}
        </Button>
        <Menu trigger={<IconButton label={say('screening:bulk.more')} icon={IconDots} size="small" />} position="top-end" groups={[more]} />
        <span className={styles.bulkEdge} aria-hidden="true" />
        <IconButton label={say('screening:bulk.close')} keys="escape" icon={IconX} size="small" onClick={onClose} />
      </span>
    </div>
  );
}
