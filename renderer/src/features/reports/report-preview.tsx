import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { ExportInput } from '../../../../core/contract/export.ts';
import { describeError } from '../../../../core/contract/errors.ts';
import { api } from '../../data/client.ts';
import { asAppError } from '../../data/live.ts';
import { PrintedPages } from './printed-pages.tsx';
import styles from './report-preview.module.css';

interface Props {
  readonly batchId: string | null;
  readonly what: ExportInput['what'];
  readonly itemId: string | null;
  readonly paper: 'A4' | 'Letter';
}

/** The pages of the report exactly as they are printed. */
export function ReportPreview({ batchId, what, itemId, paper }: Props): ReactElement {
  const kind = what === 'candidates' ? 'candidate' : what === 'batch' ? 'batch' : null;
  const ready = batchId !== null && kind !== null && (kind === 'batch' || itemId !== null);
  const { data, error, isFetching } = useQuery({
    queryKey: ['report-preview', batchId, kind, itemId, paper],
    queryFn: () =>
      api.reports.preview.query({ batchId: batchId ?? '', what: kind ?? 'batch', itemId: kind === 'candidate' ? itemId : null, paper }),
    enabled: ready,
    staleTime: 0,
    gcTime: 20_000,
  });
  return (
    <div
      className={styles['desk']}
      data-pane="preview"
      data-pane-focus
      tabIndex={0}
      role="region"
      aria-label="Preview"
      aria-busy={isFetching}
    >
      {!ready && <Nothing batchId={batchId} kind={kind} />}
      {ready && error !== null && <Failed error={error} />}
      {ready && error === null && data !== undefined && <PrintedPages pdf={data.pdf} title={data.title} />}
    </div>
  );
}

function Nothing({ batchId, kind }: { readonly batchId: string | null; readonly kind: 'candidate' | 'batch' | null }): ReactElement {
  if (batchId === null) return <p className={styles['note']}>Nothing was screened yet. Drop CVs on Home, then come back.</p>;
  if (kind === null)
    return (
      <p className={styles['note']}>
        A table for spreadsheets: one line per document, criteria and reasons beside the score. It opens in the program for it.
      </p>
    );
  return <p className={styles['note']}>No one is shortlisted yet. Choose “All” at the left, or shortlist people in the batch with S.</p>;
}

function Failed({ error }: { readonly error: Error }): ReactElement {
  const { code, details } = asAppError(error);
  const { sentence, nextStep } = describeError(code, details);
  return (
    <div className={styles['note']} role="alert">
      <b>{sentence}</b>
      <p>{nextStep}</p>
    </div>
  );
}
