import { IconEye, IconEyeOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../ui/chip.tsx';

interface BlindChipProps {
  readonly on: boolean;
  readonly onToggle: () => void;
  /** Without its word, where room is short. */
  readonly compact?: boolean;
  /** What a click does, read out. */
  readonly label: string;
}

/** Says whether names are covered, and switches it. */
export function BlindChip({ on, onToggle, label, compact = false }: BlindChipProps): ReactElement {
  const { t } = useTranslation('blind');
  return (
    <Chip on={on} onToggle={onToggle} icon={on ? IconEyeOff : IconEye} label={`${t('chip')}: ${label}`}>
      {compact ? undefined : t('chip')}
    </Chip>
  );
}
