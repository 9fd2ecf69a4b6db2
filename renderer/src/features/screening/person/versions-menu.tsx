import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { IconFileCheck, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { CvVersion } from '../../../../../core/contract/correction.ts';
import { api } from '../../../data/client.ts';
import { showShortDay } from '../../../data/formats.ts';
import { tell } from '../../../data/problem.ts';
import { showChange } from '../../../data/undo.ts';
import { useBatchViews } from '../../../state/batch-view.ts';
import { Menu, type MenuItem, type MenuProps } from '../../../ui/menu.tsx';
import { chooseVersion } from '../triage/change-rows.ts';
import { useRowChange } from './use-row-change.ts';

/** What a menu of versions does for the screen in which it is. */
export interface VersionsMenuProps {
  readonly batchId: string;
  readonly row: BatchRow;
  readonly onFocus: (itemId: string) => void;
  /** Asks who else this is. */
  readonly onSamePerson: () => void;
}

/** The files of one person as versions of their CV, which of them counts, and a person's word on whether they are one person's. */
export function VersionsMenu({
  batchId,
  row,
  onFocus,
  onSamePerson,
  trigger,
  position,
}: VersionsMenuProps & Pick<MenuProps, 'trigger' | 'position'>): ReactElement | null {
  const { itemId, candidateId } = row;
  const router = useRouter();
  const { data: versions = [], refetch } = useQuery({
    queryKey: ['versions', itemId, candidateId],
    queryFn: () => api.corrections.versions.query({ itemId }),
    gcTime: 30_000,
  });
  useRowChange(row, () => void refetch());
  if (candidateId === null) return null;

  function open(version: CvVersion): void {
    if (version.itemId === null || version.batchId === null) return;
    if (version.batchId === batchId) return onFocus(version.itemId);
    useBatchViews.getState().change(version.batchId, { focusedId: version.itemId, touched: true });
    void router.navigate({ to: '/batches/$batchId', params: { batchId: version.batchId } });
  }

  const isOne = versions.length < 2;
  const own = versions.find(version => version.documentId === row.documentId);
  const ways: readonly MenuItem[] = [
    {
      id: 'count',
      label: 'Let this version count',
      icon: IconFileCheck,
      onPick: () => void chooseVersion(batchId, itemId),
      disabledReason: isOne ? 'one file' : own?.chosen === true ? 'you chose it' : undefined,
    },
    {
      id: 'split',
      label: 'Not the same person',
      icon: IconUserMinus,
      onPick: () => void split(itemId),
      disabledReason: isOne ? 'one file' : undefined,
    },
    { id: 'merge', label: 'Same person as…', icon: IconUserPlus, onPick: onSamePerson },
  ];
  const files = versions.map((version): MenuItem => ({
    id: version.documentId,
    label: version.fileName,
    detail: sayStanding(version),
    below: belowOf(version, batchId),
    checked: version.documentId === row.documentId,
    onPick: () => open(version),
    disabledReason: version.itemId === null ? 'in no batch' : undefined,
  }));
  return <Menu position={position ?? 'bottom-end'} width={340} trigger={trigger} groups={isOne ? [ways] : [files, ways]} />;
}

/** "12 Nov, counts, chosen by you". */
function sayStanding({ datedAt, counts, chosen }: CvVersion): string {
  const standing = counts ? (chosen ? 'counts, chosen by you' : 'counts') : '';
  return [showShortDay(datedAt), standing].filter(part => part !== '').join(', ');
}

/** What is different from the next older version, and where it lies if it is elsewhere. */
function belowOf({ changes, batchId, batchTitle }: CvVersion, hereId: string): readonly string[] {
  return batchId === null || batchId === hereId ? changes : [`in ${batchTitle ?? 'another batch'}`, ...changes];
}

async function split(itemId: string): Promise<void> {
  const outcome = await tell(api.corrections.split.mutate({ itemId }));
  if (outcome !== null) showChange(outcome);
}
