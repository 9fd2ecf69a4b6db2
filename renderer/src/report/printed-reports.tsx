import type { ReactElement } from 'react';
import type { PrintJob } from '../../../core/contract/report.ts';
import { BatchPages } from './batch-pages.tsx';
import { CandidatePages } from './candidate-pages.tsx';
import { pageName } from './page-rules.ts';

/** All reports of a job, each beginning on a page of its own. */
export function PrintedReports({ job }: { readonly job: PrintJob }): ReactElement {
  return (
    <>
      {job.reports.map((report, index) =>
        report.kind === 'batch' ? (
          <BatchPages key={index} report={report} page={pageName(index)} />
        ) : (
          <CandidatePages key={index} report={report} page={pageName(index)} />
        ),
      )}
    </>
  );
}
