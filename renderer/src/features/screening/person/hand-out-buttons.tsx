import { IconFile, IconFileText } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useHandOut } from '../../../data/hand-out.ts';
import { useSettings } from '../../../data/settings.ts';
import { IconButton } from '../../../ui/icon-button.tsx';

interface HandOutButtonsProps {
  readonly batchId: string;
  readonly itemId: string;
}

/** The report on somebody and their own file: a press opens them, a drag takes them to the desktop or into a mail. */
export function HandOutButtons({ batchId, itemId }: HandOutButtonsProps): ReactElement {
  const paper = useSettings()?.paper ?? 'A4';
  const report = useHandOut({ batchId, what: 'candidate', itemIds: [itemId], paper });
  const original = useHandOut({ batchId, what: 'original', itemIds: [itemId], paper });
  return (
    <>
      <IconButton {...report} icon={IconFileText} label="Report as PDF: open, or drag it out" size="small" />
      <IconButton {...original} icon={IconFile} label="Original file: open, or drag it out" size="small" />
    </>
  );
}
