import type { ReactElement } from 'react';
import type { PrintJob } from '../../../core/contract/report.ts';
import { BatchPages } from './batch-pages.tsx';
import { CandidatePages } from './candidate-pages.tsx';
import { ComparisonPages } from './comparison-pages.tsx';
import { LogoContext } from './letterhead.tsx';
import { pageName } from './page-rules.ts';

interface PrintedReportsProps {
  readonly job: PrintJob;
  /** Per report how many rows of its table fit on the first page; null or absent when all do. */
  readonly rowsOnFirstPage?: readonly (number | null)[];
}

/** All reports of a job, each beginning on a page of its own. */
export function PrintedReports({ job, rowsOnFirstPage }: PrintedReportsProps): ReactElement {
  return (
    <LogoContext.Provider value={job.brand?.logo ?? null}>
      <div className={job.paper === 'Letter' ? 'letter' : 'a4'}>
        {job.reports.map((report, index) => {
          const place = { page: pageName(index), rowsOnFirst: rowsOnFirstPage?.[index] ?? null };
          if (report.kind === 'comparison') return <ComparisonPages key={place.page} report={report} place={place} />;
          if (report.kind === 'batch') return <BatchPages key={place.page} report={report} place={place} />;
          return <CandidatePages key={place.page} report={report} place={place} />;
        })}
      </div>
    </LogoContext.Provider>
  );
}
