import { IconDots, IconExternalLink, IconFolder, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { RecentExport, RepeatInput } from '../../../../core/contract/export.ts';
import { api } from '../../data/client.ts';
import { showAge, showCount } from '../../data/formats.ts';
import { tell } from '../../data/problem.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { ChoiceSection } from './choice-section.tsx';
import { fileName, reportKinds } from './report-words.ts';
import styles from './lately.module.css';

/** Exports listed. */
const mostListed = 12;

interface LatelyProps {
  readonly recent: readonly RecentExport[];
  readonly onRepeat: (input: RepeatInput) => void;
}

/** What was written lately, where it is, and what can be done with it. */
export function Lately({ recent, onRepeat }: LatelyProps): ReactElement {
  return (
    <ChoiceSection title="Lately">
      <ul className={styles['lately']}>
        {recent.slice(0, mostListed).map(entry => (
          <Entry key={entry.exportId} entry={entry} onRepeat={onRepeat} />
        ))}
      </ul>
    </ChoiceSection>
  );
}

function Entry({ entry, onRepeat }: { readonly entry: RecentExport; readonly onRepeat: LatelyProps['onRepeat'] }): ReactElement {
  const { there, place, files, wanted } = entry;
  return (
    <li className={there ? undefined : styles['missing']}>
      <button
        type="button"
        aria-disabled={!there || undefined}
        title={place}
        onClick={() => there && void tell(api.shell.openPath.mutate({ path: place }))}
      >
        <span dir="auto">{wanted === 1 ? fileName(place) : `${showCount(files)} files, ${entry.title}`}</span>
        <small>{sayState(entry)}</small>
      </button>
      <Menu
        trigger={<IconButton icon={IconDots} label={`What to do with ${entry.title}`} size="small" />}
        groups={[placesOf(entry), againOf(entry, onRepeat)]}
        position="bottom-end"
        width={220}
      />
    </li>
  );
}

/** "Ranking as Excel, 5 min ago", "12 of 200 written, 5 min ago", "moved or deleted". */
function sayState({ what, there, files, wanted, at }: RecentExport): string {
  if (!there) return 'moved or deleted';
  const kind = reportKinds.find(([name]) => name === what)?.[1] ?? '';
  return `${files < wanted ? `${showCount(files)} of ${showCount(wanted)} written` : kind}, ${showAge(at)}`;
}

function placesOf({ place, there, wanted }: RecentExport): readonly MenuItem[] {
  const disabledReason = there ? undefined : 'it was moved or deleted';
  return [
    {
      id: 'open',
      label: wanted === 1 ? 'Open' : 'Open the folder',
      icon: IconExternalLink,
      disabledReason,
      onPick: () => void tell(api.shell.openPath.mutate({ path: place })),
    },
    {
      id: 'show',
      label: 'Show in folder',
      icon: IconFolder,
      disabledReason,
      onPick: () => void tell(api.shell.showInFolder.mutate({ path: place })),
    },
  ];
}

function againOf({ exportId, files, wanted, repeatable }: RecentExport, onRepeat: LatelyProps['onRepeat']): readonly MenuItem[] {
  const disabledReason = repeatable ? undefined : 'it is not known of whom it was';
  const again: MenuItem = {
    id: 'again',
    label: 'Export again',
    icon: IconRefresh,
    disabledReason,
    onPick: () => onRepeat({ exportId, rest: false }),
  };
  if (files >= wanted) return [again];
  const rest = showCount(wanted - files);
  return [
    {
      id: 'rest',
      label: `Write the other ${rest}`,
      icon: IconPlayerPlay,
      disabledReason,
      onPick: () => onRepeat({ exportId, rest: true }),
    },
    again,
  ];
}
