import { useQuery } from '@tanstack/react-query';
import { IconFiles, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { BatchRow } from '../../../../../core/contract/batch-view.ts';
import type { CvVersion } from '../../../../../core/contract/correction.ts';
import { api } from '../../../data/client.ts';
import { showShortDay } from '../../../data/formats.ts';
import { tell } from '../../../data/problem.ts';
import { showChange } from '../../../data/undo.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import { useRowChange } from './use-row-change.ts';

interface VersionsMenuProps {
  readonly batchId: string;
  readonly row: BatchRow;
  readonly onFocus: (itemId: string) => void;
  /** Asks who else this is. */
  readonly onSamePerson: () => void;
}

/** The files of one person as versions of their CV, and a person's word on whether they are one person's. */
export function VersionsMenu({ batchId, row, onFocus, onSamePerson }: VersionsMenuProps): ReactElement | null {
  const { itemId, candidateId } = row;
  const { data: versions = [], refetch } = useQuery({
    queryKey: ['versions', itemId, candidateId],
    queryFn: () => api.corrections.versions.query({ itemId }),
    gcTime: 30_000,
  });
  useRowChange(row, () => void refetch());
  if (candidateId === null) return null;
  const isOne = versions.length < 2;
  const ways: readonly MenuItem[] = [
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
    label: sayVersion(version),
    checked: version.documentId === row.documentId,
    onPick: () => version.itemId !== null && onFocus(version.itemId),
    disabledReason: version.batchId === batchId ? undefined : 'other batch',
  }));
  return (
    <Menu
      position="bottom-end"
      width={300}
      trigger={
        <IconButton
          size="small"
          label={isOne ? 'Whose file this is' : `${versions.length} versions of this CV`}
          icon={IconFiles}
          pressed={!isOne}
        />
      }
      groups={isOne ? [ways] : [files, ways]}
    />
  );
}

/** "cv-2026.pdf, Nov 12, current". */
function sayVersion({ fileName, receivedAt, current }: CvVersion): string {
  return [fileName, showShortDay(receivedAt), current ? 'current' : ''].filter(part => part !== '').join(', ');
}

async function split(itemId: string): Promise<void> {
  const outcome = await tell(api.corrections.split.mutate({ itemId }));
  if (outcome !== null) showChange(outcome);
}
