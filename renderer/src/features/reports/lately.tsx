import { IconDots, IconExternalLink, IconFolder, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { RecentExport, RepeatInput } from '../../../../core/contract/export.ts';
import { api } from '../../data/client.ts';
import { showAge } from '../../data/formats.ts';
import { tell } from '../../data/problem.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { ChoiceSection } from './choice-section.tsx';
import { fileName, sayKind } from './report-words.ts';
import { say } from '../../language/texts.ts';
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
    <ChoiceSection title={say('reports:part.lately')}>
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
        <span dir="auto">{wanted === 1 ? fileName(place) : say('reports:lately.files', { count: files, title: entry.title })}</span>
        <small>{sayState(entry)}</small>
      </button>
      <Menu
        trigger={<IconButton icon={IconDots} label={say('reports:lately.menu', { title: entry.title })} size="small" />}
        groups={[placesOf(entry), againOf(entry, onRepeat)]}
        position="bottom-end"
        width={220}
      />
    </li>
  );
}

/** "Ranking as Excel, 5 min ago", "12 of 200 written, 5 min ago", "moved or deleted". */
function sayState({ what, there, files, wanted, at }: RecentExport): string {
  if (!there) return say('reports:lately.gone');
  const age = showAge(at);
  return files < wanted ? say('reports:lately.part', { files, wanted, age }) : say('reports:lately.whole', { kind: sayKind(what), age });
}

function placesOf({ place, there, wanted }: RecentExport): readonly MenuItem[] {
  const disabledReason = there ? undefined : say('reports:lately.wasMoved');
  return [
    {
      id: 'open',
      label: wanted === 1 ? say('reports:lately.open') : say('reports:lately.openFolder'),
      icon: IconExternalLink,
      disabledReason,
      onPick: () => void tell(api.shell.openPath.mutate({ path: place })),
    },
    {
      id: 'show',
      label: say('reports:written.show'),
      icon: IconFolder,
      disabledReason,
      onPick: () => void tell(api.shell.showInFolder.mutate({ path: place })),
    },
  ];
}

function againOf({ exportId, files, wanted, repeatable }: RecentExport, onRepeat: LatelyProps['onRepeat']): readonly MenuItem[] {
  const disabledReason = repeatable ? undefined : say('reports:lately.unknown');
  const again: MenuItem = {
    id: 'again',
    label: say('reports:lately.again'),
    icon: IconRefresh,
    disabledReason,
    onPick: () => onRepeat({ exportId, rest: false }),
  };
  if (files >= wanted) return [again];
  return [
    {
      id: 'rest',
      label: say('reports:lately.rest', { count: wanted - files }),
      icon: IconPlayerPlay,
      disabledReason,
      onPick: () => onRepeat({ exportId, rest: true }),
    },
    again,
  ];
}
