import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { BatchRow } from '../../../../../../core/contract/batch-view.ts';
import { api } from '../../../../data/client.ts';
import { asAppError } from '../../../../data/live.ts';
import { tell } from '../../../../data/problem.ts';
import { describeError } from '../../../../language/errors.ts';
import { showToast } from '../../../../state/toasts.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { ErrorState } from '../../../../ui/error-state.tsx';
import { Tabs } from '../../../../ui/tabs.tsx';
import styles from './fields.module.css';

interface ReportParseDialogProps {
  readonly row: BatchRow;
  readonly onClose: () => void;
}

/** Shows a report on the reading of a file, in which no word of it stands, before it is written into a folder. */
export function ReportParseDialog({ row, onClose }: ReportParseDialogProps): ReactElement {
  const { itemId } = row;
  const [shown, setShown] = useState('fields.json');
  const [isBusy, setBusy] = useState(false);
  const { data: files, error } = useQuery({
    queryKey: ['parse-report', itemId],
    queryFn: () => api.corrections.parseReport.query({ itemId }),
    gcTime: 0,
    staleTime: 0,
  });

  async function write(): Promise<void> {
    const folder = await tell(api.shell.pickFolder.mutate({ title: 'Folder for the report', folder: null }));
    if (folder === null) return;
    setBusy(true);
    const file = await tell(api.corrections.writeParseReport.mutate({ itemId, folder }));
    setBusy(false);
    if (file === null) return;
    showToast({
      strong: 'Report written.',
      text: file.split(/[\\/]/u).at(-1) ?? '',
      action: { label: 'Show', run: () => void tell(api.shell.showInFolder.mutate({ path: file })) },
    });
    onClose();
  }

  return (
    <Dialog
      title="Report this parse"
      open
      onClose={onClose}
      width={680}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" busy={isBusy} disabled={files === undefined} onClick={() => void write()}>
            Choose a folder…
          </Button>
        </>
      }
    >
      <p className={styles.about}>
        A ZIP for whoever improves the reading: where things stand, what they were taken for and what you put right. Every letter is an x,
        every digit a 9; file name and file stay here. Nothing is sent.
      </p>
      {error !== null && (
        <ErrorState error={{ code: asAppError(error).code, ...describeError(asAppError(error).code, asAppError(error).details) }} />
      )}
      {files !== undefined && (
        <>
          <Tabs
            label="Files of the report"
            value={shown}
            onChange={setShown}
            tabs={files.map(({ name }) => ({ value: name, label: name }))}
          />
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard */}
          <pre className={styles.report} tabIndex={0} role="region" aria-label={shown}>
            {files.find(({ name }) => name === shown)?.text ?? ''}
          </pre>
        </>
      )}
    </Dialog>
  );
}
