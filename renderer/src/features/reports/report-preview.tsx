import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import type { PreviewInput } from '../../../../core/contract/export.ts';
import { api } from '../../data/client.ts';
import { asAppError } from '../../data/live.ts';
import { PrintedPages } from './printed-pages.tsx';
import { kindNote } from './report-words.ts';
import type { ReportDraft } from './use-report-draft.ts';
import styles from './report-preview.module.css';
import { say } from '../../language/texts.ts';
import { describeError } from '../../language/errors.ts';

interface Props {
  readonly draft: ReportDraft;
  readonly paper: 'A4' | 'Letter';
  /** Tells how many pages are shown; null while there are none. */
  readonly onPages: (pages: number | null) => void;
}

/** The pages of the report exactly as they are printed. */
export function ReportPreview({ draft, paper, onPages }: Props): ReactElement {
  const wanted = previewOf(draft, paper);
  const { data, error, isFetching } = useQuery({
    queryKey: ['report-preview', wanted],
    queryFn: () => api.reports.preview.query(wanted ?? { batchId: '', what: 'batch', itemIds: [], paper }),
    enabled: wanted !== null,
    staleTime: 0,
    gcTime: 20_000,
  });
  const pages = wanted === null || error !== null ? null : (data?.pages ?? null);
  useEffect(() => onPages(pages), [onPages, pages]);
  return (
    <div
      className={styles['desk']}
      data-pane="preview"
      data-pane-focus
      tabIndex={0}
      role="region"
      aria-label={say('reports:part.preview')}
      aria-busy={isFetching}
    >
      {wanted === null && <Nothing draft={draft} />}
      {wanted !== null && error !== null && <Failed error={error} />}
      {wanted !== null && error === null && data !== undefined && <PrintedPages pdf={data.pdf} title={data.title} />}
    </div>
  );
}

/** What to ask for; null where there are no pages to show. */
export function previewOf({ what, batchId, people, current, unavailable }: ReportDraft, paper: Props['paper']): PreviewInput | null {
  if (batchId === null || unavailable !== undefined) return null;
  if (what === 'batch') return { batchId, what, itemIds: [], paper };
  if (what === 'comparison') return { batchId, what, itemIds: people.map(person => person.itemId), paper };
  if (what !== 'candidates' || current === null) return null;
  return { batchId, what: 'candidate', itemIds: [current.itemId], paper };
}

function Nothing({ draft: { batchId, what } }: { readonly draft: ReportDraft }): ReactElement {
  if (batchId === null) return <p className={styles['note']}>{say('reports:empty.nothing')}</p>;
  const note = kindNote(what);
  if (note !== undefined) return <p className={styles['note']}>{note}</p>;
  if (what === 'comparison') return <p className={styles['note']}>{say('reports:empty.compare')}</p>;
  return <p className={styles['note']}>{say('reports:empty.shortlist')}</p>;
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
